import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { squaredDeviations } from "./kernel/exact-sum.ts";
import { leastSquares } from "./kernel/least-squares.ts";
import { entry, type Matrix, matrixOf, multiply } from "./kernel/matrix.ts";
import { requireSameLength } from "./kernel/require.ts";
import { tUpper } from "./kernel/student-t.ts";

/** A least-squares fit to a series whose neighbouring residuals are alike. Lists begin with the intercept. */
export interface SeriesRegression {
  readonly n: number;
  readonly coefficients: readonly number[];
  /** As if neighbours were independent: too small for most series. */
  readonly plainErrors: readonly number[];
  readonly plainP: readonly number[];
  readonly robustErrors: readonly number[];
  readonly robustCovariance: Matrix;
  readonly degreesOfFreedom: number;
  readonly residualDeviation: number;
  readonly rSquared: number;
  /** 2 without autocorrelation, towards 0 when neighbours are alike. */
  readonly durbinWatson: number;
}

/**
 * Least squares on a series with errors that stay right when neighbours are alike (Newey-West).
 *
 * Formula: covariance = (X'X)^-1 (G0 + sum over lags w (G + G')) (X'X)^-1 × n / (n - k), weights 1 - lag / (lags + 1). Source: Newey & West
 * (1987), Econometrica 55:703; Durbin & Watson (1950). Units: those of the values per unit of the column. `columns` without intercept.
 * Throws `length-mismatch`, `not-enough` for too few values, `singular` naming columns that repeat others, `not-finite`.
 */
export function regressSeries(values: readonly number[], columns: Matrix, lags = 3): SeriesRegression {
  for (const column of columns) requireSameLength(values, column, "columns");
  if (!Number.isSafeInteger(lags) || lags < 0) throw new MeasurementError("out-of-range", "lags");
  const n = values.length;
  const design = [values.map(() => 1), ...columns];
  const degreesOfFreedom = n - design.length;
  if (degreesOfFreedom < 1) throw new MeasurementError("not-enough", "values");

  const fit = leastSquares(design, values);
  if (fit.aliased.length > 0) {
    const repeated = fit.aliased.map((column) => String(column - 1));
    throw new MeasurementError("singular", "columns", repeated);
  }
  const variance = fit.residualSumOfSquares / degreesOfFreedom;
  const inverse = fit.inverseCrossProduct;
  const plainErrors = fit.coefficients.map((_, j) => Math.sqrt(variance * entry(inverse, j, j)));
  const robustCovariance = sandwich(design, fit.residuals, inverse, lags).map((row) =>
    row.map((value) => (value * n) / degreesOfFreedom),
  );
  return {
    n,
    coefficients: fit.coefficients,
    plainErrors,
    plainP: fit.coefficients.map((value, j) => twoSidedP(value / at(plainErrors, j), degreesOfFreedom)),
    robustErrors: fit.coefficients.map((_, j) => Math.sqrt(entry(robustCovariance, j, j))),
    robustCovariance,
    degreesOfFreedom,
    residualDeviation: Math.sqrt(variance),
    rSquared: 1 - fit.residualSumOfSquares / squaredDeviations(values),
    durbinWatson: durbinWatson(fit.residuals),
  };
}

/** Two-sided p-value of a t statistic. */
export function twoSidedP(t: number, degreesOfFreedom: number): number {
  return Number.isNaN(t) ? Number.NaN : Math.min(1, 2 * tUpper(Math.abs(t), degreesOfFreedom));
}

function sandwich(design: Matrix, residuals: readonly number[], inverse: Matrix, lags: number): Matrix {
  const size = design.length;
  const scores = design.map((column) => column.map((value, time) => value * at(residuals, time)));
  const products = (lag: number): Matrix =>
    matrixOf(size, size, (i, j) => {
      let sum = 0;
      for (let time = lag; time < residuals.length; time++)
        sum += entry(scores, i, time) * entry(scores, j, time - lag);
      return sum;
    });

  let middle = products(0);
  for (let lag = 1; lag <= lags; lag++) {
    const weight = 1 - lag / (lags + 1);
    const lagged = products(lag);
    middle = middle.map((row, i) =>
      row.map((value, j) => value + weight * (entry(lagged, i, j) + entry(lagged, j, i))),
    );
  }
  return multiply(multiply(inverse, middle), inverse);
}

function durbinWatson(residuals: readonly number[]): number {
  let steps = 0;
  let squares = 0;
  residuals.forEach((residual, time) => {
    squares += residual * residual;
    if (time > 0) steps += (residual - at(residuals, time - 1)) ** 2;
  });
  return steps / squares;
}
