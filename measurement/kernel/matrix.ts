import { MeasurementError } from "../errors.ts";
import { at } from "./at.ts";
import { requireAllFinite, requireNotEmpty } from "./require.ts";

/** A matrix as a list of rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/** The entry in row i and column j; throws when there is none. */
export function entry(matrix: Matrix, i: number, j: number): number {
  return at(at(matrix, i), j);
}

/** A matrix whose entries a function gives. */
export function matrixOf(rows: number, columns: number, value: (i: number, j: number) => number): number[][] {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_unused, j) => value(i, j)));
}

/** Rows made columns. */
export function transpose(matrix: Matrix): number[][] {
  return matrixOf(matrix[0]?.length ?? 0, matrix.length, (i, j) => entry(matrix, j, i));
}

/** The matrix product. Throws `length-mismatch` when the inner sizes differ. */
export function multiply(a: Matrix, b: Matrix): number[][] {
  const inner = b.length;
  if ((a[0]?.length ?? 0) !== inner) throw new MeasurementError("length-mismatch", "b");
  return matrixOf(a.length, b[0]?.length ?? 0, (i, j) => {
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += entry(a, i, k) * entry(b, k, j);
    return sum;
  });
}

/** Matrix times vector. */
export function multiplyVector(a: Matrix, v: readonly number[]): number[] {
  return a.map((row) => dot(row, v));
}

/** Sum of the products of two equally long lists. */
export function dot(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new MeasurementError("length-mismatch", "b");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

/** Throws unless the matrix is square, finite and symmetric to 1e-9 of its scale. */
export function requireSymmetric(matrix: Matrix, argument: string): void {
  requireNotEmpty(matrix, argument);
  for (const row of matrix) {
    if (row.length !== matrix.length) throw new MeasurementError("length-mismatch", argument);
    requireAllFinite(row, argument);
  }
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j < i; j++) {
      const scale = Math.sqrt(Math.abs(entry(matrix, i, i) * entry(matrix, j, j)));
      const gap = Math.abs(entry(matrix, i, j) - entry(matrix, j, i));
      if (gap > 1e-9 * Math.max(scale, Math.abs(entry(matrix, i, j))))
        throw new MeasurementError("out-of-range", argument);
    }
  }
}
