/**
 * Median: the middle of the sorted values, or the mean of the two middle ones. NaN for an empty list.
 *
 * Units: those of the values. Do not plot it over time for an integer scale: it moves in whole steps.
 */
export function median(values: readonly number[]): number {
  return medianOfSorted(Float64Array.from(values).sort());
}

/** Median of values that are sorted already; NaN for an empty list. Units: those of the values. */
export function medianOfSorted(sorted: ArrayLike<number>): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return lower === upper ? upper : lower + (upper - lower) / 2;
}
