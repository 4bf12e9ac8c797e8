/**
 * Why data cannot answer a question:
 *
 * - `too-few-answers`: more respondents are needed, `needed` says how many
 * - `no-variation`: everybody gave the same answer, so nothing can go together with it
 * - `missing-answers`: too few respondents answered everything, and the pairs contradict each other
 * - `wrong-sign`: the data point the opposite way of what the method can read
 * - `question-misunderstood`: too many contradictory answers
 * - `no-factors`: no factor is left after dropping those that never vary or repeat others
 */
export type NotDeterminableReason =
  | "too-few-answers"
  | "no-variation"
  | "missing-answers"
  | "wrong-sign"
  | "question-misunderstood"
  | "no-factors";

/** A result that says that there is none, and what would help. */
export interface NotDeterminable {
  readonly state: "not-determinable";
  readonly n: number;
  readonly reason: NotDeterminableReason;
  /** Respondents needed, where more of them would help. */
  readonly needed: number | null;
  /** The factors or items that stand in the way. */
  readonly names: readonly string[];
}

/** A result that says that there is none. */
export function notDeterminable(
  n: number,
  reason: NotDeterminableReason,
  needed: number | null = null,
  names: readonly string[] = [],
): NotDeterminable {
  return { state: "not-determinable", n, reason, needed, names };
}
