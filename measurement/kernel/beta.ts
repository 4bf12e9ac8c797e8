import { betaPrefactor, fromLogit, logBetaLowerAtLogit } from "./incomplete-beta.ts";
import { requireBetween, requirePositive } from "./require.ts";
import { findMonotoneZero } from "./root.ts";

export { betaLower, betaUpper } from "./incomplete-beta.ts";

/** Density of the beta distribution with shapes a, b > 0 at 0 < x < 1. */
export function betaDensity(x: number, a: number, b: number): number {
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (x <= 0 || x >= 1) return 0;
  return betaPrefactor(x, 1 - x, a, b) / x / (1 - x);
}

/** The x with P(X <= x) = p of the beta distribution with shapes a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  return fromLogit(betaLogitQuantile(p, a, b)).x;
}

/** The x with P(X > x) = q of the beta distribution: give the small tail itself. */
export function betaUpperQuantile(q: number, a: number, b: number): number {
  return fromLogit(-betaLogitQuantile(q, b, a)).x;
}

/** The logit of the quantile: ln(x / (1 - x)) with P(X <= x) = p. It keeps its digits where x itself is 0 or 1. */
export function betaLogitQuantile(p: number, a: number, b: number): number {
  requireBetween(p, 0, 1, "p");
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return p <= 0.5 ? fromLowerTail(p, a, b) : -fromLowerTail(1 - p, b, a);
}

function fromLowerTail(p: number, a: number, b: number): number {
  const logP = Math.log(p);
  const curve = (logit: number) => {
    const { value, slope } = logBetaLowerAtLogit(logit, a, b);
    return { value: value - logP, slope };
  };
  return findMonotoneZero(curve, Math.log(a / b), true);
}
