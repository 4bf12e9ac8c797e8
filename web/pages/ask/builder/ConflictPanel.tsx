import { Button } from "@mantine/core";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";

/** Two people wrote at once: nothing is overwritten, and one decides. */
export function ConflictPanel({ onStartOver }: { readonly onStartOver: () => Promise<void> }) {
  const t = useWords();
  return (
    <div className="builder-conflict" role="alert">
      <Icon name="warning" />
      <p>{t("builder.conflict")}</p>
      <Button variant="default" onClick={() => void onStartOver()}>
        {t("builder.openTheirs")}
      </Button>
    </div>
  );
}
