import type { Answers } from "./answers.ts";
import type { SurveyContent, Thanks } from "./content.ts";

/** Which thanks a guest reads after these answers. An invitation to review in public is no part of it: no score may decide who gets one. */
export function thanksFor(content: SurveyContent, answers: Answers): Thanks | null {
  return content.thanks.find((thanks) => holds(thanks, answers)) ?? null;
}

function holds(thanks: Thanks, answers: Answers): boolean {
  const band = thanks.when;
  if (!band) return true;
  const score = Object.hasOwn(answers, band.metricId) ? answers[band.metricId] : undefined;
  return typeof score === "number" && score >= band.from && score <= band.to;
}
