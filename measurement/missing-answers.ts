import { type CoMoments, coMomentsFromSums, coMomentsOf, correlationOf } from "./co-moments.ts";
import { MeasurementError } from "./errors.ts";
import {
  type Column,
  completeRows,
  type FactorSums,
  mergeFactorSums,
  subtractFactorSums,
  sumFactors,
} from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { symmetricEigen } from "./kernel/eigen.ts";
import { entry, type Matrix, matrixOf } from "./kernel/matrix.ts";
import { requireSameLength } from "./kernel/require.ts";

/** How many answers are there, together and pair by pair. */
export interface MissingAnswers {
  readonly n: number;
  /** Respondents who answered everything. */
  readonly complete: number;
  readonly missing: readonly { readonly name: string; readonly missing: number }[];
  /** Respondents who answered both questions of a pair; on the diagonal, that question. */
  readonly pairwise: Matrix;
}

/**
 * Whole-number sums for each pair of questions over the respondents who answered both: the aggregate to keep when
 * answers are missing. Merges in any order and subtracts exactly. `pairs[i][j]` exists for j <= i.
 */
export interface PairwiseSums {
  readonly names: readonly string[];
  readonly pairs: readonly (readonly FactorSums[])[];
}

/** Correlations in which each pair uses everybody who answered both questions. */
export interface PairwiseCorrelations {
  readonly names: readonly string[];
  readonly correlations: Matrix;
  readonly pairwise: Matrix;
  /** The smallest number of respondents behind any pair: the n to state and to test with. */
  readonly smallestN: number;
  /** Eigenvalues, largest first. A negative one means that these correlations cannot belong to any real data. */
  readonly eigenvalues: readonly number[];
  readonly usable: boolean;
}

/** Counts what is missing, question by question and pair by pair. Throws `length-mismatch`. */
export function countMissing(columns: readonly Column[]): MissingAnswers {
  requireSameLengths(columns);
  const answered = columns.map((column) => column.values.map((value) => value !== null));
  const both = (i: number, j: number): number =>
    at(answered, i).filter((given, position) => given && at(answered, j)[position] === true).length;
  const n = columns[0]?.values.length ?? 0;
  return {
    n,
    complete: completeRows(columns).length,
    missing: columns.map((column, i) => ({ name: column.name, missing: n - both(i, i) })),
    pairwise: matrixOf(columns.length, columns.length, both),
  };
}

/** Folds whole-number answers into sums per pair. Throws `length-mismatch` and `not-integer`. */
export function sumPairs(columns: readonly Column[]): PairwiseSums {
  requireSameLengths(columns);
  return {
    names: columns.map((column) => column.name),
    pairs: columns.map((column, i) =>
      columns.slice(0, i + 1).map((other, j) => sumFactors(i === j ? [column] : [column, other])),
    ),
  };
}

/** Adds two groups of respondents. */
export function mergePairwiseSums(first: PairwiseSums, second: PairwiseSums): PairwiseSums {
  return combine(first, second, mergeFactorSums);
}

/** Takes a group of respondents out again. */
export function subtractPairwiseSums(from: PairwiseSums, what: PairwiseSums): PairwiseSums {
  return combine(from, what, subtractFactorSums);
}

/**
 * Pairwise-complete correlations from raw answers of any kind. `usable` is false when an eigenvalue is not positive:
 * then ask for the missing answers or use complete respondents only, and do not repair the matrix.
 * Throws `not-enough` when fewer than two respondents answered both questions of a pair, and `no-variation`.
 */
export function pairwiseCorrelations(columns: readonly Column[]): PairwiseCorrelations {
  requireSameLengths(columns);
  return correlatePairs(
    columns.map((column) => column.name),
    (i, j) => coMomentsOf(i === j ? [at(columns, i)] : [at(columns, i), at(columns, j)]),
  );
}

/** The same from the mergeable sums per pair. */
export function pairwiseCorrelationsFromSums(sums: PairwiseSums): PairwiseCorrelations {
  return correlatePairs(sums.names, (i, j) => coMomentsFromSums(at(at(sums.pairs, i), j)));
}

function correlatePairs(
  names: readonly string[],
  momentsOf: (i: number, j: number) => CoMoments,
): PairwiseCorrelations {
  const lower = names.map((_, i) =>
    names.slice(0, i + 1).map((__, j) => {
      const moments = momentsOf(i, j);
      return { n: moments.n, r: i === j ? 1 : entry(correlationOf(moments), 0, 1) };
    }),
  );
  const cell = (i: number, j: number): { n: number; r: number } => at(at(lower, Math.max(i, j)), Math.min(i, j));
  const correlations = matrixOf(names.length, names.length, (i, j) => cell(i, j).r);
  const eigenvalues = symmetricEigen(correlations).values;
  return {
    names,
    correlations,
    pairwise: matrixOf(names.length, names.length, (i, j) => cell(i, j).n),
    smallestN: Math.min(...lower.flat().map(({ n }) => n)),
    eigenvalues,
    usable: eigenvalues.every((value) => value > 1e-12),
  };
}

function combine(
  first: PairwiseSums,
  second: PairwiseSums,
  join: (a: FactorSums, b: FactorSums) => FactorSums,
): PairwiseSums {
  requireSameLength(first.names, second.names, "second");
  return {
    names: first.names,
    pairs: first.pairs.map((row, i) => row.map((sums, j) => join(sums, at(at(second.pairs, i), j)))),
  };
}

function requireSameLengths(columns: readonly Column[]): void {
  if (columns.length === 0) throw new MeasurementError("empty", "columns");
  for (const column of columns) requireSameLength(at(columns, 0).values, column.values, column.name);
}
