import { MeasurementError } from "./errors.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireInside } from "./kernel/require.ts";
import { tUpper, tUpperQuantile } from "./kernel/student-t.ts";
import { type NetClasses, netMoments, ROCKS, requireClasses } from "./net-score-intervals.ts";
import { npsClasses } from "./nps.ts";
import type { ScoreCounts } from "./score-counts.ts";
import { type Interval, judgeChange, type Verdict } from "./verdict.ts";

/** A test of a difference by the normal distribution. */
export interface NormalComparison {
  readonly difference: number;
  readonly standardError: number;
  /** Null when neither side has any spread. */
  readonly z: number | null;
  readonly p: number | null;
  readonly interval: Interval;
}

/** A test of a difference by Student's t with Welch's degrees of freedom. */
export interface StudentComparison {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

/** How two net scores differ: a minus b. */
export interface NetScoreComparison {
  readonly scoreA: number;
  readonly scoreB: number;
  readonly difference: number;
  /** The one to show. */
  readonly adjustedWald: NormalComparison;
  readonly wald: NormalComparison;
  /** Welch's t on the codes -1, 0, 1; null when a side has one answer or neither has any spread. */
  readonly welch: StudentComparison | null;
  readonly verdict: Verdict;
}

/** How sure to be, and which change would matter. */
export interface ComparisonOptions {
  /** 0.95 by default. */
  readonly confidence?: number;
  /** The smallest difference worth acting on, in the unit of the result. */
  readonly smallestThatMatters?: number;
}

/**
 * Compares two net scores of different people (waves or segments).
 *
 * Formula: each side gets 3/4, 3/2, 3/4 more answers; z = (a' - b') / sqrt(va' / na' + vb' / nb'), two-sided p, and the interval
 * likewise. Source: Rocks (2016); Lewis & Sauro. Unit -1 to 1. Throws `empty` when a side has no answers.
 * Not for the same people asked twice: see `comparePairedNetScores`.
 */
export function compareNetScores(a: NetClasses, b: NetClasses, options: ComparisonOptions = {}): NetScoreComparison {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const sizes = [requireClasses(a, "a"), requireClasses(b, "b")];
  if (sizes[0] === 0) throw new MeasurementError("empty", "a");
  if (sizes[1] === 0) throw new MeasurementError("empty", "b");

  const scoreA = netMoments(a).score;
  const scoreB = netMoments(b).score;
  const adjustedWald = compareByNormal(a, b, ROCKS, confidence);
  const { interval, standardError } = adjustedWald;
  const { smallestThatMatters } = options;
  return {
    scoreA,
    scoreB,
    difference: scoreA - scoreB,
    adjustedWald,
    wald: compareByNormal(a, b, [0, 0, 0], confidence),
    welch: compareByStudent(a, b, confidence),
    verdict: judgeChange({ interval, sizes, standardError, smallestThatMatters }),
  };
}

/** `compareNetScores` from the counts of 0 to 10 answers. Throws `off-scale` for another scale. */
export function compareNps(a: ScoreCounts, b: ScoreCounts, options: ComparisonOptions = {}): NetScoreComparison {
  return compareNetScores(npsClasses(a), npsClasses(b), options);
}

function compareByNormal(
  a: NetClasses,
  b: NetClasses,
  added: readonly [number, number, number],
  confidence: number,
): NormalComparison {
  const one = netMoments(a, added);
  const other = netMoments(b, added);
  const difference = one.score - other.score;
  const standardError = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const margin = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const z = standardError === 0 ? null : difference / standardError;
  return {
    difference,
    standardError,
    z,
    p: z === null ? null : 2 * normalUpper(Math.abs(z)),
    interval: { lower: difference - margin, upper: difference + margin, confidence },
  };
}

function compareByStudent(a: NetClasses, b: NetClasses, confidence: number): StudentComparison | null {
  const one = netMoments(a);
  const other = netMoments(b);
  if (one.n < 2 || other.n < 2) return null;
  const varianceA = one.variance / (one.n - 1);
  const varianceB = other.variance / (other.n - 1);
  const variance = varianceA + varianceB;
  if (variance === 0) return null;
  const df = variance ** 2 / (varianceA ** 2 / (one.n - 1) + varianceB ** 2 / (other.n - 1));
  const difference = one.score - other.score;
  const t = difference / Math.sqrt(variance);
  const margin = tUpperQuantile((1 - confidence) / 2, df) * Math.sqrt(variance);
  const interval = { lower: difference - margin, upper: difference + margin, confidence };
  return { t, df, p: 2 * tUpper(Math.abs(t), df), interval };
}

/** Class of the same people before (rows) and after (columns), each in the order detractor, passive, promoter. */
export type NetTransitions = readonly (readonly number[])[];

/** How the net score of the same people changed: second minus first. */
export interface PairedNetComparison {
  readonly n: number;
  readonly difference: number;
  readonly standardError: number;
  readonly t: number | null;
  readonly p: number | null;
  readonly interval: Interval | null;
  readonly verdict: Verdict;
}

/**
 * Compares the net score of the same people at two times from a 3 × 3 table of their classes, which adds up over people.
 *
 * Formula: each person's change d of the codes -1, 0, 1; mean of d ± t(n - 1) s / sqrt(n). Source: the paired t test; Rocks
 * (2016) section 5. Unit -2 to 2. Throws `empty`, `length-mismatch` unless the table is 3 × 3, `negative`, `not-integer`.
 */
export function comparePairedNetScores(
  transitions: NetTransitions,
  options: ComparisonOptions = {},
): PairedNetComparison {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const { n, sum, squares } = sumsOfChanges(transitions);
  if (n === 0) throw new MeasurementError("empty", "transitions");

  const difference = sum / n;
  const variance = n < 2 ? 0 : (n * squares - sum * sum) / (n * (n - 1));
  const standardError = Math.sqrt(variance / n);
  const isTestable = standardError > 0;
  const t = isTestable ? difference / standardError : null;
  const margin = isTestable ? tUpperQuantile((1 - confidence) / 2, n - 1) * standardError : 0;
  const interval = isTestable ? { lower: difference - margin, upper: difference + margin, confidence } : null;
  return {
    n,
    difference,
    standardError,
    t,
    p: t === null ? null : 2 * tUpper(Math.abs(t), n - 1),
    interval,
    verdict: judgeChange({ interval, sizes: [n], standardError, smallestThatMatters: options.smallestThatMatters }),
  };
}

function sumsOfChanges(transitions: NetTransitions): { n: number; sum: number; squares: number } {
  if (transitions.length !== 3) throw new MeasurementError("length-mismatch", "transitions");
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const [before, row] of transitions.entries()) {
    if (row.length !== 3) throw new MeasurementError("length-mismatch", "transitions");
    const [detractors = 0, passives = 0, promoters = 0] = row;
    n += requireClasses({ detractors, passives, promoters }, "transitions");
    for (const [after, people] of row.entries()) {
      sum += people * (after - before);
      squares += people * (after - before) ** 2;
    }
  }
  return { n, sum, squares };
}
