import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { requireCount, requireFinite, requireSameLength } from "./kernel/require.ts";
import { requireScale, type Scale } from "./score-counts.ts";

/**
 * Two ratings of the same customers as a table of counts: row = first rating, column = second. Tables of whole numbers
 * add in any order and subtract exactly.
 */
export interface PairCounts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly counts: readonly (readonly number[])[];
}

/** One combination of two ratings and how many customers gave it. */
export interface PairCell {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** An empty table over two scales of whole numbers, both ends included. */
export function emptyPairCounts(rowScale: Scale, columnScale: Scale): PairCounts {
  const rows = scoresOf(rowScale);
  const columns = scoresOf(columnScale);
  return { rows, columns, counts: rows.map(() => columns.map(() => 0)) };
}

/**
 * Folds raw pairs into a table; a pair with a missing side is left out.
 * Throws `off-scale` for a score outside its scale and `length-mismatch`.
 */
export function countPairs(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  rowScale: Scale,
  columnScale: Scale = rowScale,
): PairCounts {
  requireSameLength(first, second, "second");
  const empty = emptyPairCounts(rowScale, columnScale);
  const counts = empty.counts.map((row) => [...row]);
  first.forEach((x, position) => {
    const y = second[position] ?? null;
    if (x === null || y === null) return;
    const row = counts[x - rowScale.lowest];
    const before = row?.[y - columnScale.lowest];
    if (!row) throw new MeasurementError("off-scale", "first");
    if (before === undefined) throw new MeasurementError("off-scale", "second");
    row[y - columnScale.lowest] = before + 1;
  });
  return { ...empty, counts };
}

/** Adds two tables over the same scales. */
export function mergePairCounts(first: PairCounts, second: PairCounts): PairCounts {
  return combine(first, second, (a, b) => a + b);
}

/** Takes pairs out again. Throws `negative` when a cell would fall below 0. */
export function subtractPairCounts(from: PairCounts, what: PairCounts): PairCounts {
  return combine(from, what, (a, b) => {
    if (b > a) throw new MeasurementError("negative", "what");
    return a - b;
  });
}

/** The cells that hold at least one customer. Checks shape and counts. */
export function cellsOfTable(table: PairCounts): readonly PairCell[] {
  requireSameLength(table.rows, table.counts, "counts");
  return table.counts.flatMap((row, i) => {
    requireSameLength(table.columns, row, "counts");
    return row.flatMap((count, j) => {
      requireCount(count, "counts");
      return count === 0 ? [] : [{ x: at(table.rows, i), y: at(table.columns, j), count }];
    });
  });
}

/** Raw pairs as cells of one customer each; a pair with a missing side is left out. */
export function cellsOfPairs(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): readonly PairCell[] {
  requireSameLength(first, second, "second");
  return first.flatMap((x, position) => {
    const y = second[position] ?? null;
    if (x === null || y === null) return [];
    requireFinite(x, "first");
    requireFinite(y, "second");
    return [{ x, y, count: 1 }];
  });
}

function combine(first: PairCounts, second: PairCounts, join: (a: number, b: number) => number): PairCounts {
  requireSameScale(first.rows, second.rows);
  requireSameScale(first.columns, second.columns);
  return {
    ...first,
    counts: first.counts.map((row, i) => row.map((count, j) => join(count, at(at(second.counts, i), j)))),
  };
}

function requireSameScale(first: readonly number[], second: readonly number[]): void {
  requireSameLength(first, second, "second");
  if (first.some((score, i) => second[i] !== score)) throw new MeasurementError("off-scale", "second");
}

function scoresOf(scale: Scale): readonly number[] {
  return Array.from({ length: requireScale(scale) }, (_, i) => scale.lowest + i);
}
