import { MeasurementError } from "../errors.ts";
import { at } from "./at.ts";
import { entry, type Matrix, matrixOf, requireSymmetric } from "./matrix.ts";

const SWEEPS = 60;

/** Eigenvalues in descending order, and the eigenvector of each as a unit column: `vectors[i][k]` is row i of vector k. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * All eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan 8.5), accurate to the last
 * digits. The largest entry of each vector is made positive, so that the sign is always the same.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  requireSymmetric(matrix, "matrix");
  const size = matrix.length;
  const work = matrixOf(size, size, (i, j) => (entry(matrix, i, j) + entry(matrix, j, i)) / 2);
  const vectors = matrixOf(size, size, (i, j) => (i === j ? 1 : 0));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    if (isDiagonal(work)) return inOrder(work, vectors);
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(work, vectors, p, q);
    }
  }
  throw new MeasurementError("no-convergence", "matrix");
}

function isDiagonal(work: Matrix): boolean {
  let scale = 0;
  let off = 0;
  for (let i = 0; i < work.length; i++) {
    scale = Math.max(scale, Math.abs(entry(work, i, i)));
    for (let j = 0; j < i; j++) off = Math.max(off, Math.abs(entry(work, i, j)));
  }
  return off <= 1e-18 * scale || off === 0;
}

function rotate(work: number[][], vectors: number[][], p: number, q: number): void {
  const pivot = entry(work, p, q);
  if (pivot === 0) return;
  const theta = (entry(work, q, q) - entry(work, p, p)) / (2 * pivot);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;

  turnColumns(work, p, q, cosine, sine);
  turnRows(work, p, q, cosine, sine);
  at(work, p)[q] = 0;
  at(work, q)[p] = 0;
  turnColumns(vectors, p, q, cosine, sine);
}

function turnColumns(rows: number[][], p: number, q: number, cosine: number, sine: number): void {
  for (const row of rows) {
    const first = at(row, p);
    const second = at(row, q);
    row[p] = cosine * first - sine * second;
    row[q] = sine * first + cosine * second;
  }
}

function turnRows(rows: number[][], p: number, q: number, cosine: number, sine: number): void {
  const upper = at(rows, p);
  const lower = at(rows, q);
  for (let j = 0; j < upper.length; j++) {
    const first = at(upper, j);
    const second = at(lower, j);
    upper[j] = cosine * first - sine * second;
    lower[j] = sine * first + cosine * second;
  }
}

function inOrder(work: Matrix, vectors: Matrix): Eigen {
  const order = work.map((_, i) => i).sort((a, b) => entry(work, b, b) - entry(work, a, a) || a - b);
  const signs = order.map((k) => {
    let largest = 0;
    for (const row of vectors) if (Math.abs(at(row, k)) > Math.abs(largest) + 1e-12) largest = at(row, k);
    return largest < 0 ? -1 : 1;
  });
  return {
    values: order.map((k) => entry(work, k, k)),
    vectors: vectors.map((row) => order.map((k, position) => at(row, k) * at(signs, position))),
  };
}
