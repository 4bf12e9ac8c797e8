import { MeasurementError } from "../errors.ts";
import type { Tails } from "./incomplete-gamma.ts";
import { logBeta } from "./log-gamma.ts";
import { requireBetween, requirePositive } from "./require.ts";
import { binomialKernel } from "./saddle-point.ts";

const TINY = 1e-300;
const SETTLED = 3e-16;
// Beyond this logit the variable is so close to its end that the first term of the power series is exact.
const EXTREME_LOGIT = 300;

/** x^a y^b / B(a, b) for x + y = 1, by Loader's saddle-point form. */
export function betaPrefactor(x: number, y: number, a: number, b: number): number {
  if (x <= 0 || y <= 0) return 0;
  // The larger of x and y is a rounded complement; taken from 1 it is exact (Sterbenz), which tells its error.
  const errors = x < y ? { p: 0, q: 1 - y - x } : { p: 1 - x - y, q: 0 };
  return ((a * b) / (a + b)) * binomialKernel(a, b, x, y, errors);
}

// DiDonato & Morris (1992), TOMS 708, equation for x below the mean. Its terms need a y - b x, not 1 - (a + b) x / (a + 1), which
// would cancel for x beside 1.
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const limit = 1000 + 60 * Math.ceil(Math.sqrt(Math.max(a, b)));
  const lambda = a * y - b * x;
  let result = (a * (lambda + 1)) / (a + 1);
  let c = result;
  let d = 0;
  for (let m = 1; m <= limit; m++) {
    const odd = a + 2 * m - 1;
    const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / odd + ((a + m) * (lambda + 1 + m * (1 + y))) / (odd + 2);
    d = denominator + numerator * d;
    d = 1 / (d === 0 ? TINY : d);
    c = denominator + numerator / c;
    if (c === 0) c = TINY;
    const delta = c * d;
    result *= delta;
    if (Math.abs(delta - 1) <= SETTLED) return 1 / result;
  }
  throw new MeasurementError("no-convergence", "a");
}

/**
 * Both regularised incomplete beta functions at x, given with its complement y = 1 - x so that neither end loses digits.
 * Continued fraction (DLMF 8.17.22) on the side of the mean where it converges fast. Shapes a, b > 0.
 */
export function betaTailsAt(x: number, y: number, a: number, b: number): Tails {
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };

  const prefactor = betaPrefactor(x, y, a, b);
  if (a * y >= b * x) {
    const lower = prefactor * continuedFraction(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = prefactor * continuedFraction(y, x, b, a);
  return { lower: 1 - upper, upper };
}

/** Regularised lower incomplete beta function I_x(a, b), 0 <= x <= 1. */
export function betaLower(x: number, a: number, b: number): number {
  requireBetween(x, 0, 1, "x");
  return betaTailsAt(x, 1 - x, a, b).lower;
}

/** Regularised upper incomplete beta function 1 - I_x(a, b), accurate in its tail. */
export function betaUpper(x: number, a: number, b: number): number {
  requireBetween(x, 0, 1, "x");
  return betaTailsAt(x, 1 - x, a, b).upper;
}

/** x and 1 - x from the logit ln(x / (1 - x)), each with full relative accuracy. */
export function fromLogit(logit: number): { readonly x: number; readonly y: number } {
  return { x: 1 / (1 + Math.exp(-logit)), y: 1 / (1 + Math.exp(logit)) };
}

/** ln of the lower beta tail at a logit, which stays finite where x itself underflows; with its slope by the logit. */
export function logBetaLowerAtLogit(logit: number, a: number, b: number): { value: number; slope: number } {
  if (logit < -EXTREME_LOGIT) return { value: a * logit - Math.log(a) - logBeta(a, b), slope: a };
  const { x, y } = fromLogit(logit);
  const { lower } = betaTailsAt(x, y, a, b);
  return { value: Math.log(lower), slope: betaPrefactor(x, y, a, b) / lower };
}
