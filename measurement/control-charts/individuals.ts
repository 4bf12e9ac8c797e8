import { MeasurementError } from "../errors.ts";
import { exactMean } from "../kernel/exact-sum.ts";
import { median } from "../kernel/median.ts";
import { requireFinite, requireNotEmpty } from "../kernel/require.ts";
import {
  type Baseline,
  baselineIndices,
  beyondLimits,
  type ChartPoint,
  type ControlChart,
  emptyPoint,
  inStandardErrors,
} from "./chart.ts";
import { expectedRange, movingRangeLimit } from "./constants.ts";
import { type MovingRangeOptions, meanMovingRange, movingRanges } from "./moving-range.ts";

export interface IndividualsOptions extends MovingRangeOptions {
  readonly baseline?: Baseline;
}

/** An individuals chart with the moving ranges that its limits come from. */
export interface IndividualsChart extends ControlChart {
  /** |value - previous value| over all plotted values, in their order. */
  readonly movingRanges: readonly number[];
  readonly meanMovingRange: number;
  readonly medianMovingRange: number;
  /** A moving range above this is a jump that the limits of the values may not show. */
  readonly movingRangeUpper: number;
}

/**
 * XmR chart: one number per period, such as a mean score, an NPS, a waiting time. Null marks a period without a number.
 *
 * Formula: centre = mean of the baseline; sigma = mean moving range / d2, d2 = 2 / sqrt(pi); limits centre ± 3 sigma (2.66 mean
 * moving ranges); moving-range limit 3.2665 mean moving ranges. Source: Wheeler & Chambers (1992), Understanding Statistical
 * Process Control. Units: those of the values; nothing is clipped. The baseline needs two numbers, else throws `not-enough`; also
 * throws `not-finite`. Not for autocorrelated numbers (lag-1 above 0.3), nor when the answers behind each number differ widely:
 * use a p or u chart.
 */
export function xmrChart(values: readonly (number | null)[], options: IndividualsOptions = {}): IndividualsChart {
  requireNotEmpty(values, "values");
  for (const value of values) if (value !== null) requireFinite(value, "values");

  const indices = baselineIndices(values.length, options.baseline).filter((index) => values[index] != null);
  const base = indices.flatMap((index) => values[index] ?? []);
  if (base.length < 2) throw new MeasurementError("not-enough", "values");

  const center = exactMean(base);
  const meanRange = meanMovingRange(base, options);
  const sigma = meanRange / expectedRange(2, options.constants);
  const points = values.map((value) => individualPoint(value, center, sigma));
  return {
    kind: "individuals",
    center,
    sigma,
    points,
    baseline: indices,
    beyond: beyondLimits(points),
    movingRanges: movingRanges(values.filter((value) => value !== null)),
    meanMovingRange: meanRange,
    medianMovingRange: median(movingRanges(base)),
    movingRangeUpper: movingRangeLimit(options.constants) * meanRange,
  };
}

function individualPoint(value: number | null, center: number, sigma: number): ChartPoint {
  if (value === null) return emptyPoint;
  return {
    value,
    lower: center - 3 * sigma,
    upper: center + 3 * sigma,
    z: inStandardErrors(value - center, sigma),
    standardError: sigma,
  };
}
