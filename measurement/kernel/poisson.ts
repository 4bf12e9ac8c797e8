import { gammaTails } from "./incomplete-gamma.ts";
import { normalQuantile } from "./normal.ts";
import { requireBetween, requireFinite } from "./require.ts";
import { poissonKernel } from "./saddle-point.ts";

function requireMean(mean: number): void {
  requireBetween(mean, 0, Number.MAX_VALUE, "mean");
}

/** P(X = k) for a Poisson count with this mean (Loader 2000). */
export function poissonProbability(k: number, mean: number): number {
  requireMean(mean);
  requireFinite(k, "k");
  if (!Number.isInteger(k) || k < 0) return 0;
  return poissonKernel(k, mean);
}

/** P(X <= k), the given count included. */
export function poissonLower(k: number, mean: number): number {
  requireMean(mean);
  const count = Math.floor(k);
  if (count < 0) return 0;
  return gammaTails(count + 1, mean).upper;
}

/** P(X >= k), the given count included; poissonLower(k - 1) + poissonUpper(k) = 1. */
export function poissonUpper(k: number, mean: number): number {
  requireMean(mean);
  const count = Math.ceil(k);
  if (count <= 0) return 1;
  return gammaTails(count, mean).lower;
}

/** The smallest k with P(X <= k) >= level, 0 <= level < 1. */
export function poissonQuantile(level: number, mean: number): number {
  requireMean(mean);
  requireBetween(level, 0, 1, "level");
  if (level === 1) return mean === 0 ? 0 : Number.POSITIVE_INFINITY;
  if (level === 0 || mean === 0) return 0;
  let k = Math.max(0, Math.round(mean + normalQuantile(level) * Math.sqrt(mean)));
  while (k > 0 && poissonLower(k - 1, mean) >= level) k--;
  while (poissonLower(k, mean) < level) k++;
  return k;
}
