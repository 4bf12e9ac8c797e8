import { MeasurementError } from "./errors.ts";
import { normalUpper } from "./kernel/normal.ts";
import { requireInside } from "./kernel/require.ts";
import { tUpper, tUpperQuantile } from "./kernel/student-t.ts";
import { momentsOf, varianceOfMoments } from "./moments.ts";
import type { ComparisonOptions, StudentComparison } from "./net-score-comparison.ts";
import { type ScoreCounts, total } from "./score-counts.ts";
import { type ScoreMoments, scoreMoments } from "./score-summary.ts";
import { type Interval, judgeChange, type Verdict } from "./verdict.ts";

/** The rank test of two groups. */
export interface MannWhitney {
  /** Pairs in which a is higher, ties counting half: the statistic of R's wilcox.test. */
  readonly w: number;
  /** Two-sided, by the normal with correction for ties and continuity; null when all values are equal. */
  readonly p: number | null;
  /** In how many of all pairs a is higher, ties counting half: "in 62 of 100 pairs". 0 to 1. */
  readonly superiority: number;
}

/** How two means of different people differ: a minus b. */
export interface MeanComparison {
  readonly meanA: number;
  readonly meanB: number;
  readonly varianceA: number;
  readonly varianceB: number;
  readonly difference: number;
  /** The one to use; null when a side has one answer or neither has any spread. */
  readonly welch: StudentComparison | null;
  /** Student's pooled t, for equal variances only. */
  readonly student: StudentComparison | null;
  /** Difference in pooled standard deviations: 0.2 small, 0.5 medium, 0.8 large. */
  readonly cohenD: number | null;
  /** Cohen's d without its small-sample bias: d (1 - 3 / (4 df - 1)). */
  readonly hedgesG: number | null;
  readonly mannWhitney: MannWhitney;
  /** Share of pairs where a is higher minus share where b is, -1 to 1. */
  readonly cliffsDelta: number;
  readonly verdict: Verdict;
}

/** One value and how often each side gave it, in ascending order. */
type Tally = readonly { readonly a: number; readonly b: number }[];

/**
 * Compares the means of two groups of different people from their score counts.
 *
 * Formula: Welch t = (mean a - mean b) / sqrt(va / na + vb / nb) with Satterthwaite's df; Mann-Whitney W = pairs won, z with
 * variance na nb / 12 (N + 1 - sum (t³ - t) / (N (N - 1))) and continuity correction. Source: Welch (1947); Mann & Whitney (1947);
 * Cohen (1988); Cliff (1993). Units of the scale. Throws `empty` for a side without answers, `length-mismatch` for other scales.
 * Not for the same people asked twice (`comparePairedMeans`). With many ties on few scores trust the rank test.
 */
export function compareScores(a: ScoreCounts, b: ScoreCounts, options: ComparisonOptions = {}): MeanComparison {
  if (a.lowest !== b.lowest || a.counts.length !== b.counts.length) throw new MeasurementError("length-mismatch", "b");
  if (total(a) === 0) throw new MeasurementError("empty", "a");
  if (total(b) === 0) throw new MeasurementError("empty", "b");
  const tally = a.counts.map((count, i) => ({ a: count, b: b.counts[i] ?? 0 }));
  return compare(scoreMoments(a), scoreMoments(b), tally, options);
}

/** Compares the means of two groups of different people from raw numbers of any kind; see `compareScores`. Throws `empty`, `not-finite`. */
export function compareValues(
  a: readonly number[],
  b: readonly number[],
  options: ComparisonOptions = {},
): MeanComparison {
  return compare(momentsOfValues(a, "a"), momentsOfValues(b, "b"), tallyOf(a, b), options);
}

/** n, mean and variance of raw numbers, as score counts would give them. */
export function momentsOfValues(values: readonly number[], argument: string): ScoreMoments {
  const moments = momentsOf(values);
  if (moments.mean === null) throw new MeasurementError("empty", argument);
  return { n: moments.n, mean: moments.mean, variance: moments.n < 2 ? 0 : varianceOfMoments(moments) };
}

function tallyOf(a: readonly number[], b: readonly number[]): Tally {
  const tally = new Map<number, { a: number; b: number }>();
  const add = (value: number, side: "a" | "b") => {
    const entry = tally.get(value) ?? { a: 0, b: 0 };
    entry[side]++;
    tally.set(value, entry);
  };
  for (const value of a) add(value, "a");
  for (const value of b) add(value, "b");
  return [...tally].sort(([x], [y]) => x - y).map(([, entry]) => entry);
}

function compare(a: ScoreMoments, b: ScoreMoments, tally: Tally, options: ComparisonOptions): MeanComparison {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const difference = a.mean - b.mean;
  const pooled = pooledVariance(a, b);
  const cohenD = pooled === null ? null : difference / Math.sqrt(pooled);
  const welch = welchTest(a, b, confidence);
  const mannWhitney = rankTest(a.n, b.n, tally);
  return {
    meanA: a.mean,
    meanB: b.mean,
    varianceA: a.variance,
    varianceB: b.variance,
    difference,
    welch,
    student: pooled === null ? null : studentTest(a, b, pooled, confidence),
    cohenD,
    hedgesG: cohenD === null ? null : cohenD * (1 - 3 / (4 * (a.n + b.n - 2) - 1)),
    mannWhitney,
    cliffsDelta: 2 * mannWhitney.superiority - 1,
    verdict: judgeChange({
      interval: welch?.interval ?? null,
      sizes: [a.n, b.n],
      standardError: Math.sqrt(a.variance / a.n + b.variance / b.n),
      smallestThatMatters: options.smallestThatMatters,
    }),
  };
}

function testOf(difference: number, standardError: number, df: number, confidence: number): StudentComparison {
  const t = difference / standardError;
  const margin = tUpperQuantile((1 - confidence) / 2, df) * standardError;
  const interval: Interval = { lower: difference - margin, upper: difference + margin, confidence };
  return { t, df, p: 2 * tUpper(Math.abs(t), df), interval };
}

function welchTest(a: ScoreMoments, b: ScoreMoments, confidence: number): StudentComparison | null {
  if (a.n < 2 || b.n < 2) return null;
  const ofA = a.variance / a.n;
  const ofB = b.variance / b.n;
  if (ofA + ofB === 0) return null;
  const df = (ofA + ofB) ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1));
  return testOf(a.mean - b.mean, Math.sqrt(ofA + ofB), df, confidence);
}

function pooledVariance(a: ScoreMoments, b: ScoreMoments): number | null {
  const df = a.n + b.n - 2;
  if (df < 1) return null;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df;
  return pooled === 0 ? null : pooled;
}

function studentTest(a: ScoreMoments, b: ScoreMoments, pooled: number, confidence: number): StudentComparison {
  return testOf(a.mean - b.mean, Math.sqrt(pooled * (1 / a.n + 1 / b.n)), a.n + b.n - 2, confidence);
}

function rankTest(na: number, nb: number, tally: Tally): MannWhitney {
  const all = na + nb;
  let w = 0;
  let lowerB = 0;
  let ties = 0;
  for (const { a, b } of tally) {
    w += a * (lowerB + b / 2);
    lowerB += b;
    ties += (a + b) ** 3 - (a + b);
  }
  const variance = ((na * nb) / 12) * (all + 1 - ties / (all * (all - 1)));
  const distance = Math.max(0, Math.abs(w - (na * nb) / 2) - 0.5);
  const p = variance > 0 ? Math.min(1, 2 * normalUpper(distance / Math.sqrt(variance))) : null;
  return { w, p, superiority: w / (na * nb) };
}
