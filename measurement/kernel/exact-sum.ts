/**
 * Sum of doubles, correctly rounded: the same to the bit in every order.
 *
 * Formula: partial sums that never overlap, added from the smallest (Shewchuk 1997, Discrete & Computational Geometry 18:305).
 * Units: those of the values. An empty list sums to 0. Not for integer scores, whose plain sum is exact already.
 */
export function exactSum(values: readonly number[]): number {
  const partials: number[] = [];
  for (const value of values) addToPartials(partials, value);
  return roundedTotal(partials);
}

/** Mean of doubles from their correctly rounded sum; NaN for an empty list. Units: those of the values. */
export function exactMean(values: readonly number[]): number {
  return exactSum(values) / values.length;
}

/**
 * Sum of squared deviations from the mean, with the correction for the rounding of the mean itself.
 *
 * Formula: sum (x - m)^2 - (sum (x - m))^2 / n (Chan, Golub & LeVeque 1983, The American Statistician 37:242).
 * Units: those of the values, squared. 0 for an empty list.
 */
export function squaredDeviations(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = exactMean(values);
  const deviations = values.map((value) => value - mean);
  const drift = exactSum(deviations);
  return exactSum(deviations.map((deviation) => deviation * deviation)) - (drift * drift) / values.length;
}

function addToPartials(partials: number[], value: number): void {
  let kept = 0;
  let carried = value;
  for (const partial of partials) {
    const larger = Math.abs(carried) < Math.abs(partial) ? partial : carried;
    const smaller = larger === partial ? carried : partial;
    const high = larger + smaller;
    const low = smaller - (high - larger);
    if (low !== 0) {
      partials[kept] = low;
      kept += 1;
    }
    carried = high;
  }
  partials[kept] = carried;
  partials.length = kept + 1;
}

function roundedTotal(partials: number[]): number {
  let high = partials.pop() ?? 0;
  while (partials.length > 0) {
    const next = partials.pop() ?? 0;
    const total = high + next;
    const low = next - (total - high);
    high = total;
    if (low !== 0) return halfwayAwayFromLow(high, low, partials.at(-1) ?? 0);
  }
  return high;
}

/** A tie between two doubles is broken by the parts that are still smaller, as if the sum had infinite precision. */
function halfwayAwayFromLow(high: number, low: number, below: number): number {
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const doubled = low * 2;
    const nudged = high + doubled;
    if (doubled === nudged - high) return nudged;
  }
  return high;
}
