import { erf, expMinusSquare, laplaceFraction } from "./error-function.ts";
import { requireBetween } from "./require.ts";

const ROOT_TWO = Math.SQRT2;
const ONE_OVER_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
const FRACTION_FROM = 2;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return ONE_OVER_ROOT_TWO_PI * expMinusSquare(z, 0.5);
}

/** P(Z > z) for the standard normal distribution, with full relative accuracy in the tail (to 1e-308). */
export function normalUpper(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < FRACTION_FROM) return z > -FRACTION_FROM ? 0.5 - normalCentral(z) : 1 - normalUpper(-z);
  if (z > 39) return 0;
  return normalDensity(z) * laplaceFraction(z, 1);
}

/** P(Z <= z) for the standard normal distribution, with full relative accuracy in the tail. */
export function normalLower(z: number): number {
  return normalUpper(-z);
}

/** P(0 < Z <= z), signed like z: accurate beside zero. */
function normalCentral(z: number): number {
  return erf(z / ROOT_TWO) / 2;
}

/** The z with P(Z <= z) = p, 0 <= p <= 1. Accurate to about 1e-15 relative from p = 1e-308 on. */
export function normalQuantile(p: number): number {
  requireBetween(p, 0, 1, "p");
  if (Math.abs(p - 0.5) <= 0.25) return centralQuantile(p - 0.5);
  return p < 0.5 ? -tailQuantile(p) : tailQuantile(1 - p);
}

/** The z with P(Z > z) = q, 0 <= q <= 1: give the small tail itself instead of one minus it. */
export function normalUpperQuantile(q: number): number {
  requireBetween(q, 0, 1, "q");
  return -normalQuantile(q);
}

// Halley's iteration on P(0 < Z <= z) = share; for the normal density f, f'/f = -z.
function centralQuantile(share: number): number {
  let z = share / ONE_OVER_ROOT_TWO_PI;
  for (let step = 0; step < 8; step++) {
    const newton = (normalCentral(z) - share) / normalDensity(z);
    const change = newton / (1 + (newton * z) / 2);
    z -= change;
    if (Math.abs(change) <= 1e-16 * Math.abs(z)) return z;
  }
  return z;
}

// Newton's iteration on ln P(Z > z) = ln q, which is nearly a parabola, from the start of Abramowitz and Stegun 26.2.22.
function tailQuantile(q: number): number {
  if (q === 0) return Number.POSITIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(q));
  let z = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
  for (let step = 0; step < 12; step++) {
    const upper = normalUpper(z);
    const change = (Math.log1p((upper - q) / q) * upper) / normalDensity(z);
    z += change;
    if (Math.abs(change) <= 4e-16 * z) return z;
  }
  return z;
}
