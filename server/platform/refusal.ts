import { type Saying, sayIn } from "../languages/saying.ts";

/** The closed set of reasons for which the product refuses; each maps to one HTTP status. */
export type RefusalCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "gone"
  | "too_large"
  | "too_many"
  | "wrong_method"
  | "unsupported"
  | "unavailable";

/** One field of the input that is wrong: where (a JSON pointer-like path), which rule, and a sentence for people. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: Saying;
}

export interface RefusalDetails {
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
}

/**
 * The only error that a verb throws on purpose: a code, and a sentence that says what is wrong and what to do. The
 * sentence is translated when it is answered; as an error's message, for the command line, it is English.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly saying: Saying;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, saying: Saying, details: RefusalDetails = {}) {
    super(sayIn("en", saying));
    this.name = "Refusal";
    this.code = code;
    this.saying = saying;
    this.details = details;
  }
}
