/** One plotted point. Everything is null where there was nothing to plot, for example a day without answers. */
export interface ChartPoint {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Distance from the centre in standard errors, on the scale on which the chart is nearly normal. */
  readonly z: number | null;
  /** Standard error in the unit of the values; null also where the chart has no such symmetric scale (t chart). */
  readonly standardError: number | null;
}

export type ChartKind = "p" | "u" | "c" | "p-prime" | "u-prime" | "individuals" | "g" | "t";

/** A control chart, ready to be drawn and to be read by `readChart`. All indices count from 0. */
export interface ControlChart {
  readonly kind: ChartKind;
  /** Null while no baseline period has any answer. */
  readonly center: number | null;
  /** Standard deviation of one unit (one answer, one unit of exposure, one value); null like the centre. */
  readonly sigma: number | null;
  readonly points: readonly ChartPoint[];
  /** Points that set the centre line and the limits. */
  readonly baseline: readonly number[];
  /** Points outside their limits. A point on a limit is inside. */
  readonly beyond: readonly number[];
}

/**
 * Which points set the limits (phase I). The rest are judged against limits that they did not move (phase II).
 * Exclude only points whose cause is known and written down.
 */
export interface Baseline {
  /** How many leading points; all of them when left out. */
  readonly first?: number;
  /** Indices left out of the baseline; they are still plotted and judged. */
  readonly exclude?: readonly number[];
}

/** Lists the indices that set the limits, in order. Pure bookkeeping of a `Baseline` over `length` points. */
export function baselineIndices(length: number, baseline: Baseline = {}): readonly number[] {
  const excluded = new Set(baseline.exclude ?? []);
  const end = Math.min(length, baseline.first ?? length);
  return Array.from({ length: end }, (_, index) => index).filter((index) => !excluded.has(index));
}

type LimitedPoint = Pick<ChartPoint, "value" | "lower" | "upper">;

/** Lists the points outside their limits, from index 0. */
export function beyondLimits(points: readonly LimitedPoint[]): readonly number[] {
  return points.flatMap((point, index) => (isBeyond(point) ? [index] : []));
}

function isBeyond({ value, lower, upper }: LimitedPoint): boolean {
  if (value === null || lower === null || upper === null) return false;
  return value < lower || value > upper;
}

/** A period in which nothing could be plotted. */
export const emptyPoint: ChartPoint = { value: null, lower: null, upper: null, z: null, standardError: null };

/** Distance in standard errors. Without any variation a value on the centre is at 0 and every other one infinitely far. */
export function inStandardErrors(distance: number, standardError: number): number {
  return distance === 0 ? 0 : distance / standardError;
}
