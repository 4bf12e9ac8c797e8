import { betaLower, betaQuantile } from "../../kernel/beta.ts";
import { binomialLower, binomialProbability } from "../../kernel/binomial.ts";
import { chiSquareQuantile, chiSquareUpper } from "../../kernel/chi-square.ts";
import { fUpper } from "../../kernel/f.ts";
import { normalLower, normalQuantile, normalUpper } from "../../kernel/normal.ts";
import { poissonLower, poissonProbability } from "../../kernel/poisson.ts";
import { logGamma } from "../../kernel/special-functions.ts";
import { tLower, tQuantile, tUpper } from "../../kernel/student-t.ts";
import { fieldsAt, hasFields, numbersAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

type Function3 = (a: number, b: number, c: number) => number;

/** Applies a function to each place of up to three lists of one group of the input; nothing when the group is not asked for. */
function over(input: unknown, group: string, keys: readonly string[], answer: Function3): number[] | undefined {
  if (!hasFields(input, group)) return undefined;
  const lists = keys.map((key) => numbersAt(fieldsAt(input, group), key));
  const length = lists[0]?.length ?? 0;
  const value = (list: number, place: number) => lists[list]?.[place] ?? Number.NaN;
  return Array.from({ length }, (_, i) => answer(value(0, i), value(1, i), value(2, i)));
}

function each(input: unknown, key: string, answer: (value: number) => number): number[] | undefined {
  return hasFields(input, key) ? numbersAt(input, key).map((value) => answer(value)) : undefined;
}

function runDistributions(input: unknown) {
  const count = ["k", "n", "p"];
  return {
    qnorm: each(input, "qnorm", normalQuantile),
    pnorm_lower: each(input, "pnorm", normalLower),
    pnorm_upper: each(input, "pnorm", normalUpper),
    pt_lower: over(input, "pt", ["t", "df"], tLower),
    pt_two_sided_p: over(input, "pt", ["t", "df"], (t, df) => 2 * tUpper(Math.abs(t), df)),
    qt: over(input, "qt", ["p", "df"], tQuantile),
    pchisq_upper: over(input, "pchisq", ["x", "df"], chiSquareUpper),
    qchisq: over(input, "qchisq", ["p", "df"], chiSquareQuantile),
    pf_upper: over(input, "pf", ["f", "d1", "d2"], fUpper),
    pbeta: over(input, "pbeta", ["x", "a", "b"], betaLower),
    qbeta: over(input, "qbeta", ["p", "a", "b"], betaQuantile),
    lgamma: each(input, "lgamma", logGamma),
    dbinom: over(input, "pbinom", count, binomialProbability),
    pbinom_lower: over(input, "pbinom", count, binomialLower),
    dpois: over(input, "ppois", ["k", "mean"], poissonProbability),
    ppois_lower: over(input, "ppois", ["k", "mean"], poissonLower),
  };
}

const GROUPS = ["qnorm", "pnorm", "pt", "qt", "pchisq", "qchisq", "pf", "pbeta", "qbeta", "lgamma", "pbinom", "ppois"];

function isAboutDistributions(input: unknown): boolean {
  return hasFields(input) && Object.keys(input).some((key) => GROUPS.includes(key));
}

export const distributionAdapters: readonly Adapter[] = [
  { method: /^distribution functions/, accepts: isAboutDistributions, run: runDistributions },
];
