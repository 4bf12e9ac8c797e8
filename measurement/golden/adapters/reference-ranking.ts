import { midRanks } from "../../kernel/ranks.ts";

/**
 * The area under the curve as the reference program arrives at it. Respondents with equal answers are tied, and a tie counts half:
 * that is the package's own value. The reference ranks fitted values instead, and its matrix product gives them in blocks of four
 * rows with each product rounded, the one to three rows that are left over with a single rounding. So the last rows stand beside
 * their equals by one last bit, and its figure can only be met by ranking the same way. It concerns an intercept and one factor;
 * with more of them both paths round alike.
 */
export function referenceAuc(y: readonly number[], x: readonly number[], intercept: number, slope: number): number {
  const blocks = x.length - (x.length % 4);
  const fitted = x.map((value, i) => (i < blocks ? intercept + slope * value : fused(slope, value, intercept)));
  const ranks = midRanks(fitted);
  const yes = y.filter((value) => value === 1).length;
  const sum = ranks.reduce((all, rank, i) => (y[i] === 1 ? all + rank : all), 0);
  return (sum - (yes * (yes + 1)) / 2) / (yes * (y.length - yes));
}

/** a * b + c with one rounding at the end: exact product and sum by their errors (Dekker 1971, Knuth). */
function fused(a: number, b: number, c: number): number {
  const product = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  const productError = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  const sum = product + c;
  const back = sum - product;
  const sumError = product - (sum - back) + (c - back);
  return sum + (productError + sumError);
}

function halves(value: number): readonly [number, number] {
  const scaled = value * 134217729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}
