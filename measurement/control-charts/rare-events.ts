import { MeasurementError } from "../errors.ts";
import { at } from "../kernel/at.ts";
import { exactMean } from "../kernel/exact-sum.ts";
import { median } from "../kernel/median.ts";
import { requireCount, requireInside, requireNotEmpty } from "../kernel/require.ts";
import { type Baseline, baselineIndices, beyondLimits, type ControlChart, inStandardErrors } from "./chart.ts";
import { expectedRange } from "./constants.ts";
import type { IndividualsOptions } from "./individuals.ts";
import { meanMovingRange } from "./moving-range.ts";

/** Limits that a point passes with the stated probability, instead of three-sigma ones. Units: those of the chart. */
export interface ProbabilityLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly median: number;
}

/** Share of points outside three-sigma limits on each side of a normal curve, the convention of probability limits. */
const outerTail = 0.00135;

/**
 * g chart: how many cases (orders, visits) lie between one rare event and the next. A high point is good news.
 *
 * Formula: centre = median; upper limit mean + 3 sqrt(mean (mean + 1)); lower limit the same below, not under 0.
 * Source: Benneyan (2001), Health Care Management Science 4:305. Units: cases. Throws `empty`, `not-enough` without a baseline,
 * `negative`, `not-integer`. Not for more than about one event a period (use `pChart`), nor before about ten events.
 */
export function gChart(casesBetween: readonly number[], baseline?: Baseline): ControlChart {
  requireNotEmpty(casesBetween, "casesBetween");
  for (const cases of casesBetween) requireCount(cases, "casesBetween");

  const { indices, base } = baselineValues(casesBetween, baseline);
  if (base.length === 0) throw new MeasurementError("not-enough", "casesBetween");
  const mean = exactMean(base);
  const sigma = Math.sqrt(mean * (mean + 1));
  const points = casesBetween.map((value) => ({
    value,
    lower: Math.max(0, mean - 3 * sigma),
    upper: mean + 3 * sigma,
    z: inStandardErrors(value - mean, sigma),
    standardError: sigma,
  }));
  return {
    kind: "g",
    center: median(base),
    sigma,
    points,
    baseline: indices,
    beyond: beyondLimits(points),
  };
}

/**
 * Geometric probability limits of a g chart, which a point passes on each side with probability `tail` at most.
 *
 * Formula: p = 1 / (1 + mean); the limits are the smallest k with 1 - (1 - p)^(k + 1) >= the wanted probability.
 * Source: Benneyan (2001). Units: cases. `tail` lies strictly within 0 to 0.5, default 0.00135. Refuses like `gChart`.
 */
export function geometricLimits(casesBetween: readonly number[], tail: number = outerTail): ProbabilityLimits {
  requireNotEmpty(casesBetween, "casesBetween");
  for (const cases of casesBetween) requireCount(cases, "casesBetween");
  requireInside(tail, 0, 0.5, "tail");

  const mean = exactMean(casesBetween);
  return {
    mean,
    lower: geometricQuantile(Math.log1p(-tail), mean),
    upper: geometricQuantile(Math.log(tail), mean),
    median: geometricQuantile(Math.log(0.5), mean),
  };
}

/**
 * t chart: the time between one rare event and the next. A high point is good news.
 *
 * Formula: times to the power 1 / 3.6 are nearly normal; an XmR chart of those, transformed back. Source: Nelson (1994), Journal of
 * Quality Technology 26:239. Units: those of the times. A limit below 0 on the transformed scale is 0. Throws `negative`,
 * `not-finite`, `not-enough` below two times. Not for times that are mostly 0.
 */
export function tChart(timesBetween: readonly number[], options: IndividualsOptions = {}): ControlChart {
  requireTimes(timesBetween);
  const transformed = timesBetween.map((time) => time ** (1 / power));
  const { indices, base } = baselineValues(transformed, options.baseline);
  if (base.length < 2) throw new MeasurementError("not-enough", "timesBetween");

  const mean = exactMean(base);
  const sigma = meanMovingRange(base, options) / expectedRange(2, options.constants);
  const points = timesBetween.map((value, index) => ({
    value,
    lower: Math.max(0, mean - 3 * sigma) ** power,
    upper: (mean + 3 * sigma) ** power,
    z: inStandardErrors(at(transformed, index) - mean, sigma),
    standardError: null,
  }));
  return {
    kind: "t",
    center: mean ** power,
    sigma,
    points,
    baseline: indices,
    beyond: beyondLimits(points),
  };
}

/**
 * Exponential probability limits of a t chart, which a point passes on each side with probability `tail`.
 *
 * Formula: quantile(p) = -mean log(1 - p). Source: events at a constant rate wait exponentially; Chan, Xie & Goh (2000).
 * Units: those of the times. `tail` lies strictly within 0 to 0.5, default 0.00135. Throws `empty`, `negative`, `not-finite`.
 */
export function exponentialLimits(timesBetween: readonly number[], tail: number = outerTail): ProbabilityLimits {
  requireTimes(timesBetween);
  requireInside(tail, 0, 0.5, "tail");
  const mean = exactMean(timesBetween);
  return {
    mean,
    lower: -mean * Math.log1p(-tail),
    upper: -mean * Math.log(tail),
    median: mean * Math.LN2,
  };
}

const power = 3.6;

interface BaselineValues {
  readonly indices: readonly number[];
  readonly base: readonly number[];
}

function baselineValues(values: readonly number[], baseline: Baseline | undefined): BaselineValues {
  const indices = baselineIndices(values.length, baseline);
  return { indices, base: indices.flatMap((index) => values[index] ?? []) };
}

function requireTimes(times: readonly number[]): void {
  requireNotEmpty(times, "timesBetween");
  for (const time of times) {
    if (!Number.isFinite(time)) throw new MeasurementError("not-finite", "timesBetween");
    if (time < 0) throw new MeasurementError("negative", "timesBetween");
  }
}

/** The smallest number of cases that is reached with log survival `logTail`; the fuzz keeps exact multiples from rounding up. */
function geometricQuantile(logTail: number, mean: number): number {
  if (mean === 0) return 0;
  const logMiss = Math.log(mean / (1 + mean));
  return Math.max(0, Math.ceil(logTail / logMiss - 1 - 1e-12));
}
