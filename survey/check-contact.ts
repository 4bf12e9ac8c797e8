import type { Contact } from "./answers.ts";
import { checkText } from "./check-text.ts";
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

/** Checks the name and address that somebody left. Both are free to leave out. */
export function checkContact(content: SurveyContent, submission: Submission): CheckedContact {
  const name = checkText(submission.name, limits.name);
  const email = checkText(submission.email, limits.email);
  const asked = content.questions.some((question) => question.kind === "contact");
  const problems: Problem[] = [];

  const report = (question: "name" | "email", given: unknown, problem: ProblemCode | undefined): void => {
    if (!asked && given !== undefined && given !== null && given !== "")
      problems.push({ question, code: "unknown_question" });
    else if (problem) problems.push({ question, code: problem });
  };
  // A line break in a name could start a header of its own in a mail.
  report("name", submission.name, name.problem ?? (control.test(name.value ?? "") ? "malformed_text" : undefined));
  report("email", submission.email, email.problem ?? (email.value && !isEmail(email.value) ? "bad_email" : undefined));

  const contact: Contact = {
    ...(name.value ? { name: name.value } : {}),
    ...(email.value ? { email: email.value } : {}),
  };
  const given = Object.keys(contact).length > 0;
  return { contact: given ? contact : null, problems, keptName: name.kept, keptEmail: email.kept };
}
