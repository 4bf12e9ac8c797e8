import { MeasurementError } from "../errors.ts";
import { at } from "./at.ts";
import { entry, type Matrix } from "./matrix.ts";
import { requireAllFinite, requireNotEmpty, requireSameLength } from "./require.ts";

const RANK_FLOOR = 1e-7;

/** A least-squares fit by Householder reflections. */
export interface LeastSquaresFit {
  /** One coefficient for each column, in order; an aliased column has 0. */
  readonly coefficients: readonly number[];
  /** Indices of the columns that are combinations of earlier ones and were left out. */
  readonly aliased: readonly number[];
  readonly rank: number;
  readonly residuals: readonly number[];
  readonly residualSumOfSquares: number;
  /** (X'X)^-1 of the columns kept, in the order of the columns kept. */
  readonly inverseCrossProduct: readonly (readonly number[])[];
}

/** The upper triangle of a Householder QR and what it needs to act on a vector. */
export interface QrFactor {
  /** Column-major reflected columns: the upper triangle of the kept ones is R. */
  readonly columns: readonly (readonly number[])[];
  /** Householder vectors, one for each kept column, zero above its row. */
  readonly reflectors: readonly (readonly number[])[];
  readonly kept: readonly number[];
  readonly aliased: readonly number[];
}

function norm(values: readonly number[], from: number): number {
  let largest = 0;
  for (let i = from; i < values.length; i++) largest = Math.max(largest, Math.abs(at(values, i)));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = from; i < values.length; i++) {
    const scaled = at(values, i) / largest;
    sum += scaled * scaled;
  }
  return largest * Math.sqrt(sum);
}

function reflect(values: number[], reflector: readonly number[], from: number): void {
  let product = 0;
  for (let i = from; i < values.length; i++) product += at(values, i) * at(reflector, i);
  for (let i = from; i < values.length; i++) values[i] = at(values, i) - 2 * product * at(reflector, i);
}

/**
 * Householder QR of a matrix given by its columns (Golub & Van Loan 5.2). A column whose part that is new falls below 1e-7 of
 * its length is aliased: left out and named, never solved.
 */
export function qr(columns: Matrix): QrFactor {
  requireNotEmpty(columns, "columns");
  const rows = columns[0]?.length ?? 0;
  const work = columns.map((column) => {
    requireAllFinite(column, "columns");
    if (column.length !== rows) throw new MeasurementError("length-mismatch", "columns");
    return [...column];
  });
  const kept: number[] = [];
  const aliased: number[] = [];
  const reflectors: number[][] = [];
  for (const [j, column] of work.entries()) {
    const length = norm(column, 0);
    for (const [k, reflector] of reflectors.entries()) reflect(column, reflector, k);
    const step = kept.length;
    const rest = step < rows ? norm(column, step) : 0;
    if (rest <= RANK_FLOOR * length) {
      aliased.push(j);
      continue;
    }
    const reflector = householder(column, step, rest);
    reflectors.push(reflector);
    reflect(column, reflector, step);
    kept.push(j);
  }
  return { columns: kept.map((j) => at(work, j)), reflectors, kept, aliased };
}

function householder(column: readonly number[], from: number, length: number): number[] {
  const vector = column.map((value, i) => (i < from ? 0 : value));
  vector[from] = at(vector, from) + (at(vector, from) < 0 ? -length : length);
  const size = norm(vector, from);
  return vector.map((value) => value / size);
}

function solveUpper(factor: QrFactor, right: readonly number[]): number[] {
  const size = factor.kept.length;
  const x = right.slice(0, size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(x, i);
    for (let k = i + 1; k < size; k++) sum -= entry(factor.columns, k, i) * at(x, k);
    x[i] = sum / entry(factor.columns, i, i);
  }
  return x;
}

function inverseOfCrossProduct(factor: QrFactor): number[][] {
  const size = factor.kept.length;
  const zeros = new Array<number>(size).fill(0);
  const inverseColumns = zeros.map((_, j) => solveUpper(factor, zeros.with(j, 1)));
  return zeros.map((_, i) =>
    zeros.map((_unused, j) => {
      let sum = 0;
      for (let k = Math.max(i, j); k < size; k++) sum += entry(inverseColumns, k, i) * entry(inverseColumns, k, j);
      return sum;
    }),
  );
}

/**
 * Least squares of `y` on columns (give a column of ones for an intercept) by Householder QR, with one step of iterative
 * refinement: as exact as the data allow. Columns that repeat earlier ones are named in `aliased`. Throws `length-mismatch`,
 * `not-finite`, `empty`.
 */
export function leastSquares(columns: Matrix, y: readonly number[]): LeastSquaresFit {
  const factor = qr(columns);
  requireAllFinite(y, "y");
  requireSameLength(at(columns, 0), y, "y");

  const coefficients = new Array<number>(columns.length).fill(0);
  let residuals = [...y];
  for (let pass = 0; pass < 2; pass++) {
    const rotated = [...residuals];
    for (const [k, reflector] of factor.reflectors.entries()) reflect(rotated, reflector, k);
    const change = solveUpper(factor, rotated);
    for (const [k, column] of factor.kept.entries()) {
      coefficients[column] = at(coefficients, column) + at(change, k);
    }
    residuals = y.map((value, i) => {
      let fitted = 0;
      for (const column of factor.kept) fitted += entry(columns, column, i) * at(coefficients, column);
      return value - fitted;
    });
  }
  return {
    coefficients,
    aliased: factor.aliased,
    rank: factor.kept.length,
    residuals,
    residualSumOfSquares: residuals.reduce((sum, value) => sum + value * value, 0),
    inverseCrossProduct: inverseOfCrossProduct(factor),
  };
}
