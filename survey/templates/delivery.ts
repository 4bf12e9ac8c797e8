import type { SurveyContent } from "../content.ts";
import type { CsatQuestion, MultipleChoiceQuestion, SingleChoiceQuestion } from "../question.ts";
import { endings } from "./endings.ts";
import type { Questions } from "./questions.ts";

/** After an order was delivered. */
export function delivery(make: Questions): SurveyContent {
  const satisfied: CsatQuestion = {
    kind: "csat",
    ...make.ask((texts) => texts.delivery.satisfied),
    ...make.ends(
      (texts) => texts.shared.dissatisfied,
      (texts) => texts.shared.satisfied,
    ),
    required: true,
  };
  const onTime: SingleChoiceQuestion = {
    kind: "single-choice",
    ...make.ask((texts) => texts.delivery.onTime),
    options: [
      { id: "early", label: make.say((texts) => texts.delivery.onTime.early) },
      { id: "on-time", label: make.say((texts) => texts.delivery.onTime.yes) },
      { id: "late", label: make.say((texts) => texts.delivery.onTime.late) },
      { id: "very-late", label: make.say((texts) => texts.delivery.onTime.veryLate) },
    ],
  };
  const wrong: MultipleChoiceQuestion = {
    kind: "multiple-choice",
    ...make.ask((texts) => texts.delivery.wrong),
    options: [
      { id: "missing", label: make.say((texts) => texts.delivery.wrong.missing) },
      { id: "other", label: make.say((texts) => texts.delivery.wrong.other) },
      { id: "damaged", label: make.say((texts) => texts.delivery.wrong.damaged) },
      { id: "temperature", label: make.say((texts) => texts.delivery.wrong.cold) },
      { id: "courier", label: make.say((texts) => texts.delivery.wrong.courier) },
    ],
  };
  return {
    languages: make.languages,
    title: make.say((texts) => texts.delivery.title),
    intro: make.say((texts) => texts.delivery.intro),
    questions: [satisfied, onTime, wrong, make.comment((texts) => texts.delivery.comment), make.contact()],
    thanks: endings(make, (texts) => texts.delivery.endings, satisfied.metricId, {
      bad: { from: 1, to: 2 },
      good: { from: 5, to: 5 },
    }),
  };
}
