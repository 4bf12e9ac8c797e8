import { MeasurementError } from "../errors.ts";
import { exactMean } from "../kernel/exact-sum.ts";
import { requireFinite } from "../kernel/require.ts";
import { beyondLimits } from "./chart.ts";
import { checkSubgroups, type Reference, type Subgroup, standardiseSubgroups } from "./subgroups.ts";

export interface EwmaOptions {
  /** Weight of the newest value, above 0 and at most 1. Smaller finds smaller shifts, later. Default 0.2. */
  readonly lambda?: number;
  /** Width of the limits in standard errors. Default 2.86: a false alarm about every 370 points at lambda 0.2. */
  readonly width?: number;
}

/** One point of an EWMA chart: the running mean and its limits, which widen until they settle. */
export interface EwmaPoint {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
}

/**
 * An EWMA chart. Its only signal is a point beyond the limits, which means a lasting change: neighbouring points share their values,
 * so run rules would fire without a cause.
 */
export interface EwmaChart extends Reference {
  readonly points: readonly EwmaPoint[];
  /** Points outside their limits, from index 0. */
  readonly beyond: readonly number[];
}

/**
 * EWMA chart: a weighted running mean, which sees small lasting shifts that single points hide.
 *
 * Formula: z = lambda x + (1 - lambda) previous z, starting at the centre; limits centre ± width sigma / sqrt(n)
 * sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^2t)). Source: Roberts (1959), Technometrics 1:239; Lucas & Saccucci (1990).
 * Units: those of the values. Throws `out-of-range` for lambda or width, refuses like `referenceOf`. Not for single incidents.
 */
export function ewmaChart(
  subgroups: readonly Subgroup[],
  { center, sigma }: Reference,
  { lambda = 0.2, width = 2.86 }: EwmaOptions = {},
): EwmaChart {
  checkSubgroups(subgroups);
  if (!(lambda > 0 && lambda <= 1)) throw new MeasurementError("out-of-range", "lambda");
  if (!(width > 0)) throw new MeasurementError("out-of-range", "width");

  let level = center;
  const points = subgroups.map((values, index) => {
    level = lambda * exactMean(values) + (1 - lambda) * level;
    const settled = 1 - (1 - lambda) ** (2 * (index + 1));
    const standardError = (sigma / Math.sqrt(values.length)) * Math.sqrt((lambda / (2 - lambda)) * settled);
    return {
      value: level,
      lower: center - width * standardError,
      upper: center + width * standardError,
      standardError,
    };
  });
  return { center, sigma, points, beyond: beyondLimits(points) };
}

export interface CusumOptions {
  /** Shift to be found, in standard errors of a subgroup's mean. Half of it is the slack k. Default 1. */
  readonly shift?: number;
  /** Height h at which the sum signals. Default 5: a false alarm about every 465 points, one sigma found after 10. */
  readonly decision?: number;
}

/** Two running sums of what exceeds the slack, in standard errors. `fall` is reported as a negative sum. */
export interface CusumChart {
  readonly rise: readonly number[];
  readonly fall: readonly number[];
  readonly decision: number;
  /** Points at which the rising sum is above the decision height. */
  readonly signalsUp: readonly number[];
  readonly signalsDown: readonly number[];
  /** First point after the rising sum last left 0 before its first signal: when the rise began, or null without a signal. */
  readonly riseBegan: number | null;
  readonly fallBegan: number | null;
}

/**
 * Two-sided tabular CUSUM: collects small deviations of the same sign until their sum is beyond chance.
 *
 * Formula: rise = max(0, rise + z - k), fall = min(0, fall + z + k), z in standard errors of the mean, k = shift / 2; a signal is a
 * sum beyond h. Source: Page (1954), Biometrika 41:100; Montgomery. Units: standard errors. Indices from 0. Throws `out-of-range`,
 * `no-variation` for sigma 0. Not for shifts of three sigma or more, which a plain chart finds sooner.
 */
export function cusumChart(
  subgroups: readonly Subgroup[],
  reference: Reference,
  { shift = 1, decision = 5 }: CusumOptions = {},
): CusumChart {
  requireFinite(shift, "shift");
  if (shift < 0) throw new MeasurementError("out-of-range", "shift");
  if (!(decision > 0)) throw new MeasurementError("out-of-range", "decision");

  const z = standardiseSubgroups(subgroups, reference);
  const rise = runningSum(z, shift / 2);
  const fall = runningSum(
    z.map((value) => -value),
    shift / 2,
  );
  return {
    rise,
    fall: fall.map((sum) => 0 - sum),
    decision,
    signalsUp: above(rise, decision),
    signalsDown: above(fall, decision),
    riseBegan: began(rise, decision),
    fallBegan: began(fall, decision),
  };
}

function runningSum(z: readonly number[], slack: number): readonly number[] {
  let sum = 0;
  return z.map((value) => {
    sum = Math.max(0, sum + value - slack);
    return sum;
  });
}

function above(sums: readonly number[], decision: number): readonly number[] {
  return sums.flatMap((sum, index) => (sum > decision ? [index] : []));
}

function began(sums: readonly number[], decision: number): number | null {
  const signal = sums.findIndex((sum) => sum > decision);
  if (signal < 0) return null;
  return sums.slice(0, signal).lastIndexOf(0) + 1;
}
