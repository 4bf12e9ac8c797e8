import { betaTailsAt } from "./incomplete-beta.ts";
import { normalQuantile } from "./normal.ts";
import { requireBetween, requireCount, requireFinite } from "./require.ts";
import { binomialKernel } from "./saddle-point.ts";

function requireTrials(n: number, p: number): void {
  requireCount(n, "n");
  requireBetween(p, 0, 1, "p");
}

/** P(X = k) for X successes in n independent tries of probability p (Loader 2000). */
export function binomialProbability(k: number, n: number, p: number): number {
  requireTrials(n, p);
  requireFinite(k, "k");
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const q = 1 - p;
  return binomialKernel(k, n - k, p, q, p < q ? { p: 0, q: 1 - q - p } : { p: 0, q: 0 });
}

/** P(X <= k), the given count included. */
export function binomialLower(k: number, n: number, p: number): number {
  requireTrials(n, p);
  const count = Math.floor(k);
  if (count < 0) return 0;
  if (count >= n) return 1;
  return betaTailsAt(p, 1 - p, count + 1, n - count).upper;
}

/** P(X >= k), the given count included; binomialLower(k - 1) + binomialUpper(k) = 1. */
export function binomialUpper(k: number, n: number, p: number): number {
  requireTrials(n, p);
  const count = Math.ceil(k);
  if (count <= 0) return 1;
  if (count > n) return 0;
  return betaTailsAt(p, 1 - p, count, n - count + 1).lower;
}

/** The smallest k with P(X <= k) >= level, 0 <= level <= 1. */
export function binomialQuantile(level: number, n: number, p: number): number {
  requireTrials(n, p);
  requireBetween(level, 0, 1, "level");
  if (level === 0 || p === 0) return 0;
  if (level === 1 || p === 1) return n;
  const guess = Math.round(n * p + normalQuantile(level) * Math.sqrt(n * p * (1 - p)));
  let k = Math.min(n, Math.max(0, guess));
  while (k > 0 && binomialLower(k - 1, n, p) >= level) k--;
  while (k < n && binomialLower(k, n, p) < level) k++;
  return k;
}
