import { betaTailsAt } from "./incomplete-beta.ts";
import { normalLower } from "./normal.ts";
import { requireFinite, requirePositive } from "./require.ts";
import { poissonKernel } from "./saddle-point.ts";

/**
 * P(T > t) of the noncentral t distribution with df degrees of freedom and noncentrality delta: the power of a t test.
 * Mixture of beta tails with Poisson weights (Lenth 1989, AS 243), summed outwards from the largest weight; absolute error about 1e-13.
 * Meant for |delta| <= 1000. Throws for NaN and df <= 0.
 */
export function noncentralTUpper(t: number, df: number, delta: number): number {
  requireFinite(t, "t");
  requireFinite(delta, "delta");
  requirePositive(df, "df");
  if (t < 0) return 1 - noncentralTUpper(-t, df, -delta);

  const half = (delta * delta) / 2;
  const ratio = (t / df) * t;
  const x = ratio / (1 + ratio);
  const y = 1 / (1 + ratio);
  if (half === 0) return betaTailsAt(x, y, 0.5, df / 2).upper / 2;

  const term = (j: number) => mixtureTerm(j, half, delta, x, y, df);
  const start = Math.floor(half);
  return Math.min(1, Math.max(0, sumOutwards(term, start) / 2));
}

/** P(T <= t) of the noncentral t distribution. */
export function noncentralTLower(t: number, df: number, delta: number): number {
  requireFinite(t, "t");
  if (t < 0) return noncentralTUpper(-t, df, -delta);
  if (delta < 0 && t === 0) return normalLower(-delta);
  return 1 - noncentralTUpper(t, df, delta);
}

// The weights are Poisson probabilities of whole and half counts.
function mixtureTerm(j: number, half: number, delta: number, x: number, y: number, df: number): number {
  const even = poissonKernel(j, half);
  const odd = Math.sign(delta) * poissonKernel(j + 0.5, half);
  const evenTail = betaTailsAt(x, y, j + 0.5, df / 2).upper;
  const oddTail = betaTailsAt(x, y, j + 1, df / 2).upper;
  return even * evenTail + odd * oddTail;
}

function sumOutwards(term: (j: number) => number, start: number): number {
  let sum = 0;
  for (let j = start; j >= 0; j--) {
    const value = term(j);
    sum += value;
    if (Math.abs(value) < 1e-18 && j < start - 3) break;
  }
  for (let j = start + 1; ; j++) {
    const value = term(j);
    sum += value;
    if (Math.abs(value) < 1e-18) return sum;
  }
}
