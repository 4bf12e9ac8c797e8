import { type CoMoments, coMomentsOf, constantsIn, correlationOf } from "./co-moments.ts";
import { factorsToDrop } from "./duplicate-factors.ts";
import { MeasurementError } from "./errors.ts";
import { type Column, completeRows, positionOf } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { entry, matrixOf } from "./kernel/matrix.ts";
import { type SeededRandom, seededRandom } from "./kernel/random.ts";
import { requireInside } from "./kernel/require.ts";
import { lmgImportance } from "./lmg.ts";
import type { Interval } from "./verdict.ts";

/** How far one factor's importance would move in other samples of the same customers. */
export interface StableDriver {
  readonly name: string;
  /** LMG share of everything explained, 0 to 1. */
  readonly share: number;
  readonly shareInterval: Interval;
  /** Standard deviation over the resamples of the LMG importance, in the unit of R squared: for the importance-performance map. */
  readonly importanceError: number;
  /** In how many of the resamples it came first, as a share. */
  readonly top: number;
}

/** How far the order of drivers can be relied on. */
export interface DriverStability {
  readonly n: number;
  /** Resamples that could be analysed. */
  readonly resamples: number;
  readonly drivers: readonly StableDriver[];
  /** `beats[i][j]`: share of resamples in which driver i was more important than driver j. */
  readonly beats: readonly (readonly number[])[];
}

/** What to resample, and how often. The same seed always gives the same result. */
export interface StabilityOptions {
  readonly outcome: string;
  readonly factors?: readonly string[];
  readonly seed: number;
  /** 1,000 by default. */
  readonly resamples?: number;
  /** 0.9 by default. */
  readonly confidence?: number;
}

const fewestResamples = 100;

/**
 * Bootstrap of driver importance: draws as many respondents as there are, with replacement, computes the LMG shares, and
 * repeats; intervals are percentiles. Source: Efron & Tibshirani (1993), chapter 13; Groemping (2006).
 * Needs the rows: it cannot come from merged sums, and so takes columns only. Complete respondents are used.
 * Throws `out-of-range` below 100 resamples, `not-enough` below three complete respondents or when fewer than half of
 * the resamples can be analysed, `singular` and `no-variation`, naming the factors, when all the answers cannot.
 */
export function driverStability(columns: readonly Column[], options: StabilityOptions): DriverStability {
  const resamples = options.resamples ?? 1000;
  const confidence = options.confidence ?? 0.9;
  requireInside(confidence, 0, 1, "confidence");
  if (!(resamples >= fewestResamples)) throw new MeasurementError("out-of-range", "resamples");

  const all = columns.map((column) => column.name);
  const names = [options.outcome, ...(options.factors ?? all.filter((name) => name !== options.outcome))];
  const picked = names.map((name) => at(columns, positionOf(all, name)));
  const moments = coMomentsOf(picked);
  refuseUnusable(moments);

  // Centred once on the whole sample, so that no resample loses digits.
  const rows = completeRows(picked).map((row) => row.map((value, i) => value - at(moments.means, i)));
  const random = seededRandom(options.seed);
  const drawn: (readonly number[])[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const importance = importanceOf(resampled(names, rows, random), moments);
    if (importance) drawn.push(importance);
  }
  if (drawn.length < resamples / 2) throw new MeasurementError("not-enough", "columns");

  const shares = drawn.map(toShares);
  const overall = toShares(lmgImportance(correlationOf(moments)));
  const factors = names.slice(1);
  return {
    n: moments.n,
    resamples: drawn.length,
    drivers: factors.map((name, i) => ({
      name,
      share: at(overall, i),
      shareInterval: percentiles(
        shares.map((row) => at(row, i)),
        confidence,
      ),
      importanceError: standardDeviation(drawn.map((row) => at(row, i))),
      top: shareOf(shares, (row) => row.every((value, j) => j === i || at(row, i) > value)),
    })),
    beats: matrixOf(factors.length, factors.length, (i, j) => shareOf(shares, (row) => at(row, i) > at(row, j))),
  };
}

function refuseUnusable(moments: CoMoments): void {
  if (moments.n < 3) throw new MeasurementError("not-enough", "columns");
  const flat = constantsIn(moments);
  if (flat.length > 0) throw new MeasurementError("no-variation", "columns", flat);
  const dropped = factorsToDrop(moments).map((factor) => factor.name);
  if (dropped.length > 0) throw new MeasurementError("singular", "columns", dropped);
}

/** Co-moments of one resample, from how often each respondent was drawn. */
function resampled(names: readonly string[], rows: readonly (readonly number[])[], random: SeededRandom): CoMoments {
  const n = rows.length;
  const times = new Float64Array(n);
  for (let draw = 0; draw < n; draw += 1) {
    const row = random.below(n);
    times[row] = at(times, row) + 1;
  }

  const width = names.length;
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  rows.forEach((row, k) => {
    const weight = at(times, k);
    if (weight === 0) return;
    for (let i = 0; i < width; i += 1) {
      const value = weight * at(row, i);
      sums[i] = at(sums, i) + value;
      for (let j = 0; j <= i; j += 1) products[i * width + j] = at(products, i * width + j) + value * at(row, j);
    }
  });
  const coMoments = matrixOf(width, width, (i, j) => {
    const product = at(products, i >= j ? i * width + j : j * width + i);
    return product - (at(sums, i) * at(sums, j)) / n;
  });
  return { names, n, means: Array.from(sums, (sum) => sum / n), coMoments };
}

/** LMG of one resample, or null when chance drew a sample in which a factor never varies or repeats others. */
function importanceOf(moments: CoMoments, whole: CoMoments): readonly number[] | null {
  const varies = (i: number): boolean => entry(moments.coMoments, i, i) > 1e-9 * entry(whole.coMoments, i, i);
  if (!moments.names.every((_, i) => varies(i))) return null;
  if (factorsToDrop(moments).length > 0) return null;
  return lmgImportance(correlationOf(moments));
}

function toShares(importance: readonly number[]): readonly number[] {
  const total = importance.reduce((sum, value) => sum + value, 0);
  return importance.map((value) => (total > 0 ? value / total : 0));
}

function shareOf(rows: readonly (readonly number[])[], holds: (row: readonly number[]) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

function percentiles(values: readonly number[], confidence: number): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (share: number): number => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const lower = at(sorted, below);
    return lower + (position - below) * (at(sorted, Math.min(below + 1, sorted.length - 1)) - lower);
  };
  const tail = (1 - confidence) / 2;
  return { lower: quantile(tail), upper: quantile(1 - tail), confidence };
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
