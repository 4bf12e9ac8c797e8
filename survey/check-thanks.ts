import { checkLocalized } from "./check-localized.ts";
import type { ScoreBand, SurveyContent } from "./content.ts";
import type { ContentProblem } from "./content-problem.ts";
import { isScale, scaleOf } from "./scale.ts";

/** Checks that every guest gets a thank-you, whatever the score. */
export function checkThanks(content: SurveyContent): ContentProblem[] {
  const { thanks, languages } = content;
  const problems: ContentProblem[] = [];
  thanks.forEach((entry, index) => {
    const path = `thanks.${index}`;
    problems.push(
      ...checkLocalized(entry.title, `${path}.title`, `The heading of thanks ${index + 1}`, {
        languages,
        longest: 200,
      }),
    );
    problems.push(
      ...checkLocalized(entry.text, `${path}.text`, `The text of thanks ${index + 1}`, { languages, longest: 2000 }),
    );
    if (entry.when) problems.push(...checkBand(content, entry.when, `${path}.when`));
    if (!entry.when && index < thanks.length - 1) {
      const message = `Thanks ${index + 1} is for everybody, so nobody would see those after it. Move it to the end.`;
      problems.push({ path, code: "hides_others", message });
    }
  });
  if (!thanks.some((entry) => !entry.when)) {
    const message = "Add a thank-you for everybody else: one that does not depend on a score.";
    problems.push({ path: "thanks", code: "no_default", message });
  }
  return problems;
}

function checkBand(content: SurveyContent, band: ScoreBand, path: string): ContentProblem[] {
  const question = content.questions.find((one) => one.kind !== "contact" && one.metricId === band.metricId);
  if (!question || !isScale(question)) {
    const message = "This thank-you depends on a score that the survey does not ask for.";
    return [{ path: `${path}.metricId`, code: "unknown_metric", message }];
  }
  const { lowest, highest } = scaleOf(question);
  const whole = Number.isInteger(band.from) && Number.isInteger(band.to);
  if (whole && band.from >= lowest && band.to <= highest && band.from <= band.to) return [];
  const message = `The scores of a thank-you go from the lower to the higher one, between ${lowest} and ${highest}.`;
  return [{ path, code: "bad_band", message }];
}
