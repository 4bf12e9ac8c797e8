import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import {
  requireAllFinite,
  requireCount,
  requireFinite,
  requireInside,
  requirePositive,
  requireSameLength,
} from "./kernel/require.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { type Interval, NO_ANSWERS, type NoAnswers, smallestDetectableChange } from "./verdict.ts";

/** What uneven weights cost. */
export interface EffectiveSize {
  readonly n: number;
  /** Kish's effective n: as many equally weighted answers would be as exact. */
  readonly effectiveN: number;
  /** n / effective n: 1 costs nothing. */
  readonly designEffect: number;
  /** False when the weights throw away more than half of the answers: do not use them. */
  readonly usable: boolean;
}

/** One stratum of the population: its true size and what must be known of its answers. Sums merge and subtract. */
export interface StratumSums {
  readonly name: string;
  /** Customers of the population in this stratum. */
  readonly population: number;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Weight of one answer as delivered with the data; population / n when left out. */
  readonly weight?: number;
}

/** A mean brought to the make-up of the population, beside the plain one. */
export interface WeightedMean extends EffectiveSize {
  readonly state: "measured";
  readonly mean: number;
  readonly unweightedMean: number;
  /** Treats the weights as fixed and the answers as drawn with replacement. */
  readonly standardError: number;
  readonly interval: Interval;
  /** The smallest change that two such waves would have shown in 80 of 100 cases, in the unit of the values. */
  readonly smallestChange: number;
}

/** A weighted mean whose strata are known: variation between strata does not count as error. */
export interface StratifiedMean extends WeightedMean {
  /** With the finite population correction of each stratum. */
  readonly standardErrorOfFinitePopulation: number;
  /** The same strata, but without the finite population correction. */
  readonly standardErrorOfStrata: number;
  readonly strata: readonly { readonly name: string; readonly n: number; readonly weight: number }[];
}

/** A weighted mean, "no answers yet", or too few answers for an error. */
export type WeightedMeanResult = WeightedMean | NoAnswers | NotDeterminable;

/** A stratified mean, "no answers yet", or the strata with fewer than two answers: collect some, or join them. */
export type StratifiedMeanResult = StratifiedMean | NoAnswers | NotDeterminable;

/**
 * Kish's effective sample size (sum of w)^2 / (sum of w^2). Source: Kish (1965), Survey Sampling, section 11.7.
 * Throws `empty`, `not-finite`, `negative`, and `out-of-range` when all weights are 0.
 */
export function effectiveSize(weights: readonly number[]): EffectiveSize {
  if (weights.length === 0) throw new MeasurementError("empty", "weights");
  requireAllFinite(weights, "weights");
  if (weights.some((weight) => weight < 0)) throw new MeasurementError("negative", "weights");
  return effectiveFrom(
    weights.length,
    weights.reduce((total, weight) => total + weight, 0),
    weights.reduce((total, weight) => total + weight * weight, 0),
  );
}

/**
 * Weighted mean sum(w y) / sum(w) with its design-based standard error by linearisation: u = w (y - mean) / sum(w),
 * variance n / (n - 1) times the sum of (u - mean of u)^2. Scores coded -1, 0, 1 give the weighted NPS.
 * Sources: Lumley (2010), Complex Surveys; Kish (1965). Units: those of the values.
 * Throws `length-mismatch`, `not-finite`, `negative`, `out-of-range`. A single answer has no error.
 * Show it only next to the unweighted mean and the effective n.
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[],
  confidence = 0.95,
): WeightedMeanResult {
  requireInside(confidence, 0, 1, "confidence");
  requireSameLength(values, weights, "weights");
  if (values.length === 0) return NO_ANSWERS;
  requireAllFinite(values, "values");
  const size = effectiveSize(weights);
  const n = values.length;
  if (n < 2) return notDeterminable(n, "too-few-answers", 2);

  const sumOfWeights = weights.reduce((total, weight) => total + weight, 0);
  const mean = values.reduce((total, value, i) => total + at(weights, i) * value, 0) / sumOfWeights;
  const influences = values.map((value, i) => (at(weights, i) * (value - mean)) / sumOfWeights);
  const centre = influences.reduce((total, influence) => total + influence, 0) / n;
  const squares = influences.reduce((total, influence) => total + (influence - centre) ** 2, 0);
  const standardError = Math.sqrt((n / (n - 1)) * squares);
  return {
    state: "measured",
    ...size,
    mean,
    unweightedMean: values.reduce((total, value) => total + value, 0) / n,
    standardError,
    interval: around(mean, standardError, confidence),
    smallestChange: smallestDetectableChange(Math.SQRT2 * standardError, confidence),
  };
}

/** Folds the raw values of one stratum into its sums. Throws `not-finite`. */
export function stratumOf(name: string, population: number, values: readonly number[]): StratumSums {
  requireAllFinite(values, "values");
  return {
    name,
    population,
    n: values.length,
    sum: values.reduce((total, value) => total + value, 0),
    sumOfSquares: values.reduce((total, value) => total + value * value, 0),
  };
}

/**
 * Mean of a stratified sample from sums per stratum: sum of (share of stratum) times the stratum mean; variance sum of
 * share^2 (1 - n / N) s^2 / n, the share being N of the stratum over N of all. Whole-number sums merge exactly.
 * Source: Cochran (1977), Sampling Techniques, chapter 5. Units: those of the values.
 * Throws `empty` without strata, `not-finite`, and `out-of-range`, naming the stratum, for more answers than it has
 * customers.
 */
export function stratifiedMean(strata: readonly StratumSums[], confidence = 0.95): StratifiedMeanResult {
  requireInside(confidence, 0, 1, "confidence");
  if (strata.length === 0) throw new MeasurementError("empty", "strata");
  const n = strata.reduce((total, stratum) => total + stratum.n, 0);
  if (n === 0) return NO_ANSWERS;
  for (const stratum of strata) requireStratum(stratum);
  const thin = strata.filter((stratum) => stratum.n < 2).map((stratum) => stratum.name);
  if (thin.length > 0) return notDeterminable(n, "too-few-answers", 2, thin);

  const weightOf = (stratum: StratumSums): number => stratum.weight ?? stratum.population / stratum.n;
  const sumOfWeights = strata.reduce((total, stratum) => total + weightOf(stratum) * stratum.n, 0);
  const described = strata.map((stratum) => {
    const weight = weightOf(stratum);
    const mean = stratum.sum / stratum.n;
    const squares = (stratum.n * stratum.sumOfSquares - stratum.sum * stratum.sum) / stratum.n;
    return { ...stratum, mean, squares: Math.max(0, squares), weight, share: (weight * stratum.n) / sumOfWeights };
  });
  const mean = described.reduce((total, stratum) => total + stratum.share * stratum.mean, 0);
  const varianceWith = (correction: (stratum: StratumSums) => number): number =>
    described.reduce((total, stratum) => {
      const perAnswer = stratum.squares / (stratum.n - 1) / stratum.n;
      return total + stratum.share ** 2 * correction(stratum) * perAnswer;
    }, 0);

  const ofStrata = Math.sqrt(varianceWith(() => 1));
  const finite = Math.sqrt(varianceWith((stratum) => 1 - stratum.n / stratum.population));
  // Linearised influences in a stratum all carry weight share / n, so their squares follow from its sums.
  const influences = described.reduce((total, stratum) => {
    const shift = stratum.mean - mean;
    return total + (stratum.share / stratum.n) ** 2 * (stratum.squares + stratum.n * shift * shift);
  }, 0);
  const weightSquares = described.reduce((total, stratum) => total + stratum.share ** 2 / stratum.n, 0);
  return {
    state: "measured",
    ...effectiveFrom(n, 1, weightSquares),
    mean,
    unweightedMean: described.reduce((total, stratum) => total + stratum.sum, 0) / n,
    standardError: Math.sqrt((n / (n - 1)) * influences),
    standardErrorOfStrata: ofStrata,
    standardErrorOfFinitePopulation: finite,
    interval: around(mean, ofStrata, confidence),
    smallestChange: smallestDetectableChange(Math.SQRT2 * ofStrata, confidence),
    strata: described.map(({ name, n: answers, weight }) => ({ name, n: answers, weight })),
  };
}

function requireStratum(stratum: StratumSums): void {
  requireCount(stratum.n, stratum.name);
  for (const value of [stratum.population, stratum.sum, stratum.sumOfSquares]) requireFinite(value, stratum.name);
  if (stratum.weight !== undefined) requirePositive(stratum.weight, stratum.name);
  if (stratum.n > stratum.population) throw new MeasurementError("out-of-range", "population", [stratum.name]);
}

function effectiveFrom(n: number, sum: number, sumOfSquares: number): EffectiveSize {
  if (!(sumOfSquares > 0)) throw new MeasurementError("out-of-range", "weights");
  const effectiveN = (sum * sum) / sumOfSquares;
  return { n, effectiveN, designEffect: n / effectiveN, usable: effectiveN >= n / 2 };
}

function around(mean: number, standardError: number, confidence: number): Interval {
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  return { lower: mean - reach, upper: mean + reach, confidence };
}
