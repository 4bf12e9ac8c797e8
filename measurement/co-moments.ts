import { MeasurementError } from "./errors.ts";
import { type Column, checkFactorSums, completeRows, type FactorSums, positionOf, sumFactors } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { exactMean } from "./kernel/exact-sum.ts";
import { entry, type Matrix, matrixOf } from "./kernel/matrix.ts";
import { requireAllFinite, requireSameLength } from "./kernel/require.ts";

/**
 * How several quantities vary together: n, the mean of each, and the sum of the product of each pair's deviations from
 * their means. Correlations, regressions, importances and alpha need nothing else.
 */
export interface CoMoments {
  readonly names: readonly string[];
  readonly n: number;
  readonly means: readonly number[];
  readonly coMoments: Matrix;
}

/**
 * Co-moments of raw answers, respondents with a missing answer left out. Whole-number ratings go through exact sums, so
 * that raw answers and merged aggregates give the same bits; fractions are centred first and then multiplied.
 * Throws `length-mismatch` and `not-finite`.
 */
export function coMomentsOf(columns: readonly Column[]): CoMoments {
  const first = columns[0];
  if (!first) return { names: [], n: 0, means: [], coMoments: [] };
  for (const column of columns) requireSameLength(first.values, column.values, column.name);

  const rows = completeRows(columns);
  for (const row of rows) requireAllFinite(row, "columns");
  if (sumsStayExact(rows)) return coMomentsFromSums(sumFactors(columns));
  return centredCoMoments(
    columns.map((column) => column.name),
    rows,
  );
}

/** Co-moments of whole-number sums: (n times the sum of xy, minus the sum of x times the sum of y), over n, without any rounding before the division. */
export function coMomentsFromSums(sums: FactorSums): CoMoments {
  checkFactorSums(sums);
  return {
    names: sums.names,
    n: sums.n,
    means: sums.sums.map((sum) => (sums.n === 0 ? 0 : sum / sums.n)),
    coMoments: sums.products.map((row, i) =>
      row.map((product, j) =>
        sums.n === 0 ? 0 : scaledProduct(sums.n, product, at(sums.sums, i), at(sums.sums, j)) / sums.n,
      ),
    ),
  };
}

/**
 * Co-moments of two groups together: add the co-moments and the product of the mean differences times na nb / n.
 * Source: Chan, Golub & LeVeque (1983), The American Statistician 37(3); Pebay (2008), Sandia report.
 * For whole-number ratings merge `FactorSums` instead: that is exact and can be subtracted.
 */
export function mergeCoMoments(first: CoMoments, second: CoMoments): CoMoments {
  first.names.forEach((name, i) => {
    if (second.names[i] !== name) throw new MeasurementError("unknown-name", "second", [name]);
  });
  requireSameLength(first.names, second.names, "second");
  if (first.n === 0) return second;
  if (second.n === 0) return first;

  const n = first.n + second.n;
  const shift = first.means.map((mean, i) => at(second.means, i) - mean);
  const weight = (first.n * second.n) / n;
  return {
    names: first.names,
    n,
    means: first.means.map((mean, i) => mean + (at(shift, i) * second.n) / n),
    coMoments: first.coMoments.map((row, i) =>
      row.map((value, j) => value + entry(second.coMoments, i, j) + at(shift, i) * at(shift, j) * weight),
    ),
  };
}

/** Co-moments of some of the quantities only, in the order asked for. Throws `unknown-name`. */
export function pickCoMoments(moments: CoMoments, names: readonly string[]): CoMoments {
  const positions = names.map((name) => positionOf(moments.names, name));
  return {
    names,
    n: moments.n,
    means: positions.map((i) => at(moments.means, i)),
    coMoments: positions.map((i) => positions.map((j) => entry(moments.coMoments, i, j))),
  };
}

/** Sample covariances: co-moments over n - 1. Throws `not-enough` below two respondents. */
export function covarianceOf(moments: CoMoments): Matrix {
  if (moments.n < 2) throw new MeasurementError("not-enough", "moments");
  return moments.coMoments.map((row) => row.map((value) => value / (moments.n - 1)));
}

/** Sample standard deviations, in the unit of each quantity. Throws `not-enough` below two respondents. */
export function standardDeviationsOf(moments: CoMoments): readonly number[] {
  return covarianceOf(moments).map((row, i) => Math.sqrt(at(row, i)));
}

/**
 * Pearson correlations, -1 to 1, ones on the diagonal. Throws `not-enough` below two respondents and `no-variation`,
 * naming the columns, when everybody gave the same answer.
 */
export function correlationOf(moments: CoMoments): Matrix {
  if (moments.n < 2) throw new MeasurementError("not-enough", "moments");
  const constant = constantsIn(moments);
  if (constant.length > 0) throw new MeasurementError("no-variation", "moments", constant);

  const spread = moments.coMoments.map((row, i) => Math.sqrt(at(row, i)));
  return moments.coMoments.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : clamp(value / (at(spread, i) * at(spread, j))))),
  );
}

/** Names of the quantities on which everybody gave the same answer. */
export function constantsIn(moments: CoMoments): readonly string[] {
  return moments.names.filter((_, i) => {
    const spread = entry(moments.coMoments, i, i);
    // A float mean leaves dust of this size when all values are equal.
    const dust = moments.n * (1e-15 * at(moments.means, i)) ** 2;
    return !(spread > dust);
  });
}

function centredCoMoments(names: readonly string[], rows: readonly (readonly number[])[]): CoMoments {
  const n = rows.length;
  const means = names.map((_, i) => (n === 0 ? 0 : exactMean(rows.map((row) => at(row, i)))));
  const deviations = rows.map((row) => row.map((value, i) => value - at(means, i)));
  const drift = names.map((_, i) => deviations.reduce((total, row) => total + at(row, i), 0));
  const coMoments = matrixOf(names.length, names.length, (i, j) => {
    const products = deviations.reduce((total, row) => total + at(row, i) * at(row, j), 0);
    return n === 0 ? 0 : products - (at(drift, i) * at(drift, j)) / n;
  });
  return { names, n, means, coMoments };
}

function sumsStayExact(rows: readonly (readonly number[])[]): boolean {
  let largest = 0;
  for (const row of rows) {
    for (const value of row) {
      if (!Number.isSafeInteger(value)) return false;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  return largest * largest * rows.length <= Number.MAX_SAFE_INTEGER;
}

function scaledProduct(n: number, product: number, sumX: number, sumY: number): number {
  const left = n * product;
  const right = sumX * sumY;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return Number(BigInt(n) * BigInt(product) - BigInt(sumX) * BigInt(sumY));
}

function clamp(correlation: number): number {
  return Math.min(1, Math.max(-1, correlation));
}
