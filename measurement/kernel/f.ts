import { betaLogitQuantile } from "./beta.ts";
import { betaTailsAt } from "./incomplete-beta.ts";
import type { Tails } from "./incomplete-gamma.ts";
import { requireBetween, requirePositive } from "./require.ts";

function fTails(f: number, df1: number, df2: number): Tails {
  requirePositive(df1, "df1");
  requirePositive(df2, "df2");
  if (f <= 0) return { lower: 0, upper: 1 };
  if (f === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const ratio = (df1 / df2) * f;
  const y = 1 / (1 + ratio);
  return betaTailsAt(ratio < 1 ? ratio * y : 1 / (1 + 1 / ratio), y, df1 / 2, df2 / 2);
}

/** P(X <= f) of the F distribution with df1 and df2 degrees of freedom. */
export function fLower(f: number, df1: number, df2: number): number {
  return fTails(f, df1, df2).lower;
}

/** P(X > f) of the F distribution: the p-value of an F statistic, accurate in its tail. */
export function fUpper(f: number, df1: number, df2: number): number {
  return fTails(f, df1, df2).upper;
}

/** The f with P(X <= f) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireBetween(p, 0, 1, "p");
  requirePositive(df1, "df1");
  requirePositive(df2, "df2");
  return (df2 / df1) * Math.exp(betaLogitQuantile(p, df1 / 2, df2 / 2));
}

/** The f with P(X > f) = q: give the small tail itself. */
export function fUpperQuantile(q: number, df1: number, df2: number): number {
  requireBetween(q, 0, 1, "q");
  requirePositive(df1, "df1");
  requirePositive(df2, "df2");
  return (df2 / df1) * Math.exp(-betaLogitQuantile(q, df2 / 2, df1 / 2));
}
