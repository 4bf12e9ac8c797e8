import { textIn } from "../../../survey/localized.ts";
import type { Score } from "../../api/scores.ts";
import { useFormats, useLanguage, useWords } from "../../words/current-language.ts";
import type { Dashboard } from "./dashboard-search.ts";
import { writeChange, writeScore, writeSmallest, writingOf } from "./write-score.ts";

/** What happened to a score, in one sentence for somebody who knows no statistics. */
export function useVerdict({ compared, minimumAnswers, smallestChange }: Dashboard, score: Score): string {
  const t = useWords();
  const formats = useFormats();
  const name = textIn(score.metric.name, useLanguage());
  const { value, state, comparison } = score;
  const writing = writingOf(score);
  if (state === "none") return t("understand.verdict.none");
  if (state === "withheld") return t("understand.verdict.withheld", { count: score.n });
  if (value === null) return t("understand.verdict.tooFew", { minimum: minimumAnswers });
  const now = writeScore(formats, writing, value);
  if (!comparison || !compared || comparison.state === "withheld") return t("understand.verdict.plain", { name, now });
  if (comparison.difference === null || comparison.value === null)
    return t("understand.verdict.unknown", { name, now });
  const smallestThatMatters = smallestChange[score.metric.kind];
  const values = {
    name,
    ...writeChange(formats, writing, { before: comparison.value, now: value, smallest: smallestThatMatters }),
    from: formats.shortDay(compared.from),
    to: formats.shortDay(compared.to),
  };
  const smallest = writeSmallest(formats, smallestThatMatters);
  switch (comparison.verdict) {
    case "too-little-data":
      return t("understand.verdict.tooLittle", { ...values, smallest });
    case "could-be-chance":
      return t("understand.verdict.chance", values);
    case "too-small":
      return t("understand.verdict.tooSmall", { ...values, smallest });
    case "real":
      return comparison.better ? t("understand.verdict.better", values) : t("understand.verdict.worse", values);
  }
}
