import type { SurveyContent } from "../content.ts";
import type { NpsQuestion } from "../question.ts";
import { endings } from "./endings.ts";
import type { Questions } from "./questions.ts";

/** Guests scan a code at their table. */
export function restaurantTable(make: Questions): SurveyContent {
  const recommend: NpsQuestion = {
    kind: "nps",
    ...make.ask((texts) => texts.shared.recommend),
    ...make.ends(
      (texts) => texts.shared.unlikely,
      (texts) => texts.shared.likely,
    ),
    required: true,
  };
  return {
    languages: make.languages,
    title: make.say((texts) => texts.restaurantTable.title),
    intro: make.say((texts) => texts.restaurantTable.intro),
    questions: [
      recommend,
      make.rating((texts) => texts.restaurantTable.food),
      make.rating((texts) => texts.restaurantTable.service),
      make.rating((texts) => texts.restaurantTable.waiting),
      make.rating((texts) => texts.restaurantTable.atmosphere),
      make.comment((texts) => texts.restaurantTable.comment),
      make.contact(),
    ],
    thanks: endings(make, (texts) => texts.restaurantTable.endings, recommend.metricId, {
      bad: { from: 0, to: 6 },
      good: { from: 9, to: 10 },
    }),
  };
}
