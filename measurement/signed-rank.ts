import { at } from "./kernel/at.ts";
import { normalUpper } from "./kernel/normal.ts";
import { requireCount, requireFinite } from "./kernel/require.ts";

/** How many pairs differ by how much. */
export interface DifferenceCount {
  readonly difference: number;
  readonly count: number;
}

/** Wilcoxon's signed-rank test of "differences are symmetric around zero". */
export interface SignedRank {
  /** Pairs with a difference; equal pairs say nothing and are dropped. */
  readonly n: number;
  /** Sum of the ranks of the positive differences. */
  readonly v: number;
  /** Two-sided, normal approximation with tie and continuity correction. */
  readonly p: number;
  /** Two-sided, by counting every pattern of signs; `null` above 50 pairs, where the approximation is as good. */
  readonly exactP: number | null;
}

const mostExactPairs = 50;

/**
 * Wilcoxon signed-rank test from counts of differences (raw differences are counts of one). Ranks go by the size of the
 * difference, ties share mid-ranks. Source: Wilcoxon (1945); Hollander & Wolfe (1999), section 3.1.
 * Returns `null` when no pair differs. Throws `not-finite`, `negative`, `not-integer`.
 */
export function signedRank(differences: readonly DifferenceCount[]): SignedRank | null {
  for (const { difference, count } of differences) {
    requireFinite(difference, "differences");
    requireCount(count, "differences");
  }
  const steps = stepsBySize(differences);
  const n = steps.reduce((total, step) => total + step.positive + step.negative, 0);
  if (n === 0) return null;

  let below = 0;
  let v = 0;
  let ties = 0;
  const doubledRanks: number[] = [];
  for (const { positive, negative } of steps) {
    const size = positive + negative;
    const rank = below + (size + 1) / 2;
    v += positive * rank;
    ties += size * (size * size - 1);
    below += size;
    if (n <= mostExactPairs) doubledRanks.push(...Array.from({ length: size }, () => 2 * rank));
  }

  const centre = (n * (n + 1)) / 4;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const z = (Math.abs(v - centre) - (v === centre ? 0 : 0.5)) / spread;
  return {
    n,
    v,
    p: Math.min(1, 2 * normalUpper(z)),
    exactP: n <= mostExactPairs ? exactTwoSided(doubledRanks, 2 * v) : null,
  };
}

function stepsBySize(differences: readonly DifferenceCount[]): readonly { positive: number; negative: number }[] {
  const steps = new Map<number, { positive: number; negative: number }>();
  for (const { difference, count } of differences) {
    if (difference === 0 || count === 0) continue;
    const step = steps.get(Math.abs(difference)) ?? { positive: 0, negative: 0 };
    steps.set(Math.abs(difference), {
      positive: step.positive + (difference > 0 ? count : 0),
      negative: step.negative + (difference < 0 ? count : 0),
    });
  }
  return [...steps].sort((a, b) => a[0] - b[0]).map(([, step]) => step);
}

/** Counts in how many of the 2^n patterns of signs the rank sum is at least as far out. Ranks are doubled to be whole. */
function exactTwoSided(doubledRanks: readonly number[], doubledV: number): number {
  const highest = doubledRanks.reduce((total, rank) => total + rank, 0);
  const patterns = new Float64Array(highest + 1);
  patterns[0] = 1;
  for (const rank of doubledRanks) {
    for (let sum = highest; sum >= rank; sum -= 1) patterns[sum] = at(patterns, sum) + at(patterns, sum - rank);
  }
  const tail = Math.min(doubledV, highest - doubledV);
  const further = patterns.subarray(0, tail + 1).reduce((total, count) => total + count, 0);
  return Math.min(1, (2 * further) / 2 ** doubledRanks.length);
}
