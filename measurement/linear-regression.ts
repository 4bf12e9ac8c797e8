import { type CoMoments, constantsIn, pickCoMoments } from "./co-moments.ts";
import { type DroppedFactor, factorsToDrop } from "./duplicate-factors.ts";
import { MeasurementError } from "./errors.ts";
import { type Column, completeRows } from "./factor-sums.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { inverseSymmetric } from "./kernel/cholesky.ts";
import { fUpper } from "./kernel/f.ts";
import { leastSquares } from "./kernel/least-squares.ts";
import { dot, entry, type Matrix, matrixOf, multiplyVector } from "./kernel/matrix.ts";
import { requireInside, requireSameLength } from "./kernel/require.ts";
import { tUpper, tUpperQuantile } from "./kernel/student-t.ts";
import type { Verdict } from "./verdict.ts";

/** One line of a regression table. The intercept is the expected outcome when every factor is 0. */
export interface RegressionTerm {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/** A straight-line fit of one outcome on several factors. */
export interface LinearRegression {
  readonly n: number;
  readonly outcome: string;
  readonly intercept: RegressionTerm;
  readonly factors: readonly RegressionTerm[];
  /** Factors that could not be kept, and why. */
  readonly dropped: readonly DroppedFactor[];
  /** Coefficients counted, the intercept included. */
  readonly rank: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly residualSd: number;
  readonly residualSumOfSquares: number;
  readonly totalSumOfSquares: number;
  readonly f: { readonly statistic: number; readonly df1: number; readonly df2: number; readonly p: number };
  /** Covariances of the coefficients, the intercept first. */
  readonly covariance: Matrix;
  /** Do the factors together explain more than chance? With a single factor the smallest change is a coefficient. */
  readonly verdict: Verdict;
}

const answersPerFactor = 10;

/** What to explain, by what, and how sure the intervals shall be. */
export interface RegressionOptions {
  readonly outcome: string;
  /** Every other column when left out. */
  readonly factors?: readonly string[];
  /** 0.95 when left out. */
  readonly confidence?: number;
}

/**
 * Ordinary least squares from raw answers: the coefficients that make the sum of squared residuals smallest, by
 * Householder QR of the centred columns, which keeps some twelve digits even on NIST's hardest data. Respondents with a
 * missing answer are left out. A factor that never varies or repeats others is dropped and named.
 *
 * Units: outcome points per factor point. Throws `not-enough` unless there are more respondents than coefficients,
 * `no-variation` when the outcome never varies, `unknown-name`, `length-mismatch`, `not-finite`.
 * Do not read the coefficients as importance (their signs flip in small samples): use `keyDrivers`.
 */
export function linearRegression(columns: readonly Column[], options: RegressionOptions): LinearRegression {
  const names = namesFor(
    columns.map((column) => column.name),
    options,
  );
  const picked = names.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw new MeasurementError("unknown-name", "columns", [name]);
    return column;
  });
  for (const column of picked) requireSameLength(at(picked, 0).values, column.values, column.name);

  const rows = completeRows(picked);
  const means = picked.map((_, j) => rows.reduce((total, row) => total + at(row, j), 0) / rows.length);
  const centred = picked.map((_, j) => rows.map((row) => at(row, j) - at(means, j)));
  const moments: CoMoments = {
    names,
    n: rows.length,
    means,
    coMoments: matrixOf(names.length, names.length, (i, j) => dot(at(centred, i), at(centred, j))),
  };
  const { kept, dropped } = keepFactors(moments);

  const y = at(centred, 0);
  if (kept.length === 0) return assemble(moments, kept, dropped, [], [], sumOfSquares(y), options.confidence);
  const fit = leastSquares(
    kept.map((position) => at(centred, position)),
    y,
  );
  const { coefficients, inverseCrossProduct, residualSumOfSquares } = fit;
  return assemble(moments, kept, dropped, coefficients, inverseCrossProduct, residualSumOfSquares, options.confidence);
}

/**
 * The same from mergeable co-moments, by Cholesky in the metric of correlations: b = (X'X)^-1 X'y. Agrees with the raw
 * path to ten digits or more unless factors nearly repeat each other (variance inflation above a thousand).
 * Throws as `linearRegression`.
 */
export function linearRegressionFromMoments(moments: CoMoments, options: RegressionOptions): LinearRegression {
  const picked = pickCoMoments(moments, namesFor(moments.names, options));
  const { kept, dropped } = keepFactors(picked);

  const total = entry(picked.coMoments, 0, 0);
  if (kept.length === 0) return assemble(picked, kept, dropped, [], [], total, options.confidence);

  const spread = kept.map((i) => Math.sqrt(entry(picked.coMoments, i, i)));
  const scaled = matrixOf(kept.length, kept.length, (i, j) =>
    i === j ? 1 : entry(picked.coMoments, at(kept, i), at(kept, j)) / (at(spread, i) * at(spread, j)),
  );
  const withOutcome = kept.map((position, i) => entry(picked.coMoments, position, 0) / at(spread, i));
  const inverse = inverseSymmetric(scaled);
  const standardised = multiplyVector(inverse, withOutcome);

  const coefficients = standardised.map((value, i) => value / at(spread, i));
  const inverseCrossProduct = matrixOf(
    kept.length,
    kept.length,
    (i, j) => entry(inverse, i, j) / (at(spread, i) * at(spread, j)),
  );
  const residual = Math.max(0, total - dot(standardised, withOutcome));
  return assemble(picked, kept, dropped, coefficients, inverseCrossProduct, residual, options.confidence);
}

function namesFor(all: readonly string[], options: RegressionOptions): readonly string[] {
  const factors = options.factors ?? all.filter((name) => name !== options.outcome);
  return [options.outcome, ...factors];
}

function keepFactors(moments: CoMoments): { kept: readonly number[]; dropped: readonly DroppedFactor[] } {
  const dropped = factorsToDrop(moments);
  const out = new Set(dropped.map((factor) => factor.name));
  const kept = moments.names.flatMap((name, i) => (i === 0 || out.has(name) ? [] : [i]));
  if (moments.n <= kept.length + 1) throw new MeasurementError("not-enough", "columns");
  const outcome = at(moments.names, 0);
  if (constantsIn(moments).includes(outcome)) throw new MeasurementError("no-variation", "outcome", [outcome]);
  return { kept, dropped };
}

/** Everything of the table that follows from the coefficients, (X'X)^-1 and the residuals of the centred columns. */
function assemble(
  moments: CoMoments,
  kept: readonly number[],
  dropped: readonly DroppedFactor[],
  coefficients: readonly number[],
  inverse: Matrix,
  residual: number,
  confidence = 0.95,
): LinearRegression {
  requireInside(confidence, 0, 1, "confidence");
  const df1 = kept.length;
  const df2 = moments.n - df1 - 1;
  const total = entry(moments.coMoments, 0, 0);
  const variance = residual / df2;

  const means = kept.map((position) => at(moments.means, position));
  const crossed = kept.length === 0 ? [] : multiplyVector(inverse, means);
  const interceptVariance = variance * (1 / moments.n + dot(means, crossed));
  const covariance = matrixOf(df1 + 1, df1 + 1, (i, j) => {
    if (i === 0 && j === 0) return interceptVariance;
    if (i === 0 || j === 0) return -variance * at(crossed, Math.max(i, j) - 1);
    return variance * entry(inverse, i - 1, j - 1);
  });

  const critical = tUpperQuantile((1 - confidence) / 2, df2);
  const term = (name: string, estimate: number, standardError: number): RegressionTerm => {
    const t = estimate === 0 ? 0 : estimate / standardError;
    const margin = critical * standardError;
    return {
      name,
      estimate,
      standardError,
      t,
      p: twoSided(t, df2),
      lower: estimate - margin,
      upper: estimate + margin,
    };
  };
  const statistic = df1 === 0 ? 0 : (total - residual) / df1 / variance;
  const p = upperTail(statistic, df1, df2);
  const factors = kept.map((position, i) =>
    term(at(moments.names, position), at(coefficients, i), Math.sqrt(variance * entry(inverse, i, i))),
  );
  return {
    n: moments.n,
    outcome: at(moments.names, 0),
    intercept: term("(Intercept)", at(moments.means, 0) - dot(coefficients, means), Math.sqrt(interceptVariance)),
    factors,
    dropped,
    rank: df1 + 1,
    rSquared: 1 - residual / total,
    adjustedRSquared: 1 - variance / (total / (moments.n - 1)),
    residualSd: Math.sqrt(variance),
    residualSumOfSquares: residual,
    totalSumOfSquares: total,
    f: { statistic, df1, df2, p },
    covariance,
    verdict: judgeTest({
      p,
      n: moments.n,
      least: answersPerFactor * (df1 + 1),
      standardError: df1 === 1 ? at(factors, 0).standardError : null,
      significance: 1 - confidence,
    }),
  };
}

/** A perfect fit has no residuals, so that what it finds is certain. */
function twoSided(t: number, df: number): number {
  return Number.isFinite(t) ? 2 * tUpper(Math.abs(t), df) : 0;
}

function upperTail(f: number, df1: number, df2: number): number {
  if (df1 === 0) return 1;
  return Number.isFinite(f) ? fUpper(f, df1, df2) : 0;
}

function sumOfSquares(values: readonly number[]): number {
  return dot(values, values);
}
