import { MeasurementError } from "./errors.ts";
import { exactMean, squaredDeviations } from "./kernel/exact-sum.ts";
import { requireAllFinite, requireNotEmpty } from "./kernel/require.ts";

/** Enough of a list of numbers to know its mean and spread, and to be merged with another list's. */
export interface Moments {
  readonly n: number;
  /** Null while there is no value. */
  readonly mean: number | null;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
}

/** What no value yet amounts to; merging it changes nothing. */
export const noMoments: Moments = { n: 0, mean: null, squares: 0 };

/**
 * n, mean and squared deviations of measured numbers such as seconds or money.
 *
 * Formula: correctly rounded sums, with the rounding of the mean corrected. Units: those of the values, squared for `squares`.
 * Throws `not-finite`. For integer scores use a histogram or `integerSums`, which merge and subtract without any rounding.
 */
export function momentsOf(values: readonly number[]): Moments {
  requireAllFinite(values, "values");
  if (values.length === 0) return noMoments;
  return { n: values.length, mean: exactMean(values), squares: squaredDeviations(values) };
}

/**
 * The moments of two lists put together.
 *
 * Formula: d = mean b - mean a; mean = mean a + d n b / n; squares = squares a + squares b + d² n a n b / n (Chan, Golub & LeVeque
 * 1983, The American Statistician 37:242). The order of merging can change the last digit, no more. There is no subtraction: it
 * would lose digits, so recompute from what remains.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.mean === null) return b;
  if (b.mean === null) return a;
  const n = a.n + b.n;
  const gap = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (gap * b.n) / n,
    squares: a.squares + b.squares + gap * gap * ((a.n * b.n) / n),
  };
}

/** Sample variance, n - 1 in the denominator. Units: squared. Throws `not-enough` below two values. */
export function varianceOfMoments({ n, squares }: Moments): number {
  if (n < 2) throw new MeasurementError("not-enough", "moments");
  return squares / (n - 1);
}

/** Sums of whole numbers, exact as long as the program runs: they merge and subtract without rounding. */
export interface IntegerSums {
  readonly n: number;
  readonly sum: bigint;
  readonly sumOfSquares: bigint;
}

/** n, sum and sum of squares of whole numbers. Throws `not-integer`. For fractions use `momentsOf`. */
export function integerSums(values: readonly number[]): IntegerSums {
  let sum = 0n;
  let sumOfSquares = 0n;
  for (const value of values) {
    if (!Number.isSafeInteger(value)) throw new MeasurementError("not-integer", "values");
    const exact = BigInt(value);
    sum += exact;
    sumOfSquares += exact * exact;
  }
  return { n: values.length, sum, sumOfSquares };
}

/** The sums of two lists put together: the same to the bit in any order. */
export function mergeIntegerSums(a: IntegerSums, b: IntegerSums): IntegerSums {
  return { n: a.n + b.n, sum: a.sum + b.sum, sumOfSquares: a.sumOfSquares + b.sumOfSquares };
}

/** The sums that remain when part of the list is erased: exact. Throws `negative` when the part is larger than the whole. */
export function subtractIntegerSums(whole: IntegerSums, part: IntegerSums): IntegerSums {
  const rest = {
    n: whole.n - part.n,
    sum: whole.sum - part.sum,
    sumOfSquares: whole.sumOfSquares - part.sumOfSquares,
  };
  if (rest.n < 0 || rest.sumOfSquares < 0n) throw new MeasurementError("negative", "part");
  return rest;
}

/**
 * Mean and squared deviations from exact sums.
 *
 * Formula: squares = (n sum x² - (sum x)²) / n with a whole numerator, so that nothing cancels. Units: as `momentsOf`.
 */
export function momentsOfIntegers({ n, sum, sumOfSquares }: IntegerSums): Moments {
  if (n === 0) return noMoments;
  const numerator = BigInt(n) * sumOfSquares - sum * sum;
  return { n, mean: quotient(sum, BigInt(n)), squares: quotient(numerator, BigInt(n)) };
}

/**
 * Lag-1 autocorrelation: how alike neighbours are, -1 to 1. Needs the values in their order; sums cannot give it.
 *
 * Formula: sum (x_t - m)(x_t+1 - m) / sum (x_t - m)². Source: Box & Jenkins; as in R's acf. Above about 0.3 control charts and trend
 * tests see changes that are not there. Throws `empty`, `not-finite`, `no-variation`.
 */
export function lagOneAutocorrelation(values: readonly number[]): number {
  requireNotEmpty(values, "values");
  requireAllFinite(values, "values");
  const mean = exactMean(values);
  // About an exact mean nothing cancels any more, so plain sums do.
  let squares = 0;
  let products = 0;
  let previous = 0;
  for (const value of values) {
    const deviation = value - mean;
    squares += deviation * deviation;
    products += deviation * previous;
    previous = deviation;
  }
  if (squares === 0) throw new MeasurementError("no-variation", "values");
  return products / squares;
}

/** a / b with a quotient of at least 64 bits before it is rounded to a double. */
function quotient(a: bigint, b: bigint): number {
  const shift = Math.max(0, 64 + bitLength(b) - bitLength(a < 0n ? -a : a));
  return Number((a << BigInt(shift)) / b) / 2 ** shift;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}
