import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireCount, requireInside } from "./kernel/require.ts";

/** A range that holds the true value with this confidence (0.95: in 95 of 100 such surveys). */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/** Nobody has answered yet: there is no score, not even 0. */
export interface NoAnswers {
  readonly state: "no-answers";
  readonly n: 0;
}

/** The one value for "no answers yet". */
export const NO_ANSWERS: NoAnswers = { state: "no-answers", n: 0 };

/**
 * How much a number of answers can carry: `none`, `private` (1 to 4: never shown, a person could be recognised), `rough`
 * (5 to 29: shown with that word), `solid` (30 and more). A score alone claims no change, so it has a base and the smallest change
 * it could have shown; a verdict belongs to a comparison, a test or a trend.
 */
export type AnswerBase = "none" | "private" | "rough" | "solid";

/** What a number of answers can carry. */
export function answerBase(n: number): AnswerBase {
  requireCount(n, "n");
  if (n === 0) return "none";
  if (n < 5) return "private";
  return n < 30 ? "rough" : "solid";
}

/**
 * - `real`: the interval of the change leaves out "no change"
 * - `could-be-chance`: it does not, and the data would have shown a change that matters
 * - `too-little-data`: there are too few answers to tell, or the interval is wider than the smallest change that matters
 * - `not-determinable`: the data cannot answer the question at all (separation, no spread, wrong-sign coefficients)
 */
export type VerdictCode = "real" | "could-be-chance" | "too-little-data" | "not-determinable";

/** What every screen says about a result, without words: a code, the answers behind it, and the smallest change it could have seen. */
export interface Verdict {
  readonly code: VerdictCode;
  /** Answers behind it: for a comparison, those of both sides. */
  readonly n: number;
  /** The smallest change that would have been found in 80 of 100 such surveys, in the unit of the result; null when unknown. */
  readonly smallestChange: number | null;
}

/** What `judgeChange` needs to know of a change. */
export interface JudgedChange {
  /** Interval of the change, in the unit of the result; null when it cannot be computed. */
  readonly interval: Interval | null;
  /** Answers on each side. */
  readonly sizes: readonly number[];
  readonly standardError: number;
  /** The value that means "no change": 0 for differences, 1 for ratios. */
  readonly noChange?: number;
  /** The smallest change worth acting on; without it only the number of answers can make data "too little". */
  readonly smallestThatMatters?: number | undefined;
}

const POWER = 0.8;

/**
 * The smallest change that data with this standard error of the change finds with the given power: (z of confidence + z of
 * power) times the standard error (Cohen 1988; Bloom 1995). Throws for a confidence or power outside 0 to 1.
 */
export function smallestDetectableChange(standardError: number, confidence = 0.95, power = POWER): number {
  requireInside(confidence, 0, 1, "confidence");
  requireInside(power, 0, 1, "power");
  return (normalUpperQuantile((1 - confidence) / 2) + normalUpperQuantile(1 - power)) * standardError;
}

/**
 * The verdict on a change from its interval: too little data when a side has fewer than 5 answers, real when the interval
 * leaves out "no change", too little data when its half-width exceeds the smallest change that matters, else chance.
 */
export function judgeChange(change: JudgedChange): Verdict {
  const n = change.sizes.reduce((sum, size) => sum + size, 0);
  if (change.sizes.some((size) => size < 5)) return { code: "too-little-data", n, smallestChange: null };
  if (change.interval === null || !Number.isFinite(change.standardError)) {
    return { code: "not-determinable", n, smallestChange: null };
  }
  const { lower, upper, confidence } = change.interval;
  const smallestChange = smallestDetectableChange(change.standardError, confidence);
  const noChange = change.noChange ?? 0;
  if (lower > noChange || upper < noChange) return { code: "real", n, smallestChange };

  const matters = change.smallestThatMatters ?? Number.POSITIVE_INFINITY;
  const isTooWide = (upper - lower) / 2 > matters;
  return { code: isTooWide ? "too-little-data" : "could-be-chance", n, smallestChange };
}
