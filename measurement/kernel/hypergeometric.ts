import { MeasurementError } from "../errors.ts";
import { binomialProbability } from "./binomial.ts";
import { requireCount } from "./require.ts";

/** P(X = k): k marked ones among `drawn` drawn without return from `marked` marked and `others` other ones (Loader 2000). */
export function hypergeometricProbability(k: number, marked: number, others: number, drawn: number): number {
  requireCount(marked, "marked");
  requireCount(others, "others");
  requireCount(drawn, "drawn");
  const all = marked + others;
  if (drawn > all) throw new MeasurementError("out-of-range", "drawn");
  if (!Number.isInteger(k) || k < Math.max(0, drawn - others) || k > Math.min(marked, drawn)) return 0;
  if (drawn === 0 || drawn === all) return 1;
  const share = drawn / all;
  const fromMarked = binomialProbability(k, marked, share);
  const fromOthers = binomialProbability(drawn - k, others, share);
  return (fromMarked / binomialProbability(drawn, all, share)) * fromOthers;
}

// Outcomes as likely as the observed one but for rounding count as equally likely.
const ROUNDING = 1 + 1e-7;

/**
 * Fisher's exact two-sided p-value for two groups with x1 of n1 and x2 of n2: all outcomes with the same margins that are no
 * likelier than the observed one. Source: Fisher (1935); the rule of R's fisher.test.
 */
export function fisherTwoSided(x1: number, n1: number, x2: number, n2: number): number {
  const drawn = x1 + x2;
  const observed = hypergeometricProbability(x1, n1, n2, drawn);
  let p = 0;
  for (let k = Math.max(0, drawn - n2); k <= Math.min(n1, drawn); k++) {
    const probability = hypergeometricProbability(k, n1, n2, drawn);
    if (probability <= observed * ROUNDING) p += probability;
  }
  return Math.min(1, p);
}
