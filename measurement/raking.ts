import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { entry, type Matrix } from "./kernel/matrix.ts";
import { requireAllFinite, requireCount, requireNotEmpty, requireSameLength } from "./kernel/require.ts";

/** Answers brought to two known margins of the population. */
export interface Raking {
  readonly n: number;
  /** Weighted counts; their rows and columns add up to the targets. */
  readonly fitted: Matrix;
  /** Weight of each answer of a cell; `null` where nobody answered. */
  readonly weights: readonly (readonly (number | null)[])[];
  /** Kish's effective n: as many equally weighted answers would be as exact. */
  readonly effectiveN: number;
  readonly designEffect: number;
  /** False when the weights throw away more than half of the answers: do not use them. */
  readonly usable: boolean;
  /** True when a weight had to be cut to the limits; the margins are then met only nearly. */
  readonly capped: boolean;
}

/** Settings of the raking. */
export interface RakingOptions {
  /** Smallest and largest weight as multiples of the mean weight, for example 0.3 and 3. No limits when left out. */
  readonly limits?: { readonly lowest: number; readonly highest: number };
}

const closeEnough = 1e-13;
const mostRounds = 10_000;

/**
 * Raking (iterative proportional fitting): scales rows and columns of a table of answers in turn until both match the
 * population, which keeps the odds ratios of the answers. Sources: Deming & Stephan (1940); Kish (1965) for effective n.
 * Targets are numbers of customers or shares; both must have the same total. Counts merge exactly before raking.
 * Throws `empty`, `length-mismatch`, `negative`, `not-integer`; `out-of-range` when the targets' totals differ or a row
 * or column with a target has no answers (collect some, or join it with its neighbour); `no-convergence` when the empty
 * cells make the targets impossible.
 */
export function rake(
  counts: Matrix,
  rowTargets: readonly number[],
  columnTargets: readonly number[],
  options: RakingOptions = {},
): Raking {
  check(counts, rowTargets, columnTargets);
  const full = fitMargins(counts, rowTargets, columnTargets);
  const uncapped = weightsOf(full, counts);
  const weights = options.limits ? cap(uncapped, counts, options.limits) : uncapped;
  const capped = weights.some((row, i) => row.some((weight, j) => weight !== at(at(uncapped, i), j)));

  const n = sum(counts.flat());
  const cells = counts.flatMap((row, i) => row.map((count, j) => ({ count, weight: at(at(weights, i), j) ?? 0 })));
  const effectiveN =
    sum(cells.map(({ count, weight }) => count * weight)) ** 2 /
    sum(cells.map(({ count, weight }) => count * weight * weight));
  return {
    n,
    fitted: counts.map((row, i) => row.map((count, j) => count * (at(at(weights, i), j) ?? 0))),
    weights,
    effectiveN,
    designEffect: n / effectiveN,
    usable: effectiveN >= n / 2,
    capped,
  };
}

function fitMargins(counts: Matrix, rowTargets: readonly number[], columnTargets: readonly number[]): Matrix {
  let fitted: Matrix = counts;
  for (let round = 0; round < mostRounds; round += 1) {
    const byRow = fitted.map((row, i) => scaleTo(row, at(rowTargets, i)));
    const columnSums = columnTargets.map((_, j) => sum(byRow.map((row) => at(row, j))));
    fitted = byRow.map((row) => row.map((value, j) => scaled(value, at(columnTargets, j), at(columnSums, j))));

    const off = fitted.map((row, i) => Math.abs(sum(row) - at(rowTargets, i)));
    if (Math.max(...off) <= closeEnough * sum(rowTargets)) return fitted;
  }
  throw new MeasurementError("no-convergence", "counts");
}

function scaleTo(row: readonly number[], target: number): readonly number[] {
  const total = sum(row);
  return row.map((value) => scaled(value, target, total));
}

function scaled(value: number, target: number, total: number): number {
  return total === 0 ? 0 : (value * target) / total;
}

function weightsOf(fitted: Matrix, counts: Matrix): readonly (readonly (number | null)[])[] {
  return counts.map((row, i) => row.map((count, j) => (count === 0 ? null : entry(fitted, i, j) / count)));
}

function cap(
  weights: readonly (readonly (number | null)[])[],
  counts: Matrix,
  limits: { readonly lowest: number; readonly highest: number },
): readonly (readonly (number | null)[])[] {
  if (!(limits.lowest >= 0 && limits.lowest <= 1 && limits.highest >= 1)) {
    throw new MeasurementError("out-of-range", "limits");
  }
  const total = sum(counts.flatMap((row, i) => row.map((count, j) => count * (at(at(weights, i), j) ?? 0))));
  const mean = total / sum(counts.flat());
  return weights.map((row) =>
    row.map((weight) =>
      weight === null ? null : Math.min(limits.highest * mean, Math.max(limits.lowest * mean, weight)),
    ),
  );
}

function check(counts: Matrix, rowTargets: readonly number[], columnTargets: readonly number[]): void {
  requireNotEmpty(counts, "counts");
  requireSameLength(counts, rowTargets, "rowTargets");
  for (const row of counts) {
    requireSameLength(row, columnTargets, "columnTargets");
    for (const count of row) requireCount(count, "counts");
  }
  for (const [targets, name] of [[rowTargets, "rowTargets"] as const, [columnTargets, "columnTargets"] as const]) {
    requireAllFinite(targets, name);
    if (targets.some((target) => target < 0)) throw new MeasurementError("negative", name);
  }
  if (sum(counts.flat()) === 0) throw new MeasurementError("empty", "counts");

  const totals = [sum(rowTargets), sum(columnTargets)] as const;
  if (Math.abs(totals[0] - totals[1]) > 1e-9 * totals[0]) throw new MeasurementError("out-of-range", "columnTargets");
  rowTargets.forEach((target, i) => {
    if (target > 0 && sum(at(counts, i)) === 0) throw new MeasurementError("out-of-range", "rowTargets", [String(i)]);
  });
  columnTargets.forEach((target, j) => {
    const seen = sum(counts.map((row) => at(row, j)));
    if (target > 0 && seen === 0) throw new MeasurementError("out-of-range", "columnTargets", [String(j)]);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
