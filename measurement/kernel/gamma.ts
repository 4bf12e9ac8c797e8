import { gammaTails } from "./incomplete-gamma.ts";
import { requireBetween, requirePositive } from "./require.ts";
import { findMonotoneZero } from "./root.ts";
import { poissonKernel } from "./saddle-point.ts";

/** Density of the gamma distribution with this shape and rate at x >= 0. */
export function gammaDensity(x: number, shape: number, rate = 1): number {
  requirePositive(shape, "shape");
  requirePositive(rate, "rate");
  if (x < 0) return 0;
  if (x === 0) return shape < 1 ? Number.POSITIVE_INFINITY : shape === 1 ? rate : 0;
  return (shape * poissonKernel(shape, x * rate)) / x;
}

/** P(X <= x) of the gamma distribution with this shape and rate. */
export function gammaDistributionLower(x: number, shape: number, rate = 1): number {
  requirePositive(rate, "rate");
  return gammaTails(shape, x * rate).lower;
}

/** P(X > x) of the gamma distribution, accurate in its tail. */
export function gammaDistributionUpper(x: number, shape: number, rate = 1): number {
  requirePositive(rate, "rate");
  return gammaTails(shape, x * rate).upper;
}

/** The x with P(X <= x) = p of the gamma distribution. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  requireBetween(p, 0, 1, "p");
  requirePositive(rate, "rate");
  const unit = p <= 0.5 ? fromLowerTail(p, shape) : fromUpperTail(1 - p, shape);
  return unit / rate;
}

/** The x with P(X > x) = q of the gamma distribution: give the small tail itself. */
export function gammaUpperQuantile(q: number, shape: number, rate = 1): number {
  requireBetween(q, 0, 1, "q");
  requirePositive(rate, "rate");
  const unit = q <= 0.5 ? fromUpperTail(q, shape) : fromLowerTail(1 - q, shape);
  return unit / rate;
}

// Both solve in ln x, where the log tail is concave and Newton's iteration cannot run away.
function fromLowerTail(p: number, shape: number): number {
  requirePositive(shape, "shape");
  if (p === 0) return 0;
  const logP = Math.log(p);
  const curve = (logX: number) => {
    const x = Math.exp(logX);
    const { lower } = gammaTails(shape, x);
    return { value: Math.log(lower) - logP, slope: (shape * poissonKernel(shape, x)) / lower };
  };
  return Math.exp(findMonotoneZero(curve, Math.log(shape), true));
}

function fromUpperTail(q: number, shape: number): number {
  requirePositive(shape, "shape");
  if (q === 0) return Number.POSITIVE_INFINITY;
  const logQ = Math.log(q);
  const curve = (logX: number) => {
    const x = Math.exp(logX);
    const { upper } = gammaTails(shape, x);
    return { value: Math.log(upper) - logQ, slope: (-shape * poissonKernel(shape, x)) / upper };
  };
  return Math.exp(findMonotoneZero(curve, Math.log(shape), false));
}
