import { MeasurementError } from "../errors.ts";
import { logGamma } from "../kernel/log-gamma.ts";
import { normalUpper } from "../kernel/normal.ts";

/**
 * How the spread is derived from ranges: with exact constants, or with the three-decimal table of the textbooks.
 *
 * The rounded table (1.128 instead of 1.12838 for two values) moves limits by 3 in 10,000. It is there to reproduce other
 * programs' figures, never for a chart of one's own.
 */
export type RangeConstants = "exact" | "rounded";

/** d2 for two values: the mean of |a - b| for two standard normal values, 2 / sqrt(pi). */
const rangeOfTwo = 2 / Math.sqrt(Math.PI);

/** D4: upper limit of the moving range in units of its mean, 1 + 3 d3 / d2 with d3 = sqrt(2 - 4 / pi): 3.2665. */
export function movingRangeLimit(constants: RangeConstants = "exact"): number {
  const exact = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / rangeOfTwo;
  return constants === "exact" ? exact : rounded(exact);
}

/**
 * d2: the expected range (largest minus smallest) of n standard normal values.
 *
 * Formula: integral of 1 - F(x)^n - (1 - F(x))^n over all x (Tippett 1925, Biometrika 17:364), by the trapezoidal rule, which is
 * exact to rounding for a curve this smooth. Range n: 2 to 1,000. Throws `out-of-range`. Not for values far from normal.
 */
export function expectedRange(size: number, constants: RangeConstants = "exact"): number {
  if (!Number.isSafeInteger(size) || size < 2 || size > 1000) throw new MeasurementError("out-of-range", "size");
  const exact = size === 2 ? rangeOfTwo : integrateRange(size);
  return constants === "exact" ? exact : rounded(exact);
}

/**
 * c4: the expected standard deviation (n - 1 in the denominator) of n standard normal values.
 *
 * Formula: sqrt(2 / (n - 1)) gamma(n / 2) / gamma((n - 1) / 2). Source: Helmert (1876); Montgomery. Range n: 2 or more. Throws
 * `out-of-range`.
 */
export function expectedDeviation(size: number): number {
  if (!Number.isSafeInteger(size) || size < 2) throw new MeasurementError("out-of-range", "size");
  return Math.sqrt(2 / (size - 1)) * Math.exp(logGamma(size / 2) - logGamma((size - 1) / 2));
}

function integrateRange(size: number): number {
  const step = 1 / 32;
  const furthest = 12;
  let total = spreadAt(0, size) / 2;
  for (let x = step; x <= furthest; x += step) total += spreadAt(x, size);
  return 2 * step * total;
}

/** P(the smallest value is below x and the largest above), for x >= 0; written so that no digits cancel far out. */
function spreadAt(x: number, size: number): number {
  const above = normalUpper(x);
  return -Math.expm1(size * Math.log1p(-above)) - above ** size;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
