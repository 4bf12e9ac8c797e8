import { stirlingError } from "./log-gamma.ts";

const TWO_PI = 2 * Math.PI;

/**
 * How far x is from its mean on the scale of information: x ln(x / mean) + mean - x, without cancellation when they are close.
 * Loader (2000). With v = (x - mean) / (x + mean), ln(x / mean) = 2 artanh v.
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.3 * (x + mean)) return x * Math.log(x / mean) - difference;

  const v = difference / (x + mean);
  const square = v * v;
  let power = 2 * x * v * square;
  let sum = v * difference;
  for (let odd = 3; ; odd += 2) {
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
    power *= square;
  }
}

// The exact rounding error of the product a * b (Dekker 1971), which matters when a deviance multiplies it by a large distance.
function productError(a: number, b: number, product: number): number {
  const split = 134217729;
  const aHigh = a * split - (a * split - a);
  const bHigh = b * split - (b * split - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function devianceOfShare(x: number, n: number, share: number, shareError: number): number {
  const mean = n * share;
  if (mean === 0) return Number.POSITIVE_INFINITY;
  const correction = n < 1e100 ? productError(n, share, mean) + n * shareError : 0;
  return deviance(x, mean) + correction * (1 - x / mean);
}

/**
 * Gamma(n + 1) / (Gamma(k + 1) Gamma(n - k + 1)) p^k q^(n - k) for real 0 < k < n and p + q = 1: the binomial probability, continued.
 * Relative error stays near 1e-14 at n in the millions (Loader 2000). `pError` and `qError` are what rounding has taken from p and q.
 */
export function binomialKernel(
  k: number,
  rest: number,
  p: number,
  q: number,
  errors: { readonly p: number; readonly q: number } = { p: 0, q: 0 },
): number {
  const n = k + rest;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    devianceOfShare(k, n, p, errors.p) -
    devianceOfShare(rest, n, q, errors.q);
  return Math.exp(exponent) * Math.sqrt(n / (TWO_PI * k)) * Math.sqrt(1 / rest);
}

/** mean^x e^-mean / Gamma(x + 1) for real x >= 0: the Poisson probability, continued (Loader 2000). */
export function poissonKernel(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(TWO_PI * x);
}
