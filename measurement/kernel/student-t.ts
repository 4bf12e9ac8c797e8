import { betaLogitQuantile } from "./beta.ts";
import { betaTailsAt, logBetaLowerAtLogit } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile, normalUpper } from "./normal.ts";
import { requireBetween, requireDegrees } from "./require.ts";

/** Density of Student's t with df > 0 degrees of freedom. */
export function tDensity(t: number, df: number): number {
  requireDegrees(df, "df");
  const logConstant = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** P(T > t) of Student's t with df > 0 degrees of freedom (infinite df is the normal), accurate in its tail. */
export function tUpper(t: number, df: number): number {
  requireDegrees(df, "df");
  if (Number.isNaN(t)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalUpper(t);
  if (t < 0) return 1 - tUpper(-t, df);

  const ratio = (t / df) * t;
  if (ratio > 1e100) return tailAtLogit(Math.log(df) - 2 * Math.log(t), df);
  return betaTailsAt(1 / (1 + ratio), ratio / (1 + ratio), df / 2, 0.5).lower / 2;
}

/** P(T <= t) of Student's t, accurate in its tail. */
export function tLower(t: number, df: number): number {
  return tUpper(-t, df);
}

/** The t with P(T <= t) = p. */
export function tQuantile(p: number, df: number): number {
  requireBetween(p, 0, 1, "p");
  requireDegrees(df, "df");
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p === 0.5) return 0;
  return p < 0.5 ? -fromTail(p, df) : fromTail(1 - p, df);
}

/** The t with P(T > t) = q: give the small tail itself. */
export function tUpperQuantile(q: number, df: number): number {
  requireBetween(q, 0, 1, "q");
  return -tQuantile(q, df);
}

function tailAtLogit(logit: number, df: number): number {
  return Math.exp(logBetaLowerAtLogit(logit, df / 2, 0.5).value) / 2;
}

// t^2 / df = (1 - x) / x with x the beta quantile. Beside the median, 1 - 2q is exact and the other tail keeps the digits.
function fromTail(q: number, df: number): number {
  const logit = q < 0.25 ? betaLogitQuantile(2 * q, df / 2, 0.5) : -betaLogitQuantile(1 - 2 * q, 0.5, df / 2);
  return Math.sqrt(df) * Math.exp(-logit / 2);
}
