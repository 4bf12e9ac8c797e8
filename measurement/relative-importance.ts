import { at } from "./kernel/at.ts";
import { inverseSymmetric } from "./kernel/cholesky.ts";
import { symmetricEigen } from "./kernel/eigen.ts";
import { dot, entry, type Matrix, matrixOf, multiplyVector } from "./kernel/matrix.ts";
import { lmgImportance } from "./lmg.ts";

/**
 * Every common answer to "how much of the outcome goes together with this factor", one entry per factor. All but the
 * standardised betas and the variance inflation are in the unit of R squared.
 */
export interface RelativeImportance {
  readonly rSquared: number;
  /** Shapley shares of R squared: the measure to show. */
  readonly lmg: readonly number[];
  /** Squared correlation: R squared when the factor stands alone. */
  readonly first: readonly number[];
  /** What R squared loses when the factor is left out of the full model. */
  readonly last: readonly number[];
  /** Change of the outcome in standard deviations when the factor rises by one of its own. */
  readonly standardisedBetas: readonly number[];
  readonly betaSquared: readonly number[];
  /** Beta times correlation; sums to R squared but can be negative. */
  readonly pratt: readonly number[];
  /** Genizi (1993), the same numbers as Johnson's (2000) relative weights. */
  readonly genizi: readonly number[];
  /** Squared correlation with the factors made uncorrelated in the closest way (Zuber & Strimmer 2011). */
  readonly car: readonly number[];
  /** 1 / (1 - R squared of this factor on the others): 1 is independent, above 5 is a warning. */
  readonly varianceInflation: readonly number[];
  /** Eigenvalues of the factors' correlations, largest first. */
  readonly eigenvalues: readonly number[];
  /** sqrt(largest / smallest eigenvalue): above 30 the factors can hardly be told apart. */
  readonly conditionIndex: number;
}

/**
 * Relative importance from a correlation matrix with the outcome first and the factors after it.
 * Sources: Groemping (2006), Journal of Statistical Software 17(1); Genizi (1993), Statistica Sinica 3; Zuber &
 * Strimmer (2011). Thomas et al. (2014) advise against Johnson's weights; they are given for comparison only.
 * Throws `singular` or `not-positive-definite` when the factors do not allow a regression, `too-large` above 20 factors.
 */
export function relativeImportance(correlations: Matrix): RelativeImportance {
  const factors = correlations.length - 1;
  const among = matrixOf(factors, factors, (i, j) => entry(correlations, i + 1, j + 1));
  const withOutcome = at(correlations, 0).slice(1);

  const inverse = inverseSymmetric(among);
  const betas = multiplyVector(inverse, withOutcome);
  const inflation = inverse.map((row, i) => at(row, i));
  const { values } = symmetricEigen(among);
  const { genizi, car } = decorrelated(among, withOutcome);
  return {
    rSquared: dot(betas, withOutcome),
    lmg: lmgImportance(correlations),
    first: withOutcome.map((r) => r * r),
    last: betas.map((beta, i) => (beta * beta) / at(inflation, i)),
    standardisedBetas: betas,
    betaSquared: betas.map((beta) => beta * beta),
    pratt: betas.map((beta, i) => beta * at(withOutcome, i)),
    genizi,
    car,
    varianceInflation: inflation,
    eigenvalues: values,
    conditionIndex: Math.sqrt(at(values, 0) / at(values, values.length - 1)),
  };
}

/** Importance through the symmetric square root of the correlations: the uncorrelated factors closest to the real ones. */
function decorrelated(among: Matrix, withOutcome: readonly number[]): { genizi: number[]; car: number[] } {
  const { values, vectors } = symmetricEigen(among);
  const size = among.length;
  const power = (exponent: number): number[][] =>
    matrixOf(size, size, (i, j) =>
      values.reduce((total, value, k) => total + entry(vectors, i, k) * value ** exponent * entry(vectors, j, k), 0),
    );
  const root = power(0.5);
  const scores = multiplyVector(power(-0.5), withOutcome);
  return {
    genizi: root.map((row) => row.reduce((total, value, k) => total + (value * at(scores, k)) ** 2, 0)),
    car: scores.map((score) => score * score),
  };
}
