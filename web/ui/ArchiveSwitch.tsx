import { Button } from "@mantine/core";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";

interface ArchiveSwitchProps {
  /** Whether the list shows what was put away. */
  readonly archived: boolean;
  readonly onChange: (archived: boolean) => void;
}

/** Under a list: the way to what was put away, and back. */
export function ArchiveSwitch({ archived, onChange }: ArchiveSwitchProps) {
  const t = useWords();
  return (
    <div>
      <Button
        variant="subtle"
        leftSection={<Icon name={archived ? "back" : "archive"} size={16} />}
        onClick={() => onChange(!archived)}
      >
        {archived ? t("archive.leave") : t("archive.show")}
      </Button>
    </div>
  );
}
