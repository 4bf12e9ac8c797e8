import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { exactMean, exactSum, squaredDeviations } from "./kernel/exact-sum.ts";
import { midRanks } from "./kernel/ranks.ts";
import { requireAllFinite, requireInside } from "./kernel/require.ts";
import type { Verdict } from "./verdict.ts";

/** Pettitt's test: did the level change once, and where? */
export interface PettittTest {
  readonly n: number;
  readonly u: number;
  /** How many points lie before the change; several when they tie. */
  readonly before: readonly number[];
  /** Approximate; at most 1. */
  readonly p: number;
  readonly verdict: Verdict;
}

/**
 * Pettitt's test for one change of level at an unknown time, by ranks.
 *
 * Formula: U_k = 2 (sum of the first k ranks) - k (n + 1), U = max |U_k|, p = 2 exp(-6 U² / (n³ + n²)). Source: Pettitt (1979), Applied
 * Statistics 28:126. Trust it from 15 values with five on either side. Throws `not-enough` below three values, `not-finite`. Not for
 * a steady trend, which it takes for a change, nor for autocorrelated series.
 */
export function pettittTest(values: readonly number[]): PettittTest {
  const n = requireSeries(values);
  let sumOfRanks = 0;
  const deviations = midRanks(values).map((rank, index) => {
    sumOfRanks += rank;
    return Math.abs(2 * sumOfRanks - (index + 1) * (n + 1));
  });
  const u = Math.max(...deviations);
  const p = Math.min(1, 2 * Math.exp((-6 * u * u) / (n ** 3 + n ** 2)));
  return {
    n,
    u,
    before: deviations.flatMap((deviation, index) => (deviation === u && u > 0 ? [index + 1] : [])),
    p,
    verdict: judgeTest({ p, n, least: 15, standardError: null }),
  };
}

/** A statistic over all possible times of a change, with the time at which it is largest. */
export interface ChangeStatistic {
  readonly value: number;
  /** How many points lie before the most likely change. */
  readonly before: number;
}

/**
 * Standard normal homogeneity test, most sensitive near the ends of a series.
 *
 * Formula: T = max over k of k z̄₁² + (n - k) z̄₂², the means of the standardised values before and after k. Source: Alexandersson
 * (1986), Journal of Climatology 6:661. No unit. Throws `not-enough`, `no-variation`, `not-finite`. Needs its own tables for a p-value.
 */
export function standardNormalHomogeneity(values: readonly number[]): ChangeStatistic {
  const n = requireSeries(values);
  const sums = standardisedSums(values, Math.sqrt(squaredDeviations(values) / (n - 1)));
  return largest(sums.slice(0, -1).map((sum, index) => (sum * sum) / (index + 1) + (sum * sum) / (n - index - 1)));
}

/**
 * Buishand's U, most sensitive in the middle of a series.
 *
 * Formula: sum over k < n of (cumulated deviation / sample standard deviation)² / (n (n + 1)). Source: Buishand (1984), Journal of
 * Hydrology 73:51. No unit. Throws `not-enough`, `no-variation`, `not-finite`. Needs its own tables for a p-value.
 */
export function buishandU(values: readonly number[]): number {
  const n = requireSeries(values);
  const sums = standardisedSums(values, Math.sqrt(squaredDeviations(values) / (n - 1)));
  return exactSum(sums.slice(0, -1).map((sum) => sum * sum)) / (n * (n + 1));
}

/** The best single step through a series, by least squares. */
export interface LevelShift {
  readonly n: number;
  /** How many points lie before the step. */
  readonly before: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly sumOfSquares: number;
  readonly sumOfSquaresWithoutShift: number;
}

/**
 * The step that leaves the smallest sum of squares, with at least `least` points on either side.
 *
 * Formula: min over k of SS(1..k) + SS(k+1..n). Source: Hinkley (1970), Biometrika 57:1. Units: those of the values. It always finds
 * some step: ask `pettittTest` or `supF` whether there is one. Throws `not-enough`, `not-finite`, `out-of-range`.
 */
export function levelShift(values: readonly number[], least = 1): LevelShift {
  const n = requireSeries(values);
  if (!Number.isSafeInteger(least) || least < 1 || 2 * least > n) throw new MeasurementError("out-of-range", "least");

  const explained = explainedByShift(values);
  const before = bestWithin(explained, least, n - least);
  const [first, second] = [values.slice(0, before), values.slice(before)];
  return {
    n,
    before,
    meanBefore: exactMean(first),
    meanAfter: exactMean(second),
    sumOfSquares: squaredDeviations(first) + squaredDeviations(second),
    sumOfSquaresWithoutShift: squaredDeviations(values),
  };
}

/**
 * Supremum F: the largest F statistic of a single step, leaving out a share of the points at either end.
 *
 * Formula: max over k of (SS without - SS with) / (SS with / (n - 2)), k from share n to n - share n. Source: Andrews (1993),
 * Econometrica 61:821. `trim` strictly within 0 to 0.5, default 0.15. No unit. Throws `not-enough`, `not-finite`, `out-of-range`.
 */
export function supF(values: readonly number[], trim = 0.15): ChangeStatistic {
  const n = requireSeries(values);
  requireInside(trim, 0, 0.5, "trim");
  const from = Math.max(2, Math.floor(trim * n));
  if (2 * from > n) throw new MeasurementError("not-enough", "values");

  const total = squaredDeviations(values);
  const before = bestWithin(explainedByShift(values), from, n - from);
  const rest = squaredDeviations(values.slice(0, before)) + squaredDeviations(values.slice(before));
  return { value: (total - rest) / (rest / (n - 2)), before };
}

function requireSeries(values: readonly number[]): number {
  requireAllFinite(values, "values");
  if (values.length < 3) throw new MeasurementError("not-enough", "values");
  return values.length;
}

function cumulate(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

function standardisedSums(values: readonly number[], deviation: number): readonly number[] {
  if (deviation === 0) throw new MeasurementError("no-variation", "values");
  const mean = exactMean(values);
  return cumulate(values.map((value) => (value - mean) / deviation));
}

/** Squares that a step after each point takes away; entry k - 1 belongs to k points before it. */
function explainedByShift(values: readonly number[]): readonly number[] {
  const n = values.length;
  const mean = exactMean(values);
  return cumulate(values.map((value) => value - mean))
    .slice(0, -1)
    .map((sum, index) => (sum * sum * n) / ((index + 1) * (n - index - 1)));
}

function bestWithin(explained: readonly number[], from: number, to: number): number {
  let best = from;
  for (let before = from; before <= to; before++) {
    if (at(explained, before - 1) > at(explained, best - 1)) best = before;
  }
  return best;
}

function largest(statistics: readonly number[]): ChangeStatistic {
  const before = bestWithin(statistics, 1, statistics.length);
  return { value: at(statistics, before - 1), before };
}
