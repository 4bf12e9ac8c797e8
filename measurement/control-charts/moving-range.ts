import { exactMean } from "../kernel/exact-sum.ts";
import { movingRangeLimit, type RangeConstants } from "./constants.ts";

/** How the spread is read from the steps between neighbours. */
export interface MovingRangeOptions {
  readonly constants?: RangeConstants;
  /** "nelson" leaves out moving ranges above their own upper limit (Nelson 1982), so that one jump does not widen the limits. */
  readonly screening?: "none" | "nelson";
}

/** |value - previous value| for each neighbouring pair; one fewer than there are values. */
export function movingRanges(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

/** Mean of the moving ranges, screened if wanted. Units: those of the values. NaN below two values. */
export function meanMovingRange(values: readonly number[], options: MovingRangeOptions = {}): number {
  const ranges = movingRanges(values);
  const mean = exactMean(ranges);
  if (options.screening !== "nelson") return mean;

  const kept = ranges.filter((range) => range < movingRangeLimit(options.constants) * mean);
  return kept.length === 0 ? mean : exactMean(kept);
}
