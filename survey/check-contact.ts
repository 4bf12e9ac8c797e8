import type { Contact } from "./answers.ts";
import { type CheckedText, checkText } from "./check-text.ts";
import type { SurveyContent } from "./content.ts";
import { isEmail } from "./is-email.ts";
import { limits } from "./limits.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import type { Submission } from "./submission.ts";

export interface CheckedContact {
  readonly contact: Contact | null;
  readonly problems: readonly Problem[];
  readonly keptName: string;
  readonly keptEmail: string;
}

const control = /\p{Cc}/u;

/** Checks the name and address that somebody left. Both are free to leave out; a name alone cannot be answered. */
export function checkContact(content: SurveyContent, submission: Submission): CheckedContact {
  if (!content.questions.some((question) => question.kind === "contact")) return refuseContact(submission);

  const name = checkText(submission.name, limits.name);
  const email = checkText(submission.email, limits.email);
  const problems: Problem[] = [];
  const nameProblem = problemOfName(name);
  const emailProblem = problemOfEmail(email, name);
  if (nameProblem) problems.push({ question: "name", code: nameProblem });
  if (emailProblem) problems.push({ question: "email", code: emailProblem });

  const contact = email.value ? { name: name.value || null, email: email.value } : null;
  return { contact, problems, keptName: name.kept, keptEmail: email.kept };
}

function refuseContact(submission: Submission): CheckedContact {
  const problems: Problem[] = [];
  if (submission.name) problems.push({ question: "name", code: "unknown_question" });
  if (submission.email) problems.push({ question: "email", code: "unknown_question" });
  return { contact: null, problems, keptName: "", keptEmail: "" };
}

function problemOfName(name: CheckedText): ProblemCode | undefined {
  // A line break in a name could start a header of its own in a mail.
  return name.problem ?? (control.test(name.value ?? "") ? "malformed_text" : undefined);
}

function problemOfEmail(email: CheckedText, name: CheckedText): ProblemCode | undefined {
  if (email.problem) return email.problem;
  if (!email.value) return name.value ? "email_needed" : undefined;
  return isEmail(email.value) ? undefined : "bad_email";
}
