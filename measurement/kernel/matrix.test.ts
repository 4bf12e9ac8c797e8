import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, dependentColumns, inverseSymmetric, solveCholesky } from "./cholesky.ts";
import { symmetricEigen } from "./eigen.ts";
import { leastSquares } from "./least-squares.ts";
import { entry, type Matrix, matrixOf, multiply, multiplyVector, transpose } from "./matrix.ts";
import { seededRandom } from "./random.ts";
import { midRanks, tieSizes } from "./ranks.ts";

function randomMatrix(rows: number, columns: number, seed: number): number[][] {
  const random = seededRandom(seed);
  return matrixOf(rows, columns, () => random.next() - 0.5);
}

/** A positive definite matrix of this size. */
function covariance(size: number, seed: number): number[][] {
  const factor = randomMatrix(size + 3, size, seed);
  return multiply(transpose(factor), factor);
}

function expectClose(got: Matrix, expected: Matrix, digits = 12): void {
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) expect(entry(got, i, j)).toBeCloseTo(value, digits);
  }
}

describe("Cholesky", () => {
  it("gives a triangle whose square is the matrix, and solves with it", () => {
    for (const size of [1, 2, 5, 12]) {
      const matrix = covariance(size, size);
      const factor = cholesky(matrix);
      expectClose(multiply(factor, transpose(factor)), matrix);
      const right = matrix.map((_, i) => i - 1);
      expectClose([multiplyVector(matrix, solveCholesky(factor, right))], [right], 9);
      expectClose(
        multiply(matrix, inverseSymmetric(matrix)),
        matrixOf(size, size, (i, j) => (i === j ? 1 : 0)),
        9,
      );
    }
  });
  it("names the column that repeats others instead of solving it", () => {
    const matrix = [
      [1, 0.5, 1.5],
      [0.5, 2, 2.5],
      [1.5, 2.5, 4],
    ];
    expect(() => cholesky(matrix)).toThrow("singular: matrix (2)");
    expect(dependentColumns(matrix)).toEqual([2]);
    expect(() =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow("not-positive-definite");
    expect(() =>
      cholesky([
        [1, 0.2],
        [0.3, 1],
      ]),
    ).toThrow("out-of-range: matrix");
  });
});

describe("eigenvalues", () => {
  it("rebuild the matrix, in descending order, with orthonormal vectors", () => {
    for (const size of [1, 2, 6, 15]) {
      const matrix = covariance(size, 40 + size);
      const { values, vectors } = symmetricEigen(matrix);
      const scaled = vectors.map((row) => row.map((value, k) => value * (values[k] ?? 0)));
      expectClose(multiply(scaled, transpose(vectors)), matrix, 13);
      expectClose(
        multiply(transpose(vectors), vectors),
        matrixOf(size, size, (i, j) => (i === j ? 1 : 0)),
        13,
      );
      expect([...values].sort((a, b) => b - a)).toEqual(values);
    }
  });
  it("are known for a matrix of equal correlations", () => {
    const matrix = matrixOf(4, 4, (i, j) => (i === j ? 1 : 0.3));
    const { values } = symmetricEigen(matrix);
    expectClose([values], [[1.9, 0.7, 0.7, 0.7]], 14);
  });
});

describe("least squares", () => {
  it("leaves residuals that no column explains", () => {
    const columns = [new Array<number>(30).fill(1), ...randomMatrix(4, 30, 9)];
    const y = randomMatrix(1, 30, 10)[0] ?? [];
    const fit = leastSquares(columns, y);
    for (const column of columns) {
      expect(column.reduce((sum, value, i) => sum + value * (fit.residuals[i] ?? Number.NaN), 0)).toBeCloseTo(0, 13);
    }
    expectClose(fit.inverseCrossProduct, inverseSymmetric(multiply(columns, transpose(columns))), 11);
  });
  it("names a repeated column and fits without it", () => {
    const x = [1, 2, 3, 4, 5];
    const columns = [[1, 1, 1, 1, 1], x, x.map((value) => 2 * value - 3)];
    const fit = leastSquares(columns, [2, 4, 6, 8, 11]);
    expect(fit.aliased).toEqual([2]);
    expect(fit.rank).toBe(2);
    expect(fit.coefficients[1]).toBeCloseTo(2.2, 12);
  });
  it("refuses lists of different lengths", () => {
    expect(() => leastSquares([[1, 1]], [1, 2, 3])).toThrow("length-mismatch: y");
  });
});

describe("ranks", () => {
  it("share the middle of their places among ties and always sum to n (n + 1) / 2", () => {
    expect(midRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
    expect(tieSizes([3, 1, 3, 3, 2])).toEqual([1, 1, 3]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), (values) => {
        const sum = midRanks(values).reduce((all, rank) => all + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
      { seed: 3 },
    );
  });
});

describe("seeded random numbers", () => {
  it("repeat for the same seed and differ for another", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });
  it("fill 0 to 1 evenly", () => {
    const draws = seededRandom(2);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const bin = draws.below(10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
