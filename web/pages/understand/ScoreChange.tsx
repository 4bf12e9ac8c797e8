import type { Score } from "../../api/scores.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { writeDifference, writingOf } from "./write-score.ts";

/** What became of a score since the period that it is compared with: only a real change gets a colour. */
export function ScoreChange({ score }: { readonly score: Score }) {
  const t = useWords();
  const formats = useFormats();
  const { comparison, state } = score;
  if (!comparison || state === "none") return null;
  // A withheld score is no matter of too few answers: beside it there is nothing to say.
  if (state === "withheld" || comparison.state === "withheld") return null;
  if (comparison.difference === null) return <span className="small quiet">{t("understand.change.unknown")}</span>;
  const difference = writeDifference(formats, writingOf(score), comparison.difference);
  switch (comparison.verdict) {
    case "too-little-data":
      return <Mark tone="neutral">{t("understand.change.tooLittle", { difference })}</Mark>;
    case "could-be-chance":
      return <Mark tone="neutral">{t("understand.change.chance", { difference })}</Mark>;
    case "too-small":
      return <Mark tone="neutral">{t("understand.change.tooSmall", { difference })}</Mark>;
    case "real":
      return comparison.better ? (
        <Mark tone="good">{t("understand.change.better", { difference })}</Mark>
      ) : (
        <Mark tone="bad">{t("understand.change.worse", { difference })}</Mark>
      );
  }
}
