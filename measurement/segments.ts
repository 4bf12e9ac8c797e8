import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { entry, type Matrix, matrixOf } from "./kernel/matrix.ts";
import { requireCount, requireNotEmpty } from "./kernel/require.ts";
import type { ScoreCounts } from "./score-counts.ts";
import type { Verdict } from "./verdict.ts";

/** Whether segments answer differently, and in which cells. */
export interface SegmentTable {
  readonly n: number;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Strength of the association, 0 to 1. */
  readonly cramersV: number;
  /** Counts that segments without any difference would have. */
  readonly expected: Matrix;
  /** How far each cell is from that, in standard errors: beyond ±3 it stands out. NaN where a row or column is everything. */
  readonly adjustedResiduals: Matrix;
  /** Cells with fewer than five expected answers; above 0.2 the p-value is only rough. */
  readonly shareOfThinCells: number;
  /** `too-little-data` when more than a fifth of the cells are thin. Its smallest change is unknown. */
  readonly verdict: Verdict;
}

/**
 * Chi-square test of a table with a row for each segment and a column for each answer. Tables of counts merge and subtract exactly.
 *
 * Formula: X² = sum (observed - expected)² / expected on (rows - 1)(columns - 1) degrees of freedom; V = sqrt(X² / (n (least - 1)));
 * adjusted residual = (observed - expected) / sqrt(expected (1 - row share)(1 - column share)). Source: Pearson (1900), Cramér (1946),
 * Haberman (1973). Units: counts. Rows and columns without any answer are refused as `no-variation`: leave them out. Throws `empty`,
 * `negative`, `not-integer`, `length-mismatch`. Not for ordered answers, where `compareSegmentScores` sees more.
 */
export function compareSegments(table: Matrix): SegmentTable {
  const { rows, columns, n } = marginsOf(table);
  if (rows.length < 2 || columns.length < 2) throw new MeasurementError("not-enough", "table");
  if (rows.includes(0) || columns.includes(0)) throw new MeasurementError("no-variation", "table");

  const expected = matrixOf(rows.length, columns.length, (i, j) => (at(rows, i) * at(columns, j)) / n);
  const cells = expected.flatMap((row, i) => row.map((value, j) => ({ value, seen: entry(table, i, j) })));
  const chiSquare = cells.reduce((total, { value, seen }) => total + (seen - value) ** 2 / value, 0);
  const degreesOfFreedom = (rows.length - 1) * (columns.length - 1);
  const p = chiSquareUpper(chiSquare, degreesOfFreedom);
  const shareOfThinCells = cells.filter(({ value }) => value < 5).length / cells.length;
  return {
    n,
    chiSquare,
    degreesOfFreedom,
    p,
    cramersV: Math.sqrt(chiSquare / (n * (Math.min(rows.length, columns.length) - 1))),
    expected,
    adjustedResiduals: matrixOf(rows.length, columns.length, (i, j) => {
      const spread = entry(expected, i, j) * (1 - at(rows, i) / n) * (1 - at(columns, j) / n);
      return (entry(table, i, j) - entry(expected, i, j)) / Math.sqrt(spread);
    }),
    shareOfThinCells,
    verdict: judgeTest({ p, n, least: shareOfThinCells > 0.2 ? Number.POSITIVE_INFINITY : 1, standardError: null }),
  };
}

/** Whether segments differ in level, by ranks. */
export interface RankComparison {
  readonly n: number;
  readonly h: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  readonly verdict: Verdict;
}

/**
 * Kruskal-Wallis test over segments from their score histograms, which merge and subtract exactly.
 *
 * Formula: H = 12 / (n (n + 1)) sum R² / n_i - 3 (n + 1), divided by 1 - sum (t³ - t) / (n³ - n) for ties, on segments - 1 degrees of
 * freedom. Source: Kruskal & Wallis (1952), JASA 47:583. Every segment needs an answer and all the same scale, else throws `empty`,
 * `length-mismatch`; `no-variation` when all answers are equal. Good from five answers a segment. Not for paired answers.
 */
export function compareSegmentScores(segments: readonly ScoreCounts[]): RankComparison {
  requireNotEmpty(segments, "segments");
  const lowest = segments[0]?.lowest;
  if (segments.some((segment) => segment.lowest !== lowest)) throw new MeasurementError("length-mismatch", "segments");
  return compareRankedTable(segments.map((segment) => segment.counts));
}

/**
 * Kruskal-Wallis test over segments from raw scores, one list a segment; any finite numbers. See `compareSegmentScores`.
 *
 * Throws `empty`, `not-finite`, `no-variation`.
 */
export function compareSegmentValues(segments: readonly (readonly number[])[]): RankComparison {
  const distinct = [...new Set(segments.flat())].sort((a, b) => a - b);
  if (distinct.some((value) => !Number.isFinite(value))) throw new MeasurementError("not-finite", "segments");
  const position = new Map(distinct.map((value, index) => [value, index]));
  const table = segments.map((values) => {
    const counts = new Array<number>(distinct.length).fill(0);
    for (const value of values) {
      const column = position.get(value) ?? 0;
      counts[column] = at(counts, column) + 1;
    }
    return counts;
  });
  return compareRankedTable(table);
}

function compareRankedTable(table: Matrix): RankComparison {
  const { rows, columns, n } = marginsOf(table);
  if (rows.length < 2) throw new MeasurementError("not-enough", "segments");
  if (rows.includes(0)) throw new MeasurementError("empty", "segments");
  const untied = 1 - columns.reduce((total, ties) => total + (ties ** 3 - ties), 0) / (n ** 3 - n);
  if (untied <= 0) throw new MeasurementError("no-variation", "segments");

  let before = 0;
  const ranks = columns.map((count) => {
    before += count;
    return before - count + (count + 1) / 2;
  });
  const middle = (n + 1) / 2;
  const between = table.reduce((total, counts, i) => {
    const size = at(rows, i);
    const gap = counts.reduce((sum, count, j) => sum + count * (at(ranks, j) - middle), 0) / size;
    return total + size * gap * gap;
  }, 0);
  const h = ((12 / (n * (n + 1))) * between) / untied;
  const degreesOfFreedom = rows.length - 1;
  const p = chiSquareUpper(h, degreesOfFreedom);
  const least = Math.min(...rows) < 5 ? Number.POSITIVE_INFINITY : 1;
  return { n, h, degreesOfFreedom, p, verdict: judgeTest({ p, n, least, standardError: null }) };
}

interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

function marginsOf(table: Matrix): Margins {
  requireNotEmpty(table, "table");
  const width = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== width) throw new MeasurementError("length-mismatch", "table");
    for (const count of row) requireCount(count, "table");
  }
  const rows = table.map((row) => row.reduce((total, count) => total + count, 0));
  const columns = Array.from({ length: width }, (_, j) => table.reduce((total, row) => total + at(row, j), 0));
  const n = rows.reduce((total, count) => total + count, 0);
  if (n === 0) throw new MeasurementError("empty", "table");
  return { rows, columns, n };
}
