import { MeasurementError } from "./errors.ts";
import { type Column, completeRows } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { requireAllFinite, requireCount, requireSameLength } from "./kernel/require.ts";

/** Customers with the same factor values: how many there are and how many of them stayed (bought, recommended, ...). */
export interface OutcomeGroup {
  readonly values: readonly number[];
  readonly successes: number;
  readonly total: number;
}

/** A yes-or-no outcome counted per combination of factor values. Counts add in any order and subtract exactly. */
export interface GroupedOutcomes {
  readonly factors: readonly string[];
  readonly groups: readonly OutcomeGroup[];
}

/**
 * Folds raw rows into groups: `outcome` holds 1 for yes and 0 for no, a row with anything missing is left out.
 * Throws `length-mismatch`, `not-finite`, and `off-scale` for an outcome other than 0 or 1.
 */
export function groupOutcomes(outcome: readonly (number | null)[], factors: readonly Column[]): GroupedOutcomes {
  for (const factor of factors) requireSameLength(outcome, factor.values, factor.name);
  const rows = completeRows([{ name: "outcome", values: outcome }, ...factors]);
  return tidy({
    factors: factors.map((factor) => factor.name),
    groups: rows.map((row) => {
      const success = at(row, 0);
      if (success !== 0 && success !== 1) throw new MeasurementError("off-scale", "outcome");
      return { values: row.slice(1), successes: success, total: 1 };
    }),
  });
}

/** Adds two groups of customers. Throws `unknown-name` when they are about different factors. */
export function mergeGroupedOutcomes(first: GroupedOutcomes, second: GroupedOutcomes): GroupedOutcomes {
  requireSameFactors(first, second);
  return tidy({ factors: first.factors, groups: [...first.groups, ...second.groups] });
}

/** Takes customers out again. Throws `negative` when more would leave than are there. */
export function subtractGroupedOutcomes(from: GroupedOutcomes, what: GroupedOutcomes): GroupedOutcomes {
  requireSameFactors(from, what);
  const leaving = what.groups.map((group) => ({ ...group, successes: -group.successes, total: -group.total }));
  return tidy({ factors: from.factors, groups: [...from.groups, ...leaving] });
}

/** Equal combinations counted together, in ascending order, empty ones dropped; counts and values checked. */
export function tidy(outcomes: GroupedOutcomes): GroupedOutcomes {
  const sorted = [...outcomes.groups].sort((a, b) => compareValues(a.values, b.values));
  const groups: OutcomeGroup[] = [];
  for (const group of sorted) {
    requireSameLength(outcomes.factors, group.values, "values");
    requireAllFinite(group.values, "values");
    const last = groups.at(-1);
    if (!last || compareValues(last.values, group.values) !== 0) {
      groups.push(group);
      continue;
    }
    groups[groups.length - 1] = {
      values: last.values,
      successes: last.successes + group.successes,
      total: last.total + group.total,
    };
  }
  for (const { successes, total } of groups) {
    requireCount(successes, "successes");
    requireCount(total, "total");
    if (successes > total) throw new MeasurementError("out-of-range", "successes");
  }
  return { factors: outcomes.factors, groups: groups.filter((group) => group.total > 0) };
}

function compareValues(a: readonly number[], b: readonly number[]): number {
  const position = a.findIndex((value, i) => value !== b[i]);
  return position < 0 ? 0 : at(a, position) - at(b, position);
}

function requireSameFactors(first: GroupedOutcomes, second: GroupedOutcomes): void {
  requireSameLength(first.factors, second.factors, "factors");
  first.factors.forEach((name, i) => {
    if (second.factors[i] !== name) throw new MeasurementError("unknown-name", "factors", [name]);
  });
}
