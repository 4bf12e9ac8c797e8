import type { Owner } from "../api/views.ts";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";

/** Who looks after something, or in plain words that nobody does. */
export function OwnerName({ owner }: { readonly owner: Owner }) {
  const t = useWords();
  return (
    <span className="with-icon">
      <Icon name={owner?.kind === "team" ? "customers" : "person"} size={16} />
      {owner ? owner.name : <span className="quiet">{t("owner.nobody")}</span>}
    </span>
  );
}
