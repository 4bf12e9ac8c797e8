import { MeasurementError } from "../errors.ts";
import { exactMean, exactSum, squaredDeviations } from "../kernel/exact-sum.ts";
import { requireAllFinite, requireNotEmpty } from "../kernel/require.ts";
import { expectedDeviation, expectedRange, type RangeConstants } from "./constants.ts";
import { meanMovingRange } from "./moving-range.ts";

/** What a chart for small shifts is judged against: the level and the spread of a single value, from a stable time. */
export interface Reference {
  readonly center: number;
  /** Standard deviation of a single value. */
  readonly sigma: number;
}

/** Several values measured together; a list of one value each makes a chart of individuals. */
export type Subgroup = readonly number[];

/**
 * Level and spread from the first `count` subgroups.
 *
 * Formula: centre = mean of all their values; sigma = mean of range / d2(size) within subgroups, or, for single values, mean moving
 * range / d2(2). Source: Montgomery, Introduction to Statistical Quality Control. Units: those of the values. Throws `empty`,
 * `not-finite`, `not-enough` (fewer than two single values), `out-of-range` (no baseline). Not from a time with known trouble.
 */
export function referenceOf(subgroups: readonly Subgroup[], count: number, constants?: RangeConstants): Reference {
  checkSubgroups(subgroups);
  if (!Number.isSafeInteger(count) || count < 1) throw new MeasurementError("out-of-range", "count");

  const base = subgroups.slice(0, count);
  const values = base.flat();
  return { center: exactMean(values), sigma: spreadWithin(base, constants) };
}

/**
 * Level and spread from single values by their standard deviation: sigma = s / c4(n).
 *
 * Units: those of the values. Throws `not-enough` below two values. Overstates the spread when the level moved meanwhile: prefer
 * the moving range of `referenceOf` there.
 */
export function referenceFromDeviation(values: readonly number[]): Reference {
  requireAllFinite(values, "values");
  if (values.length < 2) throw new MeasurementError("not-enough", "values");
  const deviation = Math.sqrt(squaredDeviations(values) / (values.length - 1));
  return { center: exactMean(values), sigma: deviation / expectedDeviation(values.length) };
}

/** Distance of each subgroup's mean from the centre, in standard errors of that mean. Throws `no-variation` for sigma 0. */
export function standardiseSubgroups(subgroups: readonly Subgroup[], { center, sigma }: Reference): readonly number[] {
  checkSubgroups(subgroups);
  if (!(sigma > 0)) throw new MeasurementError("no-variation", "reference");
  return subgroups.map((values) => (exactMean(values) - center) / (sigma / Math.sqrt(values.length)));
}

/** Throws unless there is a subgroup, none is empty, and every value is finite. */
export function checkSubgroups(subgroups: readonly Subgroup[]): void {
  requireNotEmpty(subgroups, "subgroups");
  for (const values of subgroups) {
    requireNotEmpty(values, "subgroups");
    requireAllFinite(values, "subgroups");
  }
}

function spreadWithin(base: readonly Subgroup[], constants: RangeConstants = "exact"): number {
  const ranged = base.filter((values) => values.length >= 2);
  if (ranged.length > 0) {
    const spreads = ranged.map(
      (values) => (Math.max(...values) - Math.min(...values)) / expectedRange(values.length, constants),
    );
    return exactSum(spreads) / spreads.length;
  }
  if (base.length < 2) throw new MeasurementError("not-enough", "subgroups");
  return meanMovingRange(base.flat()) / expectedRange(2, constants);
}
