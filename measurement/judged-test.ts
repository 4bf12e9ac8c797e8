import { normalUpperQuantile } from "./kernel/normal.ts";
import { type Interval, smallestDetectableChange, type Verdict } from "./verdict.ts";

/** What `judgeTest` needs to know of a test. */
export interface JudgedTest {
  /** Probability of data at least this unlike "no change"; null when the data cannot answer. */
  readonly p: number | null;
  /** Answers, periods or customers behind it. */
  readonly n: number;
  /** Fewest of them that the test can be trusted with. */
  readonly least: number;
  /** Standard error of the change, in the unit of the result; null when there is none. */
  readonly standardError: number | null;
  /** 0.05 by default. */
  readonly significance?: number;
}

/**
 * The verdict on a test that ends in a probability: too little data below `least`, real below the significance, else chance.
 *
 * Source: the rule of `judgeChange`, for tests without an interval. Units: the smallest change is in those of the standard error.
 */
export function judgeTest({ p, n, least, standardError, significance = 0.05 }: JudgedTest): Verdict {
  const visible = standardError !== null && Number.isFinite(standardError) && n >= least;
  const smallestChange = visible ? smallestDetectableChange(standardError, 1 - significance) : null;
  if (n < least) return { code: "too-little-data", n, smallestChange };
  if (p === null || Number.isNaN(p)) return { code: "not-determinable", n, smallestChange };
  return { code: p < significance ? "real" : "could-be-chance", n, smallestChange };
}

/** The standard error that a symmetric normal interval was made with, from its width. Units: those of the interval. */
export function standardErrorOf({ lower, upper, confidence }: Interval): number {
  return (upper - lower) / (2 * normalUpperQuantile((1 - confidence) / 2));
}
