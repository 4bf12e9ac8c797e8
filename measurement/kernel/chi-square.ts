import { gammaDensity, gammaQuantile, gammaUpperQuantile } from "./gamma.ts";
import { gammaTails } from "./incomplete-gamma.ts";

/** Density of the chi-square distribution with df > 0 degrees of freedom. */
export function chiSquareDensity(x: number, df: number): number {
  return gammaDensity(x, df / 2, 0.5);
}

/** P(X <= x) of the chi-square distribution. */
export function chiSquareLower(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).lower;
}

/** P(X > x) of the chi-square distribution: the p-value of a chi-square statistic, accurate to 1e-300. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper;
}

/** The x with P(X <= x) = p of the chi-square distribution. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}

/** The x with P(X > x) = q of the chi-square distribution: give the small tail itself. */
export function chiSquareUpperQuantile(q: number, df: number): number {
  return 2 * gammaUpperQuantile(q, df / 2);
}
