import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { requireAllFinite, requireBetween, requireNotEmpty } from "./kernel/require.ts";

/** A dimension's gap (perception minus expectation, in scale points) and, if asked, its share of 100 points. */
export interface DimensionGap {
  readonly name: string;
  readonly gap: number;
  readonly points?: number;
}

/** One of the 22 pairs of statements: which dimension it belongs to and its two mean ratings. */
export interface ServqualItem {
  readonly dimension: string;
  readonly expectation: number;
  readonly perception: number;
}

/** Service quality over all dimensions. */
export interface ServqualGap {
  readonly dimensions: readonly DimensionGap[];
  /** Plain mean of the dimension gaps. */
  readonly unweighted: number;
  /** Sum of gap times points over the sum of points; `null` unless every dimension has points. */
  readonly weighted: number | null;
  readonly sumOfGaps: number;
}

/**
 * SERVQUAL score from dimension gaps: their mean, and their mean weighted by the points that customers hand out.
 * Source: Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64. Units: scale points; below 0 means that
 * experience falls short of expectation. Needs means only, so it works on merged aggregates.
 * Throws `empty`, `not-finite`, `negative` for points below 0 and `out-of-range` when all points are 0.
 * Do not compare with 0 alone: expectations sit near the top of the scale. Compare over time and between segments.
 */
export function servqualGap(dimensions: readonly DimensionGap[]): ServqualGap {
  requireNotEmpty(dimensions, "dimensions");
  const gaps = dimensions.map((dimension) => dimension.gap);
  requireAllFinite(gaps, "dimensions");

  const sumOfGaps = gaps.reduce((total, gap) => total + gap, 0);
  return {
    dimensions,
    unweighted: sumOfGaps / gaps.length,
    weighted: weightedMean(dimensions),
    sumOfGaps,
  };
}

/**
 * Dimension gaps from the mean ratings of the statement pairs: perception minus expectation, averaged per dimension,
 * dimensions in the order of their first statement. Throws `empty` and `not-finite`.
 */
export function servqualDimensions(items: readonly ServqualItem[]): readonly DimensionGap[] {
  requireNotEmpty(items, "items");
  const gaps = new Map<string, number[]>();
  for (const item of items) {
    const gap = item.perception - item.expectation;
    requireAllFinite([gap], item.dimension);
    gaps.set(item.dimension, [...(gaps.get(item.dimension) ?? []), gap]);
  }
  return [...gaps].map(([name, values]) => ({
    name,
    gap: values.reduce((total, gap) => total + gap, 0) / values.length,
  }));
}

function weightedMean(dimensions: readonly DimensionGap[]): number | null {
  const points = dimensions.flatMap(({ points: given }) => (given === undefined ? [] : [given]));
  if (points.length < dimensions.length) return null;

  for (const given of points) {
    if (given < 0) throw new MeasurementError("negative", "points");
    requireBetween(given, 0, Number.MAX_VALUE, "points");
  }
  const total = points.reduce((sum, given) => sum + given, 0);
  if (total === 0) throw new MeasurementError("out-of-range", "points");
  return dimensions.reduce((sum, dimension, i) => sum + dimension.gap * at(points, i), 0) / total;
}
