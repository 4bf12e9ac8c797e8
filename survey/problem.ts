/** What can be wrong with one field of a submission. */
export type ProblemCode =
  | "required"
  | "empty"
  | "out_of_range"
  | "unknown_option"
  | "wrong_type"
  | "malformed_text"
  | "too_long"
  | "bad_email"
  | "email_needed"
  | "unknown_question"
  | "too_many_fields"
  | "bad_id"
  | "unreadable";

/** One thing that is wrong: `question` is a metric id, `name`, `email`, `id`, or empty for the submission as a whole. */
export interface Problem {
  readonly question: string;
  readonly code: ProblemCode;
}
