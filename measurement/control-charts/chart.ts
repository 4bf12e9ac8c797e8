/** One plotted point. All three are null where there was nothing to plot, for example a day without answers. */
export interface ChartPoint {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Standard error of this point: a third of the way to a three-sigma limit, before any clipping. */
  readonly standardError: number | null;
}

export type ChartKind = "p" | "u" | "c" | "p-prime" | "u-prime" | "individuals" | "g" | "t" | "ewma";

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

/** Lists the points outside their limits, from index 0. */
export function beyondLimits(points: readonly ChartPoint[]): readonly number[] {
  return points.flatMap((point, index) => (isBeyond(point) ? [index] : []));
}

function isBeyond({ value, lower, upper }: ChartPoint): boolean {
  if (value === null || lower === null || upper === null) return false;
  return value < lower || value > upper;
}

/** A period in which nothing could be plotted. */
export const emptyPoint: ChartPoint = { value: null, lower: null, upper: null, standardError: null };
