export type { Answer, Answers, Contact, Score } from "./answers.ts";
export { type CheckedAnswers, checkAnswers, type Kept } from "./check-answers.ts";
export { checkContent } from "./check-content.ts";
export { checkMetricsKept } from "./check-metrics-kept.ts";
export { chooseLanguage } from "./choose-language.ts";
export type { ScoreBand, SurveyContent, Thanks } from "./content.ts";
export type { ContentProblem } from "./content-problem.ts";
export { describeMetrics, type MetricDescription, type MetricKind } from "./describe-metrics.ts";
export { fillIn } from "./fill-in.ts";
export { goodnessOf, uprightScore } from "./goodness-of.ts";
export { isEmail } from "./is-email.ts";
export { isUuid } from "./is-uuid.ts";
export { isWellFormed } from "./is-well-formed.ts";
export type { Language, PageTexts } from "./language.ts";
export { limits } from "./limits.ts";
export { type Localized, textIn } from "./localized.ts";
export type { Problem, ProblemCode } from "./problem.ts";
export type {
  CesQuestion,
  ChoiceQuestion,
  ContactQuestion,
  CsatQuestion,
  Direction,
  MetricQuestion,
  MultipleChoiceQuestion,
  NpsQuestion,
  Option,
  Question,
  RatingQuestion,
  ScaleQuestion,
  SingleChoiceQuestion,
  TextQuestion,
} from "./question.ts";
export { languageTagPattern, readLanguageTag } from "./read-language-tag.ts";
export { readSpot } from "./read-spot.ts";
export { readSubmissionForm } from "./read-submission-form.ts";
export { readSubmissionJson } from "./read-submission-json.ts";
export { isScale, type Scale, scaleOf } from "./scale.ts";
export type { Submission } from "./submission.ts";
export type { TemplateTexts } from "./template-texts.ts";
export {
  contentFromTemplate,
  describeTemplate,
  describeTemplates,
  type TemplateDescription,
  type TemplateKey,
  templateKeys,
} from "./templates.ts";
export { thanksFor } from "./thanks-for.ts";
