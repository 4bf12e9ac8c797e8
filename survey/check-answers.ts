import type { Answer, Answers, Contact, Score } from "./answers.ts";
import { checkAnswer } from "./check-answer.ts";
import { checkContact } from "./check-contact.ts";
import type { SurveyContent } from "./content.ts";
import type { Problem } from "./problem.ts";
import { isScale, scaleOf } from "./scale.ts";
import type { Submission } from "./submission.ts";

/** What was typed and can be shown again, so that nobody types twice. Not for storing. */
export interface Kept {
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly name: string;
  readonly email: string;
}

export type CheckedAnswers =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly contact: Contact | null;
      /** Everything that was written, for searching and reading. */
      readonly text: string | null;
      /** The answers that are numbers. */
      readonly scores: readonly Score[];
      readonly kept: Kept;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly kept: Kept };

/** Checks a submission against the version that was shown. Order of the problems: the submission, then as on the page. */
export function checkAnswers(content: SurveyContent, submission: Submission): CheckedAnswers {
  const answers: Record<string, Answer> = {};
  const scores: Score[] = [];
  const texts: string[] = [];
  const kept: Record<string, string | readonly string[]> = {};
  const problems: Problem[] = [];
  const expected = new Set<string>();

  for (const question of content.questions) {
    if (question.kind === "contact") continue;
    expected.add(question.metricId);
    const checked = checkAnswer(question, submission.answers.get(question.metricId), submission.format);
    if (checked.kept !== undefined) kept[question.metricId] = checked.kept;
    if (checked.problem) problems.push({ question: question.metricId, code: checked.problem });
    if (checked.answer === undefined) continue;

    answers[question.metricId] = checked.answer;
    if (isScale(question) && typeof checked.answer === "number") {
      scores.push({ metricId: question.metricId, kind: question.kind, score: checked.answer, ...scaleOf(question) });
    }
    if (question.kind === "text" && typeof checked.answer === "string") texts.push(checked.answer);
  }

  const contact = checkContact(content, submission);
  const unknown = unknownQuestions(submission, expected);
  const found = [...submission.problems, ...unknown, ...problems, ...contact.problems];
  if (found.length === 0 && Object.keys(answers).length === 0) found.push({ question: "", code: "empty" });

  const again = { answers: kept, name: contact.keptName, email: contact.keptEmail };
  if (found.length > 0) return { ok: false, problems: found, kept: again };
  return { ok: true, answers, contact: contact.contact, text: texts.join("\n\n") || null, scores, kept: again };
}

function unknownQuestions(submission: Submission, expected: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const key of submission.answers.keys()) {
    if (!expected.has(key)) problems.push({ question: key.slice(0, 100), code: "unknown_question" });
  }
  return problems;
}
