import { Button } from "@mantine/core";
import { useWords } from "../../words/current-language.ts";
import "../../ui/feedback/feedback.css";
import "../../ui/form/form.css";

interface WrittenMeanwhileProps {
  /** What a colleague stored; empty when they cleared it. */
  readonly theirs: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two wrote at once: neither text is lost before somebody has chosen. */
export function WrittenMeanwhile({ theirs, onKeepMine, onTakeTheirs }: WrittenMeanwhileProps) {
  const t = useWords();
  return (
    <div className="form-error case-meanwhile" role="alert">
      <p>{theirs === "" ? t("recover.done.clearedMeanwhile") : t("recover.done.meanwhile")}</p>
      {theirs === "" ? null : <blockquote className="quote">{theirs}</blockquote>}
      <div className="form-actions">
        <Button size="compact-sm" onClick={onKeepMine}>
          {t("recover.done.keepMine")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onTakeTheirs}>
          {t("recover.done.takeTheirs")}
        </Button>
      </div>
    </div>
  );
}
