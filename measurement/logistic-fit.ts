import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { cholesky, inverseSymmetric, solveCholesky } from "./kernel/cholesky.ts";
import { dot, type Matrix, matrixOf } from "./kernel/matrix.ts";

/** Customers with the same row of regressors (the leading 1 of the intercept included). */
export interface LogisticRow {
  readonly x: readonly number[];
  readonly successes: number;
  readonly total: number;
}

/** The likelihood has a maximum: coefficients and their covariances. */
export interface LogisticFit {
  readonly kind: "fitted";
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
}

/** The likelihood rises for ever along this direction: some combination of the factors divides yes from no. */
export interface SeparatingDirection {
  readonly kind: "complete" | "quasi-complete";
  readonly direction: readonly number[];
}

const mostSteps = 100;
const stepsBeforeSuspicion = 12;

/**
 * Maximum likelihood by Newton's method (iteratively reweighted least squares) with step halving, to the last digits.
 * Without a finite maximum the steps never shrink; a direction along which no customer is predicted worse is then the
 * proof (Albert & Anderson 1984, Biometrika 71) and is returned instead of coefficients that would mean nothing.
 * Expects regressors of comparable size. Throws `no-convergence` if neither happens.
 */
export function fitLogistic(rows: readonly LogisticRow[]): LogisticFit | SeparatingDirection {
  const width = at(rows, 0).x.length;
  let coefficients: readonly number[] = Array.from({ length: width }, () => 0);
  let logLikelihood = logLikelihoodAt(rows, coefficients);

  let lastChange = coefficients;

  for (let step = 1; step <= mostSteps; step += 1) {
    const change = solved(informationAt(rows, coefficients), scoreAt(rows, coefficients));
    const isSuspicious = change === null || step >= stepsBeforeSuspicion;
    const separating = isSuspicious ? separates(rows, change ?? lastChange, coefficients) : null;
    if (separating) return separating;
    if (!change) throw new MeasurementError("no-convergence", "factors");
    lastChange = change;

    const next = improve(rows, coefficients, change, logLikelihood);
    const moved = Math.max(...change.map(Math.abs));
    coefficients = next.coefficients;
    logLikelihood = next.logLikelihood;
    if (moved > 1e-10) continue;
    return {
      kind: "fitted",
      coefficients,
      covariance: inverseSymmetric(informationAt(rows, coefficients)),
      logLikelihood,
    };
  }
  throw new MeasurementError("no-convergence", "factors");
}

/** Log-likelihood of single yes-or-no answers at given coefficients, without cancellation for extreme predictions. */
function logLikelihoodAt(rows: readonly LogisticRow[], coefficients: readonly number[]): number {
  return rows.reduce((total, { x, successes, total: all }) => {
    const predictor = dot(x, coefficients);
    return total - successes * softplus(-predictor) - (all - successes) * softplus(predictor);
  }, 0);
}

/** log(1 + e^v), exact at both ends. */
function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
}

function probability(predictor: number): number {
  const small = Math.exp(-Math.abs(predictor));
  return predictor >= 0 ? 1 / (1 + small) : small / (1 + small);
}

function scoreAt(rows: readonly LogisticRow[], coefficients: readonly number[]): readonly number[] {
  const residuals = rows.map(({ x, successes, total }) => successes - total * probability(dot(x, coefficients)));
  return coefficients.map((_, i) => rows.reduce((sum, { x }, k) => sum + at(x, i) * at(residuals, k), 0));
}

function informationAt(rows: readonly LogisticRow[], coefficients: readonly number[]): Matrix {
  const weights = rows.map(({ x, total }) => {
    const small = Math.exp(-Math.abs(dot(x, coefficients)));
    return (total * small) / (1 + small) ** 2;
  });
  const width = coefficients.length;
  return matrixOf(width, width, (i, j) =>
    rows.reduce((sum, { x }, k) => sum + at(weights, k) * at(x, i) * at(x, j), 0),
  );
}

/** The Newton step, or null when the information has vanished in some direction. */
function solved(information: Matrix, score: readonly number[]): readonly number[] | null {
  try {
    return solveCholesky(cholesky(information), score);
  } catch (error) {
    if (error instanceof MeasurementError) return null;
    throw error;
  }
}

function improve(
  rows: readonly LogisticRow[],
  coefficients: readonly number[],
  change: readonly number[],
  before: number,
): { coefficients: readonly number[]; logLikelihood: number } {
  for (let scale = 1; scale > 1e-4; scale /= 2) {
    const tried = coefficients.map((value, i) => value + scale * at(change, i));
    const logLikelihood = logLikelihoodAt(rows, tried);
    if (logLikelihood >= before - 1e-12 * Math.abs(before)) return { coefficients: tried, logLikelihood };
  }
  return { coefficients, logLikelihood: before };
}

/**
 * Looks along the coefficients themselves (they divide everybody: complete) and along the last step (it leaves those on
 * the dividing line where they are: quasi-complete).
 */
function separates(
  rows: readonly LogisticRow[],
  change: readonly number[],
  coefficients: readonly number[],
): SeparatingDirection | null {
  if (worstAlong(rows, coefficients).worst > 0) return { kind: "complete", direction: coefficients };
  const { worst, best } = worstAlong(rows, change);
  return best > 0 && worst >= -1e-6 * best ? { kind: "quasi-complete", direction: change } : null;
}

/** How much the direction improves the prediction of the customer it serves worst and of the one it serves best. */
function worstAlong(rows: readonly LogisticRow[], direction: readonly number[]): { worst: number; best: number } {
  const gains = rows.flatMap(({ x, successes, total }) => {
    const predictor = dot(x, direction);
    return [...(successes > 0 ? [predictor] : []), ...(successes < total ? [-predictor] : [])];
  });
  return { worst: Math.min(...gains), best: Math.max(...gains) };
}
