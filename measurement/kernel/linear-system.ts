import { MeasurementError } from "../errors.ts";
import { at } from "./at.ts";
import type { Matrix } from "./matrix.ts";

/**
 * Solves A x = b by Gaussian elimination with partial pivoting, for a square matrix of any kind.
 *
 * Throws `length-mismatch` when sizes differ and `singular` when a pivot vanishes. For symmetric positive definite matrices the
 * Cholesky solution is better.
 */
export function solveLinear(matrix: Matrix, right: readonly number[]): number[] {
  const size = matrix.length;
  if (right.length !== size || matrix.some((row) => row.length !== size))
    throw new MeasurementError("length-mismatch", "right");

  const rows = matrix.map((row, i) => Float64Array.of(...row, at(right, i)));
  for (let step = 0; step < size; step++) {
    bringLargestUp(rows, step);
    const pivotRow = at(rows, step);
    const pivot = at(pivotRow, step);
    if (pivot === 0) throw new MeasurementError("singular", "matrix");
    for (let i = step + 1; i < size; i++) eliminate(at(rows, i), pivotRow, step);
  }
  return backSubstitute(rows);
}

function bringLargestUp(rows: Float64Array[], step: number): void {
  let best = step;
  for (let i = step + 1; i < rows.length; i++) {
    if (Math.abs(at(at(rows, i), step)) > Math.abs(at(at(rows, best), step))) best = i;
  }
  const chosen = at(rows, best);
  rows[best] = at(rows, step);
  rows[step] = chosen;
}

function eliminate(row: Float64Array, pivotRow: Float64Array, step: number): void {
  const factor = at(row, step) / at(pivotRow, step);
  if (factor === 0) return;
  // The innermost loop: both rows are equally long, so the fallback never applies.
  for (let j = step; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
}

function backSubstitute(rows: readonly Float64Array[]): number[] {
  const size = rows.length;
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = at(rows, i);
    let rest = at(row, size);
    for (let j = i + 1; j < size; j++) rest -= at(row, j) * at(solution, j);
    solution[i] = rest / at(row, i);
  }
  return solution;
}
