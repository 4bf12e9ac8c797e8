import { at } from "./kernel/at.ts";
import { requireBetween, requireNotEmpty } from "./kernel/require.ts";

/**
 * How p-values are adjusted for having looked many times.
 *
 * - `benjamini-hochberg`: limits the share of false alarms among all alarms; the default for lists of segments
 * - `benjamini-yekutieli`: the same under any dependence, much stricter
 * - `holm`: limits the chance of even one false alarm; never worse than Bonferroni
 * - `hochberg`: a little more powerful than Holm, for independent tests
 * - `bonferroni`: p times the number of tests
 */
export type Adjustment = "benjamini-hochberg" | "benjamini-yekutieli" | "holm" | "hochberg" | "bonferroni";

/**
 * p-values adjusted for their number, in the order given: compare each with the significance that you want, for example 0.05.
 *
 * Formula for Benjamini-Hochberg: the smallest m p_(j) / j over all j from its rank i up; the others likewise, see `Adjustment`.
 * Source: Benjamini & Hochberg (1995), JRSS B 57:289; Benjamini & Yekutieli (2001); Holm (1979); Hochberg (1988). Range 0 to 1.
 * Throws `empty`, `not-finite`, `out-of-range`. Give it all tests that were looked at, not only the promising ones.
 */
export function adjustForMultipleTests(
  p: readonly number[],
  adjustment: Adjustment = "benjamini-hochberg",
): readonly number[] {
  requireNotEmpty(p, "p");
  for (const value of p) requireBetween(value, 0, 1, "p");

  const order = [...p.keys()].sort((a, b) => at(p, a) - at(p, b));
  const scaled = order.map((index, rank) => at(p, index) * factorOf(adjustment, rank + 1, p.length));
  const monotone = adjustment === "holm" ? rising(scaled) : falling(scaled);
  const adjusted = adjustment === "bonferroni" ? scaled : monotone;

  const result = new Array<number>(p.length).fill(1);
  order.forEach((index, rank) => {
    result[index] = Math.min(1, at(adjusted, rank));
  });
  return result;
}

function factorOf(adjustment: Adjustment, rank: number, tests: number): number {
  switch (adjustment) {
    case "bonferroni":
      return tests;
    case "holm":
    case "hochberg":
      return tests - rank + 1;
    case "benjamini-hochberg":
      return tests / rank;
    case "benjamini-yekutieli":
      return (tests / rank) * harmonic(tests);
  }
}

function harmonic(tests: number): number {
  return Array.from({ length: tests }, (_, index) => 1 / (tests - index)).reduce((total, term) => total + term, 0);
}

function rising(values: readonly number[]): readonly number[] {
  let highest = Number.NEGATIVE_INFINITY;
  return values.map((value) => {
    highest = Math.max(highest, value);
    return highest;
  });
}

function falling(values: readonly number[]): readonly number[] {
  let lowest = Number.POSITIVE_INFINITY;
  const backwards = values.toReversed().map((value) => {
    lowest = Math.min(lowest, value);
    return lowest;
  });
  return backwards.reverse();
}
