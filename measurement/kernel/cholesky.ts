import { MeasurementError } from "../errors.ts";
import { at } from "./at.ts";
import { entry, type Matrix, matrixOf, requireSymmetric } from "./matrix.ts";

// A pivot that has lost twelve digits of its diagonal belongs to a column that the earlier ones already hold.
const PIVOT_FLOOR = 1e-12;

/** Which columns repeat earlier ones: those whose Cholesky pivot falls below 1e-12 of their diagonal, in order. */
export function dependentColumns(matrix: Matrix): number[] {
  requireSymmetric(matrix, "matrix");
  const size = matrix.length;
  const factor = matrixOf(size, size, () => 0);
  const dependent: number[] = [];
  for (let i = 0; i < size; i++) {
    const row = at(factor, i);
    for (let j = 0; j < i; j++) {
      if (dependent.includes(j)) continue;
      row[j] = (entry(matrix, i, j) - partialDot(row, at(factor, j), j)) / entry(factor, j, j);
    }
    const pivot = entry(matrix, i, i) - partialDot(row, row, i);
    if (pivot <= PIVOT_FLOOR * Math.abs(entry(matrix, i, i))) dependent.push(i);
    else row[i] = Math.sqrt(pivot);
  }
  return dependent;
}

function partialDot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += at(a, k) * at(b, k);
  return sum;
}

/**
 * The lower triangle L with L L' = matrix, for a symmetric positive definite matrix.
 * Throws `singular` with the index of the first column that is a combination of the earlier ones, or `not-positive-definite`.
 */
export function cholesky(matrix: Matrix): number[][] {
  requireSymmetric(matrix, "matrix");
  const size = matrix.length;
  const factor = matrixOf(size, size, () => 0);
  for (let i = 0; i < size; i++) {
    const row = at(factor, i);
    for (let j = 0; j < i; j++) {
      row[j] = (entry(matrix, i, j) - partialDot(row, at(factor, j), j)) / entry(factor, j, j);
    }
    const diagonal = entry(matrix, i, i);
    const pivot = diagonal - partialDot(row, row, i);
    if (pivot < -PIVOT_FLOOR * Math.abs(diagonal)) throw new MeasurementError("not-positive-definite", "matrix");
    if (pivot <= PIVOT_FLOOR * diagonal) throw new MeasurementError("singular", "matrix", [String(i)]);
    row[i] = Math.sqrt(pivot);
  }
  return factor;
}

/** Solves L L' x = right for the triangle of `cholesky`. */
export function solveCholesky(factor: Matrix, right: readonly number[]): number[] {
  if (right.length !== factor.length) throw new MeasurementError("length-mismatch", "right");
  const size = factor.length;
  const x = [...right];
  for (let i = 0; i < size; i++) {
    x[i] = (at(x, i) - partialDot(at(factor, i), x, i)) / entry(factor, i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(x, i);
    for (let k = i + 1; k < size; k++) sum -= entry(factor, k, i) * at(x, k);
    x[i] = sum / entry(factor, i, i);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix, itself exactly symmetric. Throws like `cholesky`. */
export function inverseSymmetric(matrix: Matrix): number[][] {
  const factor = cholesky(matrix);
  const size = matrix.length;
  const columns = matrixOf(size, size, () => 0).map((zeros, j) => solveCholesky(factor, zeros.with(j, 1)));
  return matrixOf(size, size, (i, j) => (entry(columns, i, j) + entry(columns, j, i)) / 2);
}
