import { isWellFormed, wellFormedPart } from "./is-well-formed.ts";
import type { ProblemCode } from "./problem.ts";

export interface CheckedText {
  /** Trimmed, with plain line breaks; empty when nothing was written. */
  readonly value?: string;
  readonly problem?: ProblemCode;
  readonly kept: string;
}

/** Checks a text that somebody wrote. What is too long is kept whole, so that it can be shortened. */
export function checkText(raw: unknown, limit: number): CheckedText {
  if (raw === undefined || raw === null) return { value: "", kept: "" };
  if (typeof raw !== "string") return { problem: "wrong_type", kept: "" };
  if (!isWellFormed(raw)) return { problem: "malformed_text", kept: wellFormedPart(raw) };

  // A form sends CRLF where the script sends LF: the same words must stay the same answer.
  const value = raw.replaceAll("\r\n", "\n").trim();
  if (value.length > limit) return { problem: "too_long", kept: value };
  return { value, kept: value };
}
