import { MeasurementError } from "../errors.ts";
import { requireFinite, requirePositive } from "./require.ts";
import { poissonKernel } from "./saddle-point.ts";

const EPSILON = 1e-17;
const TINY = 1e-300;
const SETTLED = 3e-16;

/** Both tails of a distribution: `lower` is P(X <= x), `upper` is P(X > x), each accurate on its own. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

// The terms of both expansions shrink only after about sqrt(a) of them when x is near a.
function iterationLimit(a: number): number {
  return 1000 + 60 * Math.ceil(Math.sqrt(a));
}

function seriesFactor(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= iterationLimit(a); k++) {
    term *= x / (a + k);
    sum += term;
    if (term < EPSILON * sum) return sum;
  }
  throw new MeasurementError("no-convergence", "a");
}

function fractionFactor(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k <= iterationLimit(a); k++) {
    const numerator = k * (a - k);
    b += 2;
    d = numerator * d + b;
    d = 1 / (d === 0 ? TINY : d);
    c = b + numerator / c;
    if (c === 0) c = TINY;
    const delta = c * d;
    result *= delta;
    if (Math.abs(delta - 1) <= SETTLED) return result;
  }
  throw new MeasurementError("no-convergence", "a");
}

/**
 * Both regularised incomplete gamma functions of shape a > 0 at x >= 0: a power series below x = a + 1, Legendre's continued fraction
 * above (DLMF 8.7.1, 8.9.2), with Loader's saddle-point form of the leading factor.
 */
export function gammaTails(a: number, x: number): Tails {
  requirePositive(a, "a");
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  requireFinite(x, "x");
  if (x <= 0) return { lower: 0, upper: 1 };

  if (x < a + 1) {
    const lower = poissonKernel(a, x) * seriesFactor(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = a * poissonKernel(a, x) * fractionFactor(a, x);
  return { lower: 1 - upper, upper };
}

/** Regularised lower incomplete gamma function P(a, x). */
export function gammaLower(a: number, x: number): number {
  return gammaTails(a, x).lower;
}

/** Regularised upper incomplete gamma function Q(a, x), accurate in its tail. */
export function gammaUpper(a: number, x: number): number {
  return gammaTails(a, x).upper;
}
