import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { leastSquares } from "./kernel/least-squares.ts";
import { logGamma } from "./kernel/log-gamma.ts";
import { entry, type Matrix } from "./kernel/matrix.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireCount, requireInside, requireNotEmpty, requirePositive, requireSameLength } from "./kernel/require.ts";
import { compareRates } from "./small-counts.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** A log-linear fit to counts. Lists begin with the intercept. */
export interface CountRegression {
  readonly n: number;
  readonly coefficients: readonly number[];
  /** As if counts varied by chance alone. */
  readonly poissonErrors: readonly number[];
  /** Pearson X² over its degrees of freedom: how much more the counts vary than by chance. */
  readonly dispersion: number;
  /** Poisson errors times sqrt(dispersion): the ones to use. */
  readonly scaledErrors: readonly number[];
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly logLikelihood: number;
  readonly aic: number;
}

/**
 * Poisson regression of counts on columns, with exposure as offset.
 *
 * Formula: log mean = log exposure + b0 + b·x, by iteratively reweighted least squares; quasi-Poisson errors scaled by sqrt(X² / df).
 * Source: McCullagh & Nelder (1989). Units: log rate per unit of the column. `columns` without intercept. Throws `not-integer`, `negative`,
 * `length-mismatch`, `out-of-range` for exposure, `empty`, `not-enough`, `no-variation` without any event, `singular` naming columns,
 * `no-convergence` when a coefficient runs away.
 */
export function regressCounts(
  counts: readonly number[],
  exposure: readonly number[],
  columns: Matrix,
): CountRegression {
  requireCounts(counts, exposure, columns);
  const n = counts.length;
  const design = [counts.map(() => 1), ...columns];
  const degreesOfFreedom = n - design.length;
  if (degreesOfFreedom < 1) throw new MeasurementError("not-enough", "counts");

  const { coefficients, means, inverse } = iterate(counts, exposure, design);
  const pearson = sum(counts.map((count, i) => (count - at(means, i)) ** 2 / at(means, i)));
  const dispersion = pearson / degreesOfFreedom;
  const poissonErrors = coefficients.map((_, j) => Math.sqrt(entry(inverse, j, j)));
  const rate = sum(counts) / sum(exposure);
  const logLikelihood = sum(
    counts.map((count, i) => count * Math.log(at(means, i)) - at(means, i) - logGamma(count + 1)),
  );
  return {
    n,
    coefficients,
    poissonErrors,
    dispersion,
    scaledErrors: poissonErrors.map((error) => error * Math.sqrt(dispersion)),
    deviance: devianceOf(counts, means),
    nullDeviance: devianceOf(
      counts,
      exposure.map((size) => size * rate),
    ),
    logLikelihood,
    aic: 2 * design.length - 2 * logLikelihood,
  };
}

/** By which factor a measure changed a rate of events. */
export interface InterruptedCounts {
  readonly n: number;
  readonly before: number;
  readonly after: number;
  /** Rate after the measure over the rate that the earlier course would have led to. */
  readonly rateRatio: number;
  /** Of the ratio, with the errors scaled for dispersion. */
  readonly interval: Interval;
  readonly p: number;
  /** Null when it was not fitted: see `followsTrend`. */
  readonly dispersion: number | null;
  /**
   * False when one side has no event at all: no course can be fitted then, and the two rates are compared exactly as they are.
   */
  readonly followsTrend: boolean;
  /** Its smallest change is a log ratio. `too-little-data` with fewer than eight periods on either side. */
  readonly verdict: Verdict;
}

/**
 * Did the measure make complaints rarer? Segmented Poisson regression of counts per equal period, `before` periods before the measure.
 *
 * Formula: log rate = b0 + b1 t + b2 after; ratio = exp(b2), limits exp(b2 ± z × scaled error). Source: Lopez Bernal, Cummins &
 * Gasparrini (2017),
 * Int J Epidemiol 46:348. The ratio has no unit. Throws as `regressCounts`, and `not-enough` below three periods on either side. Not when
 * something else changed at the same time.
 */
export function interruptedCounts(
  counts: readonly number[],
  exposure: readonly number[],
  before: number,
  confidence = 0.95,
): InterruptedCounts {
  requireInside(confidence, 0, 1, "confidence");
  if (!Number.isSafeInteger(before)) throw new MeasurementError("not-integer", "before");
  const after = counts.length - before;
  if (before < 3 || after < 3) throw new MeasurementError("not-enough", "counts");

  const sides = { counts, exposure, before, after, confidence };
  requireCounts(counts, exposure, []);
  const hasEventsOnBothSides = sum(counts.slice(0, before)) > 0 && sum(counts.slice(before)) > 0;
  return hasEventsOnBothSides ? compareWithTrend(sides) : compareAsTheyAre(sides);
}

interface CountedSides {
  readonly counts: readonly number[];
  readonly exposure: readonly number[];
  readonly before: number;
  readonly after: number;
  readonly confidence: number;
}

function compareAsTheyAre({ counts, exposure, before, after, confidence }: CountedSides): InterruptedCounts {
  const earlier = { count: sum(counts.slice(0, before)), exposure: sum(exposure.slice(0, before)) };
  const later = { count: sum(counts.slice(before)), exposure: sum(exposure.slice(before)) };
  const { ratio, interval, p } = compareRates(later, earlier, confidence);
  const significance = 1 - confidence;
  const verdict = judgeTest({ p, n: Math.min(before, after), least: 8, standardError: null, significance });
  return {
    n: counts.length,
    before,
    after,
    rateRatio: ratio,
    interval,
    p,
    dispersion: null,
    followsTrend: false,
    verdict: { ...verdict, n: counts.length },
  };
}

function compareWithTrend({ counts, exposure, before, after, confidence }: CountedSides): InterruptedCounts {
  const post = counts.map((_, index) => Number(index >= before));
  const time = counts.map((_, index) => index + 1);
  const fit = regressCounts(counts, exposure, [post, time]);
  const coefficient = at(fit.coefficients, 1);
  // Scarcely any spread in a short series is luck: errors are widened for dispersion, never narrowed.
  const standardError = at(fit.poissonErrors, 1) * Math.sqrt(Math.max(1, fit.dispersion));
  const half = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const p = Math.min(1, 2 * normalUpper(Math.abs(coefficient / standardError)));
  const verdict = judgeTest({ p, n: Math.min(before, after), least: 8, standardError, significance: 1 - confidence });
  return {
    n: counts.length,
    before,
    after,
    rateRatio: Math.exp(coefficient),
    interval: { lower: Math.exp(coefficient - half), upper: Math.exp(coefficient + half), confidence },
    p,
    dispersion: fit.dispersion,
    followsTrend: true,
    verdict: { ...verdict, n: counts.length },
  };
}

function requireCounts(counts: readonly number[], exposure: readonly number[], columns: Matrix): void {
  requireNotEmpty(counts, "counts");
  requireSameLength(counts, exposure, "exposure");
  for (const column of columns) requireSameLength(counts, column, "columns");
  for (const count of counts) requireCount(count, "counts");
  for (const size of exposure) requirePositive(size, "exposure");
  if (counts.every((count) => count === 0)) throw new MeasurementError("no-variation", "counts");
}

interface Iterated {
  readonly coefficients: readonly number[];
  readonly means: readonly number[];
  readonly inverse: Matrix;
}

function iterate(counts: readonly number[], exposure: readonly number[], design: Matrix): Iterated {
  const offsets = exposure.map(Math.log);
  let means = counts.map((count) => count + 0.1);
  let deviance = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 100; round++) {
    const weights = means.map(Math.sqrt);
    const working = means.map((mean, i) => Math.log(mean) - at(offsets, i) + (at(counts, i) - mean) / mean);
    const fit = leastSquares(
      design.map((column) => column.map((value, i) => value * at(weights, i))),
      working.map((value, i) => value * at(weights, i)),
    );
    if (fit.aliased.length > 0) {
      const repeated = fit.aliased.map((column) => String(column - 1));
      throw new MeasurementError("singular", "columns", repeated);
    }
    means = counts.map((_, i) =>
      Math.exp(fit.coefficients.reduce((total, value, j) => total + value * entry(design, j, i), at(offsets, i))),
    );
    const next = devianceOf(counts, means);
    if (hasRunAway(means, counts, exposure)) throw new MeasurementError("no-convergence", "counts");
    if (Math.abs(next - deviance) < 1e-13 * (Math.abs(next) + 0.1))
      return { coefficients: fit.coefficients, means, inverse: fit.inverseCrossProduct };
    deviance = next;
  }
  throw new MeasurementError("no-convergence", "counts");
}

/** A column that marks periods without any event drives their rate towards 0 without end. */
function hasRunAway(means: readonly number[], counts: readonly number[], exposure: readonly number[]): boolean {
  const rate = sum(counts) / sum(exposure);
  return means.some((mean, i) => !(mean > 1e-7 * rate * at(exposure, i)) || mean === Number.POSITIVE_INFINITY);
}

function devianceOf(counts: readonly number[], means: readonly number[]): number {
  const terms = counts.map((count, i) => {
    const mean = at(means, i);
    return (count === 0 ? 0 : count * Math.log(count / mean)) - (count - mean);
  });
  return 2 * sum(terms);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
