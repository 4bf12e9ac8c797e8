import type { SurveyContent } from "../content.ts";
import type { NpsQuestion, SingleChoiceQuestion } from "../question.ts";
import { endings } from "./endings.ts";
import type { Questions } from "./questions.ts";

/** At a milestone or the end of a project for another company. */
export function project(make: Questions): SurveyContent {
  const recommend: NpsQuestion = {
    kind: "nps",
    ...make.ask((texts) => texts.shared.recommend),
    ...make.ends(
      (texts) => texts.shared.unlikely,
      (texts) => texts.shared.likely,
    ),
    required: true,
  };
  const again: SingleChoiceQuestion = {
    kind: "single-choice",
    ...make.ask((texts) => texts.project.again),
    options: [
      { id: "yes", label: make.say((texts) => texts.project.again.yes) },
      { id: "perhaps", label: make.say((texts) => texts.project.again.perhaps) },
      { id: "no", label: make.say((texts) => texts.project.again.no) },
    ],
  };
  return {
    languages: make.languages,
    title: make.say((texts) => texts.project.title),
    intro: make.say((texts) => texts.project.intro),
    questions: [
      recommend,
      make.rating((texts) => texts.project.quality),
      make.rating((texts) => texts.project.schedule),
      make.rating((texts) => texts.project.communication),
      make.rating((texts) => texts.project.value),
      again,
      make.comment((texts) => texts.project.comment),
      make.contact(),
    ],
    thanks: endings(make, (texts) => texts.project.endings, recommend.metricId, {
      bad: { from: 0, to: 6 },
      good: { from: 9, to: 10 },
    }),
  };
}
