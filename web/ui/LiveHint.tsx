import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";

/** Says, and only then, that the screen does not follow by itself at the moment. */
export function LiveHint({ live }: { readonly live: boolean }) {
  const t = useWords();
  return (
    <div role="status" className="live-hint">
      {live ? null : (
        <span className="with-icon small">
          <Icon name="offline" size={16} />
          {t("shell.notLive")}
        </span>
      )}
    </div>
  );
}
