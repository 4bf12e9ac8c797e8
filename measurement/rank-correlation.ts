import { at } from "./kernel/at.ts";
import { cellsOfPairs, cellsOfTable, type PairCell, type PairCounts } from "./paired-scores.ts";

/**
 * How two ratings go together. All values lie in -1 to 1; `null` when one of the ratings never varies (or nobody
 * answered both), because then nothing can go together with it.
 */
export interface RankCorrelations {
  readonly n: number;
  /** Straight-line correlation of the scores themselves. */
  readonly pearson: number | null;
  /** Pearson correlation of mid-ranks. */
  readonly spearman: number | null;
  /** (concordant - discordant) / sqrt(pairs untied on x * pairs untied on y). */
  readonly kendallTauB: number | null;
  /** (concordant - discordant) / pairs untied on x, with y as the dependent rating. */
  readonly somersDYGivenX: number | null;
  /** (concordant - discordant) / (concordant + discordant). */
  readonly gamma: number | null;
  readonly concordant: number;
  readonly discordant: number;
}

/**
 * Rank correlations from a table of counts, which is all they need, so that they come from merged aggregates.
 * Sources: Spearman (1904), Kendall (1945) tau-b, Somers (1962), Goodman & Kruskal (1954).
 * Throws `length-mismatch`, `negative` and `not-integer` for a malformed table. A range comes from `correlationTest`.
 * Do not read a weak value as "no connection": ranks see only what rises or falls throughout.
 */
export function rankCorrelations(table: PairCounts): RankCorrelations {
  return correlateCells(cellsOfTable(table));
}

/** The same from raw pairs of any numbers; a pair with a missing side is left out. Takes n log n steps. */
export function rankCorrelationsOfPairs(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): RankCorrelations {
  return correlateCells(cellsOfPairs(first, second));
}

function correlateCells(unsorted: readonly PairCell[]): RankCorrelations {
  const cells = distinctCells(unsorted);
  const n = cells.reduce((total, cell) => total + cell.count, 0);
  const xMargin = marginOf(cells, (cell) => cell.x);
  const yMargin = marginOf(cells, (cell) => cell.y);
  const { concordant, discordant } = countOrderedPairs(cells, yMargin);

  const allPairs = (n * (n - 1)) / 2;
  const untiedX = allPairs - tiedPairs(xMargin);
  const untiedY = allPairs - tiedPairs(yMargin);
  const surplus = concordant - discordant;
  const bothVary = xMargin.size > 1 && yMargin.size > 1;
  return {
    n,
    pearson: bothVary ? weightedCorrelation(cells, (cell) => [cell.x, cell.y]) : null,
    spearman: bothVary
      ? weightedCorrelation(cells, (cell) => [rankIn(xMargin, cell.x), rankIn(yMargin, cell.y)])
      : null,
    kendallTauB: !bothVary ? null : surplus / (Math.sqrt(untiedX) * Math.sqrt(untiedY)),
    somersDYGivenX: untiedX === 0 ? null : surplus / untiedX,
    gamma: concordant + discordant === 0 ? null : surplus / (concordant + discordant),
    concordant,
    discordant,
  };
}

/** Sorted, with equal pairs counted together: raw answers and a table then take the same steps and give the same bits. */
function distinctCells(unsorted: readonly PairCell[]): readonly PairCell[] {
  const cells: PairCell[] = [];
  for (const cell of [...unsorted].sort((a, b) => a.x - b.x || a.y - b.y)) {
    const last = cells.at(-1);
    if (last && last.x === cell.x && last.y === cell.y)
      cells[cells.length - 1] = { ...last, count: last.count + cell.count };
    else cells.push(cell);
  }
  return cells;
}

interface MarginEntry {
  readonly count: number;
  readonly midRank: number;
  readonly position: number;
}

/** Count, mid-rank and position of each distinct score. */
function marginOf(cells: readonly PairCell[], score: (cell: PairCell) => number): ReadonlyMap<number, MarginEntry> {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(score(cell), (counts.get(score(cell)) ?? 0) + cell.count);

  const margin = new Map<number, MarginEntry>();
  let below = 0;
  for (const [value, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    margin.set(value, { count, midRank: below + (count + 1) / 2, position: margin.size });
    below += count;
  }
  return margin;
}

function rankIn(margin: ReadonlyMap<number, MarginEntry>, score: number): number {
  return margin.get(score)?.midRank ?? Number.NaN;
}

function tiedPairs(margin: ReadonlyMap<number, MarginEntry>): number {
  return [...margin.values()].reduce((total, { count }) => total + (count * (count - 1)) / 2, 0);
}

/**
 * Counts pairs of customers whose two ratings agree or disagree in order. Walks up x and asks a binary indexed tree how
 * many earlier customers rated y lower or higher; customers with equal x are asked first and added afterwards.
 */
function countOrderedPairs(
  cells: readonly PairCell[],
  yMargin: ReadonlyMap<number, MarginEntry>,
): { concordant: number; discordant: number } {
  const tree = new Float64Array(yMargin.size + 1);
  let [concordant, discordant, seen, group] = [0, 0, 0, 0];

  cells.forEach((cell, i) => {
    const position = yMargin.get(cell.y)?.position ?? 0;
    concordant += cell.count * prefix(tree, position);
    discordant += cell.count * (seen - prefix(tree, position + 1));
    if (cells[i + 1]?.x === cell.x) return;

    for (const member of cells.slice(group, i + 1)) {
      add(tree, yMargin.get(member.y)?.position ?? 0, member.count);
      seen += member.count;
    }
    group = i + 1;
  });
  return { concordant, discordant };
}

function prefix(tree: Float64Array, length: number): number {
  let total = 0;
  for (let i = length; i > 0; i -= i & -i) total += at(tree, i);
  return total;
}

function add(tree: Float64Array, position: number, count: number): void {
  for (let i = position + 1; i < tree.length; i += i & -i) tree[i] = at(tree, i) + count;
}

function weightedCorrelation(
  cells: readonly PairCell[],
  coordinates: (cell: PairCell) => readonly [number, number],
): number {
  const points = cells.map((cell) => ({ at: coordinates(cell), count: cell.count }));
  const n = points.reduce((total, point) => total + point.count, 0);
  const meanX = points.reduce((total, point) => total + point.count * point.at[0], 0) / n;
  const meanY = points.reduce((total, point) => total + point.count * point.at[1], 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    const dx = point.at[0] - meanX;
    const dy = point.at[1] - meanY;
    xx += point.count * dx * dx;
    yy += point.count * dy * dy;
    xy += point.count * dx * dy;
  }
  return Math.min(1, Math.max(-1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}
