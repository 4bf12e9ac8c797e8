import { type CoMoments, coMomentsOf, constantsIn, correlationOf, covarianceOf, pickCoMoments } from "./co-moments.ts";
import { MeasurementError } from "./errors.ts";
import type { Column } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { dependentColumns, inverseSymmetric } from "./kernel/cholesky.ts";
import { fQuantile, fUpperQuantile } from "./kernel/f.ts";
import { entry, type Matrix } from "./kernel/matrix.ts";
import { median } from "./kernel/median.ts";
import { requireInside } from "./kernel/require.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { type Interval, NO_ANSWERS, type NoAnswers, type Verdict } from "./verdict.ts";

const fewestForReliability = 50;

/** One item of the scale and how it fits the others. */
export interface ScaleItem {
  readonly name: string;
  /** Correlation with the sum of the other items; below 0 the item is probably worded the other way round. `null` when the others cancel out. */
  readonly restCorrelation: number | null;
  /** Correlation with the sum of all items, itself included. */
  readonly totalCorrelation: number;
  /** Alpha of the scale without this item; `null` when only one item would be left. */
  readonly alphaIfDropped: number | null;
}

/** How consistently several items measure one thing. */
export interface ScaleReliability {
  readonly state: "measured";
  readonly n: number;
  /** Cronbach's alpha: a lower bound of the reliability; can be negative when items contradict each other. */
  readonly alpha: number;
  /** Feldt's interval of alpha. */
  readonly interval: Interval;
  /** Alpha if all items had the same spread; `null` when they cancel out. */
  readonly standardisedAlpha: number | null;
  /** Guttman's lambda 6; `null` when one item is a combination of others. */
  readonly lambda6: number | null;
  readonly averageCorrelation: number;
  readonly medianCorrelation: number;
  /** k r / (1 - r) with r the average correlation; `null` when all items agree fully. */
  readonly signalToNoise: number | null;
  /** Mean and standard deviation of the respondents' item means, in scale points. */
  readonly scaleMean: number;
  readonly scaleSd: number;
  readonly items: readonly ScaleItem[];
  /** Items that run against the rest: reverse their coding before using the scale. */
  readonly reversed: readonly string[];
  /** `real`: the items have something in common. `too-little-data` below fifty respondents. */
  readonly verdict: Verdict;
}

/** Reliability, "no answers yet", or why there is none: a single respondent, or items on which everybody agrees. */
export type ScaleReliabilityResult = ScaleReliability | NoAnswers | NotDeterminable;

/**
 * Cronbach's alpha from raw answers, respondents with a missing item left out. See `scaleReliability`.
 * Throws `length-mismatch`, `not-finite` and what `scaleReliability` throws.
 */
export function scaleReliabilityOfAnswers(items: readonly Column[], confidence = 0.95): ScaleReliabilityResult {
  return scaleReliability(coMomentsOf(items), confidence);
}

/**
 * Cronbach's alpha from mergeable co-moments: k / (k - 1) times (1 - sum of the item variances / variance of the sum).
 * Interval: 1 - (1 - alpha) F at both tails, with n - 1 and (n - 1)(k - 1) degrees of freedom.
 * Sources: Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30; Guttman (1945), Psychometrika 10.
 * Unit: none, at most 1; from 0.7 usable, above 0.95 the items say the same thing twice.
 * Throws `not-enough` below two items and `out-of-range` for the confidence.
 * Do not use as proof that the items measure one thing only, nor for decisions below a hundred respondents.
 */
export function scaleReliability(moments: CoMoments, confidence = 0.95): ScaleReliabilityResult {
  requireInside(confidence, 0, 1, "confidence");
  const k = moments.names.length;
  if (k < 2) throw new MeasurementError("not-enough", "items");
  if (moments.n === 0) return NO_ANSWERS;
  if (moments.n < 2) return notDeterminable(moments.n, "too-few-answers", 2);
  const flat = constantsIn(moments);
  if (flat.length > 0) return notDeterminable(moments.n, "no-variation", null, flat);

  const covariance = covarianceOf(moments);
  if (!(sumOf(covariance) > 1e-12 * largestVariance(covariance))) return notDeterminable(moments.n, "no-variation");
  const correlations = correlationOf(moments);
  const alpha = alphaOf(covariance);
  const interval = feldtInterval(alpha, moments.n, k, confidence);
  const between = correlations.flatMap((row, i) => row.slice(0, i));
  const average = between.reduce((total, r) => total + r, 0) / between.length;
  const items = moments.names.map((name, i) => describeItem(name, i, covariance, moments));
  return {
    state: "measured",
    n: moments.n,
    alpha,
    interval,
    standardisedAlpha: ratio(k * average, 1 + (k - 1) * average),
    lambda6: lambda6Of(correlations),
    averageCorrelation: average,
    medianCorrelation: median(between),
    signalToNoise: ratio(k * average, 1 - average),
    scaleMean: moments.means.reduce((total, mean) => total + mean, 0) / k,
    scaleSd: Math.sqrt(sumOf(covariance)) / k,
    items,
    verdict: verdictOf(interval, moments.n),
    reversed: items.filter((item) => (item.restCorrelation ?? 0) < 0).map((item) => item.name),
  };
}

function verdictOf(interval: Interval, n: number): Verdict {
  if (n < fewestForReliability) return { code: "too-little-data", n, smallestChange: null };
  return { code: interval.lower > 0 || interval.upper < 0 ? "real" : "could-be-chance", n, smallestChange: null };
}

function alphaOf(covariance: Matrix): number {
  const k = covariance.length;
  const own = covariance.reduce((total, row, i) => total + at(row, i), 0);
  return (k / (k - 1)) * (1 - own / sumOf(covariance));
}

function describeItem(name: string, position: number, covariance: Matrix, moments: CoMoments): ScaleItem {
  const variance = entry(covariance, position, position);
  const total = sumOf(covariance);
  const withTotal = at(covariance, position).reduce((sum, value) => sum + value, 0);
  const withRest = withTotal - variance;
  const rest = total - 2 * withTotal + variance;
  const others = moments.names.filter((_, i) => i !== position);
  return {
    name,
    restCorrelation: rest > 1e-12 * variance ? withRest / Math.sqrt(variance * rest) : null,
    totalCorrelation: withTotal / Math.sqrt(variance * total),
    alphaIfDropped: others.length < 2 ? null : alphaOf(covarianceOf(pickCoMoments(moments, others))),
  };
}

/** 1 - sum of what each item does not share with the others / sum of all correlations. */
function lambda6Of(correlations: Matrix): number | null {
  if (dependentColumns(correlations).length > 0) return null;
  const inverse = inverseSymmetric(correlations);
  const unshared = inverse.reduce((total, row, i) => total + 1 / at(row, i), 0);
  return 1 - unshared / sumOf(correlations);
}

function feldtInterval(alpha: number, n: number, k: number, confidence: number): Interval {
  const df1 = n - 1;
  const df2 = (n - 1) * (k - 1);
  const tail = (1 - confidence) / 2;
  return {
    lower: 1 - (1 - alpha) * fUpperQuantile(tail, df1, df2),
    upper: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
    confidence,
  };
}

function largestVariance(covariance: Matrix): number {
  return Math.max(...covariance.map((row, i) => at(row, i)));
}

function ratio(above: number, below: number): number | null {
  return below > 1e-12 ? above / below : null;
}

function sumOf(matrix: Matrix): number {
  return matrix.flat().reduce((total, value) => total + value, 0);
}
