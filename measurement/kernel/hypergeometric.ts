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
 * likelier than the observed one. Source: Fisher (1935); the rule of R's fisher.test. Fast for millions too: each side is summed
 * outwards from where it begins until nothing more is added.
 */
export function fisherTwoSided(x1: number, n1: number, x2: number, n2: number): number {
  const drawn = x1 + x2;
  const lowest = Math.max(0, drawn - n2);
  const highest = Math.min(n1, drawn);
  const chance = (k: number) => hypergeometricProbability(k, n1, n2, drawn);
  const limit = chance(x1) * ROUNDING;
  const peak = Math.min(highest, Math.max(lowest, Math.floor(((drawn + 1) * (n1 + 1)) / (n1 + n2 + 2))));
  if (chance(peak) <= limit) return 1;

  // Probabilities rise up to the peak and fall after it, so that the outcomes to count are two tails.
  const lastBelow = lastWhere(lowest - 1, peak, (k) => k < lowest || chance(k) <= limit);
  const firstAbove =
    highest + 1 - lastWhere(0, highest + 1 - peak, (steps) => steps === 0 || chance(highest + 1 - steps) <= limit);
  const fall = (k: number) => (k * (n2 - drawn + k)) / ((n1 - k + 1) * (drawn - k + 1));
  const rise = (k: number) => ((n1 - k) * (drawn - k)) / ((k + 1) * (n2 - drawn + k + 1));
  let p = 0;
  for (let k = lastBelow, term = k < lowest ? 0 : chance(k); term > p * 1e-18; k--) {
    p += term;
    term *= fall(k);
  }
  let above = 0;
  for (let k = firstAbove, term = k > highest ? 0 : chance(k); term > above * 1e-18; k++) {
    above += term;
    term *= rise(k);
  }
  return Math.min(1, p + above);
}

// The largest whole number from `from` (where the test holds) to below `to` (where it does not) for which it still holds.
function lastWhere(from: number, to: number, holds: (k: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
