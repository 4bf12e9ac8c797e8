import type { ScoreBand, Thanks } from "../content.ts";
import type { TemplateTexts } from "../template-texts.ts";
import type { Questions } from "./questions.ts";

type Endings = TemplateTexts["restaurantTable"]["endings"];

/** The three thanks of a template: after a bad score, after a good one, and for everybody else. */
export function endings(
  make: Questions,
  pick: (texts: TemplateTexts) => Endings,
  metricId: string,
  bands: { readonly bad: Omit<ScoreBand, "metricId">; readonly good: Omit<ScoreBand, "metricId"> },
): Thanks[] {
  const ending = (which: keyof Endings) => ({
    title: make.say((texts) => pick(texts)[which].title),
    text: make.say((texts) => pick(texts)[which].text),
  });
  return [
    { when: { metricId, ...bands.bad }, ...ending("bad") },
    { when: { metricId, ...bands.good }, ...ending("good") },
    ending("other"),
  ];
}
