import { xmrChart } from "./control-charts/individuals.ts";
import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { entry } from "./kernel/matrix.ts";
import { requireAllFinite, requireInside, requireSameLength } from "./kernel/require.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";
import { regressSeries, type SeriesRegression, twoSidedP } from "./robust-regression.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** One estimate with what its neighbours' likeness leaves of its certainty. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly p: number;
  readonly interval: Interval;
}

/** What a measure did to a series that had a course of its own already. */
export interface InterruptedSeries {
  readonly n: number;
  readonly before: number;
  readonly after: number;
  /** Change per step that was there before the measure. */
  readonly earlierSlope: Estimate;
  /** Step at the measure. */
  readonly level: Estimate;
  /** Change of the slope since the measure, per step. */
  readonly slope: Estimate;
  /** Distance from where the earlier course would have led, at the last point. */
  readonly effectAtEnd: Estimate;
  readonly durbinWatson: number;
  readonly rSquared: number;
  /** True when the last value before the measure was outside the limits of its own time: it would have come back by itself. */
  readonly startedAtExtreme: boolean;
  /** On the effect at the end. `too-little-data` with fewer than eight points on either side. */
  readonly verdict: Verdict;
}

export interface InterruptionOptions {
  readonly confidence?: number;
  /** Neighbours up to this distance may be alike. Default 3. */
  readonly lags?: number;
  /** Further columns, one value for each point, such as seasons. */
  readonly columns?: readonly (readonly number[])[];
}

/**
 * Did the improvement work? Segmented regression of one number per equal period, with `before` points before the measure.
 *
 * Formula: y = b0 + b1 t + b2 after + b3 (periods since, 1 at the first point after); effect at the end = b2 + b3 (points after); errors by
 * Newey-West. Source: Wagner et al. (2002), J Clin Pharm Ther 27:299; Newey & West (1987). Units: those of the values. Eight
 * points on either side are
 * the least, twelve are better, two years with a season. Throws `not-enough` below three points on either side, `out-of-range`,
 * `not-finite`, `length-mismatch`, `singular`. Not when something else changed at the same time: `interruptedAgainstControl` then.
 */
export function interruptedSeries(
  values: readonly number[],
  before: number,
  { confidence = 0.95, lags = 3, columns = [] }: InterruptionOptions = {},
): InterruptedSeries {
  requireAllFinite(values, "values");
  requireInside(confidence, 0, 1, "confidence");
  if (!Number.isSafeInteger(before)) throw new MeasurementError("not-integer", "before");
  const after = values.length - before;
  if (before < 3 || after < 3) throw new MeasurementError("not-enough", "values");

  const time = values.map((_, index) => index + 1);
  const post = values.map((_, index) => Number(index >= before));
  const since = values.map((_, index) => Math.max(0, index + 1 - before));
  const fit = regressSeries(values, [time, post, since, ...columns], lags);
  const effectAtEnd = combine(fit, { level: 2, slope: 3, periods: after }, confidence);
  const { p, standardError } = effectAtEnd;
  const verdict = judgeTest({ p, n: Math.min(before, after), least: 8, standardError, significance: 1 - confidence });
  return {
    n: values.length,
    before,
    after,
    earlierSlope: estimateOf(fit, 1, confidence),
    level: estimateOf(fit, 2, confidence),
    slope: estimateOf(fit, 3, confidence),
    effectAtEnd,
    durbinWatson: fit.durbinWatson,
    rSquared: fit.rSquared,
    startedAtExtreme: startedAtExtreme(values.slice(0, before)),
    verdict: { ...verdict, n: values.length },
  };
}

/**
 * The same with a control series that the measure did not touch, such as another branch: difference in differences.
 *
 * Formula: `interruptedSeries` of values - control, so that whatever moved both drops out. Source: Lopez Bernal, Cummins &
 * Gasparrini (2018),
 * Int J Epidemiol 47:2082. Units: those of the values. Throws `length-mismatch` and as there. Not with a control that was chosen
 * because it did badly.
 */
export function interruptedAgainstControl(
  values: readonly number[],
  control: readonly number[],
  before: number,
  options: InterruptionOptions = {},
): InterruptedSeries {
  requireSameLength(values, control, "control");
  return interruptedSeries(
    values.map((value, index) => value - at(control, index)),
    before,
    options,
  );
}

function estimateOf(fit: SeriesRegression, index: number, confidence: number): Estimate {
  return describe(at(fit.coefficients, index), at(fit.robustErrors, index), fit.degreesOfFreedom, confidence);
}

interface Combination {
  readonly level: number;
  readonly slope: number;
  readonly periods: number;
}

function combine(fit: SeriesRegression, { level, slope, periods }: Combination, confidence: number): Estimate {
  const value = at(fit.coefficients, level) + periods * at(fit.coefficients, slope);
  const variance =
    entry(fit.robustCovariance, level, level) +
    2 * periods * entry(fit.robustCovariance, level, slope) +
    periods * periods * entry(fit.robustCovariance, slope, slope);
  return describe(value, Math.sqrt(Math.max(0, variance)), fit.degreesOfFreedom, confidence);
}

function describe(value: number, standardError: number, degreesOfFreedom: number, confidence: number): Estimate {
  const half = tUpperQuantile((1 - confidence) / 2, degreesOfFreedom) * standardError;
  return {
    value,
    standardError,
    p: twoSidedP(value / standardError, degreesOfFreedom),
    interval: { lower: value - half, upper: value + half, confidence },
  };
}

function startedAtExtreme(before: readonly number[]): boolean {
  const last = before.length - 1;
  return xmrChart(before, { baseline: { exclude: [last] } }).beyond.includes(last);
}
