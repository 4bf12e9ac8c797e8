import type { SurveyContent } from "../content.ts";
import type { CesQuestion, CsatQuestion, SingleChoiceQuestion } from "../question.ts";
import { endings } from "./endings.ts";
import type { Questions } from "./questions.ts";

/** After a question of a customer was handled. */
export function support(make: Questions): SurveyContent {
  const easy: CesQuestion = {
    kind: "ces",
    direction: "higher-is-better",
    ...make.ask((texts) => texts.support.easy),
    ...make.ends(
      (texts) => texts.shared.disagree,
      (texts) => texts.shared.agree,
    ),
    required: true,
  };
  const solved: SingleChoiceQuestion = {
    kind: "single-choice",
    ...make.ask((texts) => texts.support.solved),
    options: [
      { id: "yes", label: make.say((texts) => texts.support.solved.yes) },
      { id: "partly", label: make.say((texts) => texts.support.solved.partly) },
      { id: "no", label: make.say((texts) => texts.support.solved.no) },
    ],
  };
  const satisfied: CsatQuestion = {
    kind: "csat",
    ...make.ask((texts) => texts.support.satisfied),
    ...make.ends(
      (texts) => texts.shared.dissatisfied,
      (texts) => texts.shared.satisfied,
    ),
  };
  return {
    languages: make.languages,
    title: make.say((texts) => texts.support.title),
    intro: make.say((texts) => texts.support.intro),
    questions: [easy, solved, satisfied, make.comment((texts) => texts.support.comment), make.contact()],
    thanks: endings(make, (texts) => texts.support.endings, easy.metricId, {
      bad: { from: 1, to: 3 },
      good: { from: 6, to: 7 },
    }),
  };
}
