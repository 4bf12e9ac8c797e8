import { checkLocalized, type TextRule } from "./check-localized.ts";
import type { ContentProblem } from "./content-problem.ts";
import { isUuid } from "./is-uuid.ts";
import { limits } from "./limits.ts";
import type { ChoiceQuestion, MetricQuestion, Question } from "./question.ts";
import { isScale } from "./scale.ts";

/** Checks one question; the sentences count questions from 1, as people do. */
export function checkQuestion(question: Question, path: string, languages: readonly string[]): ContentProblem[] {
  const rule: TextRule = { languages, longest: limits.label };
  const subject = `Question ${Number(path.split(".").at(-1)) + 1}`;
  return [
    ...checkLocalized(question.label, `${path}.label`, subject, rule),
    ...(question.hint ? checkLocalized(question.hint, `${path}.hint`, `The hint of ${subject}`, rule) : []),
    ...(question.kind === "contact" ? [] : checkMeasure(question, path, subject, rule)),
  ];
}

function checkMeasure(question: MetricQuestion, path: string, subject: string, rule: TextRule): ContentProblem[] {
  const problems = checkLocalized(question.name, `${path}.name`, `The short name of ${subject}`, rule);
  if (!isUuid(question.metricId)) {
    problems.push({ path: `${path}.metricId`, code: "bad_id", message: `The metric id of ${subject} is not a UUID.` });
  }
  if (isScale(question)) {
    problems.push(...checkLocalized(question.low, `${path}.low`, `The low end of ${subject}`, rule));
    problems.push(...checkLocalized(question.high, `${path}.high`, `The high end of ${subject}`, rule));
  }
  if (question.kind === "single-choice" || question.kind === "multiple-choice") {
    problems.push(...checkOptions(question, path, subject, rule));
  }
  return problems;
}

const optionId = /^[a-z0-9][a-z0-9-]{0,59}$/;

function checkOptions(question: ChoiceQuestion, path: string, subject: string, rule: TextRule): ContentProblem[] {
  const { options } = question;
  const problems: ContentProblem[] = [];
  if (options.length < 2 || options.length > limits.options) {
    const message = `${subject} needs 2 to ${limits.options} options; it has ${options.length}.`;
    problems.push({ path: `${path}.options`, code: "option_count", message });
  }
  options.forEach((option, index) => {
    const at = `${path}.options.${index}`;
    problems.push(...checkLocalized(option.label, `${at}.label`, `Option ${index + 1} of ${subject}`, rule));
    if (!optionId.test(option.id)) {
      const message = `The id of option ${index + 1} of ${subject} may hold small letters, digits and hyphens only.`;
      problems.push({ path: `${at}.id`, code: "bad_id", message });
    }
    if (options.findIndex((other) => other.id === option.id) !== index) {
      const message = `Two options of ${subject} have the same id: their answers could not be told apart.`;
      problems.push({ path: `${at}.id`, code: "double_id", message });
    }
  });
  return problems;
}
