import { MeasurementError } from "./errors.ts";
import { judgeTest, standardErrorOf } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { exactMean, exactSum, squaredDeviations } from "./kernel/exact-sum.ts";
import { medianOfSorted } from "./kernel/median.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { tieSizes } from "./kernel/ranks.ts";
import { requireAllFinite, requireInside } from "./kernel/require.ts";
import { tUpper } from "./kernel/student-t.ts";
import { lagOneAutocorrelation } from "./moments.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** Whether a series goes up or down steadily, and how fast. */
export interface Trend {
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  readonly varianceOfS: number;
  /** Kendall's tau-b of the values with time, -1 to 1; null when all values are equal. */
  readonly tau: number | null;
  /** Standardised S with continuity correction; 0 when all values are equal. */
  readonly z: number;
  readonly p: number;
  /** Sen's slope: the median change per step. */
  readonly slope: number;
  readonly slopeInterval: Interval;
  /** Groups of equal values. */
  readonly tiedGroups: number;
  /** Above about 0.3 the test is too ready to see a trend; null when all values are equal. */
  readonly autocorrelation: number | null;
  /** Its smallest change is a slope. */
  readonly verdict: Verdict;
}

/**
 * Mann-Kendall trend test with Sen's slope, for one number per equal period.
 *
 * Formula: S = sum of sign(later - earlier); variance [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18 for ties of size t; z = (S - sign S) / sd;
 * slope = median of all pairwise slopes, its interval from their order statistics (N ± z sd) / 2. Source: Mann (1945), Kendall (1975),
 * Sen (1968), Gilbert (1987). Units: values per step. `confidence` strictly within 0 to 1. Throws `not-enough` below three
 * values, `too-large` above 5,000,
 * `not-finite`. z is exact enough from 10 values, see 8 as the least. Not for autocorrelated or seasonal series: block those first.
 */
export function mannKendall(values: readonly number[], confidence = 0.95): Trend {
  requireAllFinite(values, "values");
  requireInside(confidence, 0, 1, "confidence");
  if (values.length < 3) throw new MeasurementError("not-enough", "values");
  if (values.length > 5000) throw new MeasurementError("too-large", "values");

  const n = values.length;
  const ties = tieSizes(values).filter((size) => size > 1);
  const s = concordance(values);
  const varianceOfS = (n * (n - 1) * (2 * n + 5) - weighTies(ties)) / 18;
  const z = varianceOfS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varianceOfS);
  const p = Math.min(1, 2 * normalUpper(Math.abs(z)));
  const slopes = pairwiseSlopes(values);
  const interval = slopeInterval(slopes, Math.sqrt(varianceOfS), confidence);
  return {
    n,
    s,
    varianceOfS,
    tau: tauWithTime(s, n, ties),
    z,
    p,
    slope: medianOfSorted(slopes),
    slopeInterval: interval,
    tiedGroups: ties.length,
    autocorrelation: ties[0] === n ? null : lagOneAutocorrelation(values),
    verdict: judgeTest({ p, n, least: 8, standardError: standardErrorOf(interval), significance: 1 - confidence }),
  };
}

/** A straight line through a series by least squares. */
export interface StraightLine {
  readonly n: number;
  readonly slope: number;
  /** Value of the line at the first point. */
  readonly start: number;
  readonly slopeError: number;
  readonly p: number;
}

/**
 * Least-squares line through one number per equal period, with a t test of its slope.
 *
 * Formula: slope = sum (t - t̄)(y - ȳ) / sum (t - t̄)²; error s / sqrt(sum (t - t̄)²), n - 2 degrees of freedom. Source: Draper &
 * Smith (1998). Units: values per step.
 * Throws `not-enough` below three values, `not-finite`. One outlier moves it: prefer `mannKendall`. Not for autocorrelated series.
 */
export function straightLine(values: readonly number[]): StraightLine {
  requireAllFinite(values, "values");
  const n = values.length;
  if (n < 3) throw new MeasurementError("not-enough", "values");

  const middle = (n - 1) / 2;
  const timeSquares = (n * (n * n - 1)) / 12;
  const mean = exactMean(values);
  const slope = exactSum(values.map((value, time) => (time - middle) * (value - mean))) / timeSquares;
  const residuals = values.map((value, time) => value - mean - slope * (time - middle));
  const slopeError = Math.sqrt(squaredDeviations(residuals) / (n - 2) / timeSquares);
  return {
    n,
    slope,
    start: mean - slope * middle,
    slopeError,
    p: slopeError === 0 ? Number(slope === 0) : Math.min(1, 2 * tUpper(Math.abs(slope / slopeError), n - 2)),
  };
}

function concordance(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign(at(values, later) - at(values, earlier));
  }
  return s;
}

function weighTies(ties: readonly number[]): number {
  return ties.reduce((total, size) => total + size * (size - 1) * (2 * size + 5), 0);
}

function tauWithTime(s: number, n: number, ties: readonly number[]): number | null {
  const pairs = (n * (n - 1)) / 2;
  const tied = ties.reduce((total, size) => total + (size * (size - 1)) / 2, 0);
  return pairs === tied ? null : s / (Math.sqrt(pairs - tied) * Math.sqrt(pairs));
}

function pairwiseSlopes(values: readonly number[]): Float64Array {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let next = 0;
  for (let earlier = 0; earlier < n - 1; earlier++) {
    for (let later = earlier + 1; later < n; later++) {
      slopes[next] = (at(values, later) - at(values, earlier)) / (later - earlier);
      next += 1;
    }
  }
  return slopes.sort();
}

/** Order statistics at ranks (N ± spread) / 2, kept within the list when a short series leaves it. */
function slopeInterval(slopes: Float64Array, deviationOfS: number, confidence: number): Interval {
  const spread = normalUpperQuantile((1 - confidence) / 2) * deviationOfS;
  const last = slopes.length - 1;
  const lower = roundHalfToEven((slopes.length - spread) / 2) - 1;
  const upper = roundHalfToEven((slopes.length + spread) / 2 + 1) - 1;
  return { lower: at(slopes, Math.max(0, lower)), upper: at(slopes, Math.min(last, upper)), confidence };
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
