import type { SurveyContent } from "../../../../survey/content.ts";
import type { Localized } from "../../../../survey/localized.ts";
import type { Question } from "../../../../survey/question.ts";

/** Puts a question in the place of the one at this index. */
export function withQuestion(content: SurveyContent, index: number, question: Question): SurveyContent {
  return { ...content, questions: content.questions.with(index, question) };
}

/** Adds a question; before the one that asks for a name and address, which stays the last. */
export function withNewQuestion(content: SurveyContent, question: Question): SurveyContent {
  const { questions } = content;
  const end = questions.at(-1)?.kind === "contact" ? questions.length - 1 : questions.length;
  return { ...content, questions: questions.toSpliced(end, 0, question) };
}

/** Removes a question, and the thank-yous that depended on its score. */
export function withoutQuestion(content: SurveyContent, index: number): SurveyContent {
  const removed = content.questions[index];
  const thanks = content.thanks.filter(
    ({ when }) => !when || removed === undefined || removed.kind === "contact" || when.metricId !== removed.metricId,
  );
  return { ...content, questions: content.questions.toSpliced(index, 1), thanks };
}

/** Moves a question one place up or down; at the end it stays where it is. */
export function withMovedQuestion(content: SurveyContent, index: number, step: 1 | -1): SurveyContent {
  const question = content.questions[index];
  const target = index + step;
  if (!question || target < 0 || target >= content.questions.length) return content;
  return { ...content, questions: content.questions.toSpliced(index, 1).toSpliced(target, 0, question) };
}

/** The text with these words in one language. */
export function withWords(text: Localized | undefined, language: string, words: string): Localized {
  return { ...text, [language]: words };
}

/** The same for a text that may be left out: nothing when no language has words any more. */
function withOptionalWords(text: Localized | undefined, language: string, words: string): Localized | undefined {
  const changed = withWords(text, language, words);
  return Object.values(changed).some((one) => one.trim() !== "") ? changed : undefined;
}

/** The question with these words as its hint, or without a hint when no language has words for it. */
export function withHint(question: Question, language: string, words: string): Question {
  const hint = withOptionalWords(question.hint, language, words);
  const { hint: _before, ...rest } = question;
  return hint ? { ...rest, hint } : rest;
}

/** The same for the introduction of a survey. */
export function withIntro(content: SurveyContent, language: string, words: string): SurveyContent {
  const intro = withOptionalWords(content.intro, language, words);
  const { intro: _before, ...rest } = content;
  return intro ? { ...rest, intro } : rest;
}
