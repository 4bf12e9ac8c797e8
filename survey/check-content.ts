import { checkLocalized } from "./check-localized.ts";
import { checkQuestion } from "./check-question.ts";
import { checkThanks } from "./check-thanks.ts";
import type { SurveyContent } from "./content.ts";
import type { ContentProblem } from "./content-problem.ts";
import { limits } from "./limits.ts";
import { readLanguageTag } from "./read-language-tag.ts";

/** Everything that keeps a questionnaire from being published; empty when it is ready. */
export function checkContent(content: SurveyContent, installedLanguages: readonly string[]): ContentProblem[] {
  const texts = { languages: content.languages, longest: limits.label };
  return [
    ...checkLanguages(content, installedLanguages),
    ...checkLocalized(content.title, "title", "The title", texts),
    ...(content.intro ? checkLocalized(content.intro, "intro", "The introduction", texts) : []),
    ...checkQuestions(content),
    ...checkThanks(content),
  ];
}

function checkLanguages(content: SurveyContent, installed: readonly string[]): ContentProblem[] {
  if (content.languages.length === 0) {
    return [{ path: "languages", code: "no_language", message: "Choose at least one language." }];
  }
  const problems: ContentProblem[] = [];
  content.languages.forEach((language, index) => {
    const path = `languages.${index}`;
    if (readLanguageTag(language) === null || !installed.includes(language)) {
      const message = `The page's own words do not exist in "${language.slice(0, 40)}". Choose among ${installed.join(", ")}.`;
      problems.push({ path, code: "unknown_language", message });
    }
    if (content.languages.indexOf(language) !== index) {
      problems.push({ path, code: "double_language", message: `The language "${language}" is there twice.` });
    }
  });
  return problems;
}

function checkQuestions(content: SurveyContent): ContentProblem[] {
  const { questions } = content;
  const asked = questions.filter((question) => question.kind !== "contact");
  const problems: ContentProblem[] = [];
  if (asked.length === 0) {
    problems.push({ path: "questions", code: "no_question", message: "Add at least one question." });
  }
  if (questions.length > limits.questions) {
    const message = `A survey has at most ${limits.questions} questions; this one has ${questions.length}.`;
    problems.push({ path: "questions", code: "too_many", message });
  }
  if (questions.length - asked.length > 1) {
    const message = "Ask for name and e-mail address once; it is there more than once.";
    problems.push({ path: "questions", code: "double_contact", message });
  }

  const seen = new Set<string>();
  questions.forEach((question, index) => {
    problems.push(...checkQuestion(question, `questions.${index}`, content.languages));
    if (question.kind === "contact") return;
    if (seen.has(question.metricId)) {
      const message = `Question ${index + 1} measures the same as an earlier one: two answers would have one place.`;
      problems.push({ path: `questions.${index}.metricId`, code: "double_metric", message });
    }
    seen.add(question.metricId);
  });
  return problems;
}
