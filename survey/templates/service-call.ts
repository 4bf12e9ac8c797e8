import type { SurveyContent } from "../content.ts";
import type { CesQuestion, CsatQuestion } from "../question.ts";
import { endings } from "./endings.ts";
import type { Questions } from "./questions.ts";

/** After a mechanic or technician has been there. */
export function serviceCall(make: Questions): SurveyContent {
  const satisfied: CsatQuestion = {
    kind: "csat",
    ...make.ask((texts) => texts.serviceCall.satisfied),
    ...make.ends(
      (texts) => texts.shared.dissatisfied,
      (texts) => texts.shared.satisfied,
    ),
    required: true,
  };
  const easy: CesQuestion = {
    kind: "ces",
    direction: "higher-is-better",
    ...make.ask((texts) => texts.serviceCall.easy),
    ...make.ends(
      (texts) => texts.shared.disagree,
      (texts) => texts.shared.agree,
    ),
  };
  return {
    languages: make.languages,
    title: make.say((texts) => texts.serviceCall.title),
    intro: make.say((texts) => texts.serviceCall.intro),
    questions: [
      satisfied,
      easy,
      make.rating((texts) => texts.serviceCall.onTime),
      make.rating((texts) => texts.serviceCall.skill),
      make.rating((texts) => texts.serviceCall.explanation),
      make.comment((texts) => texts.serviceCall.comment),
      make.contact(),
    ],
    thanks: endings(make, (texts) => texts.serviceCall.endings, satisfied.metricId, {
      bad: { from: 1, to: 2 },
      good: { from: 5, to: 5 },
    }),
  };
}
