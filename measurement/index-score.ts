import { type CoMoments, coMomentsOf, correlationOf, covarianceOf, standardDeviationsOf } from "./co-moments.ts";
import { MeasurementError } from "./errors.ts";
import type { Column } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { symmetricEigen } from "./kernel/eigen.ts";
import { dot, multiplyVector } from "./kernel/matrix.ts";
import {
  requireAllFinite,
  requireBetween,
  requireInside,
  requireNotEmpty,
  requireSameLength,
} from "./kernel/require.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";
import { requireScale, type Scale } from "./score-counts.ts";
import {
  type AnswerBase,
  answerBase,
  type Interval,
  NO_ANSWERS,
  type NoAnswers,
  smallestDetectableChange,
} from "./verdict.ts";

/** A customer satisfaction index from the means of its items. */
export interface IndexScore {
  /** Importances divided by their sum. */
  readonly weights: readonly number[];
  /** On the scale of the answers. */
  readonly weightedMean: number;
  readonly unweightedMean: number;
  /** The one to use: 0 when everybody gave the worst score, 100 when everybody gave the best. */
  readonly scaled: number;
  /** 100 mean / best score, whose lowest value is not 0. Never mix it with `scaled` in one report. */
  readonly percentOfMax: number;
  /** Points of the weighted mean still to gain from each item: where to improve. They sum to best score - weighted mean. */
  readonly gapToMax: readonly number[];
}

/** An index of respondents, with how sure it is. */
export interface SurveyedIndex extends IndexScore {
  readonly state: "measured";
  /** Respondents counted. */
  readonly n: number;
  readonly base: AnswerBase;
  /** Respondents left out because they answered less than half of the weight. */
  readonly leftOut: number;
  readonly itemMeans: readonly number[];
  /** Of `scaled`; null for one respondent. */
  readonly standardError: number | null;
  /** Student's t interval of `scaled`; null for one respondent or no spread. */
  readonly interval: Interval | null;
  /** Smallest change of `scaled` that two such waves would have shown in 80 of 100 cases. */
  readonly smallestChange: number | null;
}

/** An index of respondents, or "no answers yet". */
export type SurveyedIndexResult = SurveyedIndex | NoAnswers;

/**
 * Importance-weighted customer satisfaction index (CSI) from the mean importance and satisfaction of each item.
 *
 * Formula: weight = importance / sum of importances; index = 100 (sum of weight × satisfaction - lowest) / (highest - lowest).
 * Source: TLF Research; Hill, Brierley & MacDougall (2003). Importances are stated (asked) or derived (LMG shares), in any
 * unit from 0. Throws `empty`, `length-mismatch`, `negative`, `no-variation` (all importances 0), `out-of-range` (a mean off
 * the scale). Stated importances are nearly equal and flatter hygiene items: show the derived index beside it.
 */
export function satisfactionIndex(
  importance: readonly number[],
  satisfaction: readonly number[],
  scale: Scale,
): IndexScore {
  requireScale(scale);
  requireNotEmpty(satisfaction, "satisfaction");
  requireSameLength(satisfaction, importance, "importance");
  for (const mean of satisfaction) requireBetween(mean, scale.lowest, scale.highest, "satisfaction");

  const weights = normalizedWeights(importance);
  const weightedMean = dot(weights, satisfaction);
  return {
    weights,
    weightedMean,
    unweightedMean: satisfaction.reduce((sum, mean) => sum + mean, 0) / satisfaction.length,
    scaled: (100 * (weightedMean - scale.lowest)) / (scale.highest - scale.lowest),
    percentOfMax: (100 * weightedMean) / scale.highest,
    gapToMax: satisfaction.map((mean, i) => at(weights, i) * (scale.highest - mean)),
  };
}

function normalizedWeights(importance: readonly number[]): number[] {
  requireAllFinite(importance, "importance");
  if (importance.some((value) => value < 0)) throw new MeasurementError("negative", "importance");
  const sum = importance.reduce((all, value) => all + value, 0);
  if (sum === 0) throw new MeasurementError("no-variation", "importance");
  return importance.map((value) => value / sum);
}

/**
 * The index of respondents from the co-moments of their answers, which add up over days and segments.
 *
 * Formula: as `satisfactionIndex`; standard error of the weighted mean = sqrt(w' covariance w / n), times 100 / range; the
 * weights count as fixed. Only respondents who answered every item are in co-moments: `satisfactionIndexOfAnswers` also takes
 * the others. Throws like `satisfactionIndex`.
 */
export function satisfactionIndexFromMoments(
  moments: CoMoments,
  importance: readonly number[],
  scale: Scale,
  confidence = 0.95,
): SurveyedIndexResult {
  requireScale(scale);
  if (moments.n === 0) return NO_ANSWERS;
  const index = satisfactionIndex(importance, moments.means, scale);
  const variance = moments.n < 2 ? null : dot(index.weights, multiplyVector(covarianceOf(moments), index.weights));
  return surveyed(index, { n: moments.n, leftOut: 0, itemMeans: moments.means, variance, scale, confidence });
}

/**
 * The index of respondents from raw answers, some of them missing.
 *
 * A respondent with missing items counts when the answered ones carry at least half of the weight; their weights are scaled up.
 * Otherwise the respondent is left out and counted in `leftOut`. With complete answers it equals `satisfactionIndexFromMoments`.
 * Throws like `satisfactionIndex`.
 */
export function satisfactionIndexOfAnswers(
  items: readonly Column[],
  importance: readonly number[],
  scale: Scale,
  confidence = 0.95,
): SurveyedIndexResult {
  requireNotEmpty(items, "items");
  requireSameLength(items, importance, "importance");
  const isComplete = items.every((item) => item.values.every((value) => value !== null));
  if (isComplete) return satisfactionIndexFromMoments(coMomentsOf(items), importance, scale, confidence);

  requireScale(scale);
  const weights = normalizedWeights(importance);
  const scores = respondentScores(items, weights, scale);
  const counted = scores.filter((score) => score !== null);
  if (counted.length === 0) return NO_ANSWERS;
  const own = coMomentsOf([{ name: "index", values: counted }]);
  const itemMeans = items.map((item) => meanOfAnswered(item, scores));
  const variance = own.n < 2 ? null : at(at(covarianceOf(own), 0), 0);
  const fromItems = satisfactionIndex(importance, itemMeans, scale);
  const weightedMean = at(own.means, 0);
  const index = {
    ...fromItems,
    weightedMean,
    scaled: (100 * (weightedMean - scale.lowest)) / (scale.highest - scale.lowest),
    percentOfMax: (100 * weightedMean) / scale.highest,
  };
  return surveyed(index, { n: own.n, leftOut: scores.length - own.n, itemMeans, variance, scale, confidence });
}

function respondentScores(items: readonly Column[], weights: readonly number[], scale: Scale): (number | null)[] {
  const length = at(items, 0).values.length;
  for (const item of items) {
    if (item.values.length !== length) throw new MeasurementError("length-mismatch", "items", [item.name]);
  }
  return Array.from({ length }, (_, respondent) => {
    let answered = 0;
    let sum = 0;
    for (const [i, item] of items.entries()) {
      const value = at(item.values, respondent);
      if (value === null) continue;
      requireBetween(value, scale.lowest, scale.highest, "items");
      answered += at(weights, i);
      sum += at(weights, i) * value;
    }
    return answered >= 0.5 ? sum / answered : null;
  });
}

function meanOfAnswered(item: Column, scores: readonly (number | null)[]): number {
  const answered = item.values.filter((value, respondent) => value !== null && scores[respondent] !== null);
  if (answered.length === 0) throw new MeasurementError("empty", "items", [item.name]);
  return answered.reduce<number>((sum, value) => sum + (value ?? 0), 0) / answered.length;
}

interface Surveyed {
  readonly n: number;
  readonly leftOut: number;
  readonly itemMeans: readonly number[];
  readonly variance: number | null;
  readonly scale: Scale;
  readonly confidence: number;
}

function surveyed(index: IndexScore, about: Surveyed): SurveyedIndex {
  const { n, variance, scale, confidence } = about;
  requireInside(confidence, 0, 1, "confidence");
  const standardError = variance === null ? null : (100 * Math.sqrt(variance / n)) / (scale.highest - scale.lowest);
  const margin = standardError ? tUpperQuantile((1 - confidence) / 2, n - 1) * standardError : null;
  return {
    ...index,
    state: "measured",
    n,
    base: answerBase(n),
    leftOut: about.leftOut,
    itemMeans: about.itemMeans,
    standardError,
    interval: margin === null ? null : { lower: index.scaled - margin, upper: index.scaled + margin, confidence },
    smallestChange: standardError === null ? null : smallestDetectableChange(Math.SQRT2 * standardError, confidence),
  };
}

/**
 * The three-item index in the form of the ACSI: overall satisfaction, fulfilment of expectations, closeness to the ideal.
 *
 * Formula: 100 (sum of weight × mean - lowest × sum of weights) / ((highest - lowest) × sum of weights); equal weights unless given.
 * Source: Fornell et al. (1996), J. Marketing 60(4):7. The ACSI's own weights are proprietary and differ by industry, so no
 * result of this may be called "the ACSI". Throws `length-mismatch` unless there are three items, and like `satisfactionIndex`.
 */
export function acsiIndex(
  moments: CoMoments,
  scale: Scale,
  weights: readonly number[] = [1, 1, 1],
  confidence = 0.95,
): SurveyedIndexResult {
  if (moments.means.length !== 3) throw new MeasurementError("length-mismatch", "moments");
  return satisfactionIndexFromMoments(moments, weights, scale, confidence);
}

/**
 * Weights of one's own for items that measure one thing: first principal component of the correlations, each loading divided by
 * the item's standard deviation, summing to 1. Source: Jolliffe (2002), Principal Component Analysis, chapter 2.
 * Throws `no-variation` naming constant items, `not-enough` below two respondents, `negative` naming items that run the other way.
 */
export function principalComponentWeights(moments: CoMoments): readonly number[] {
  const { vectors } = symmetricEigen(correlationOf(moments));
  const deviations = standardDeviationsOf(moments);
  const reversed = moments.names.filter((_, i) => at(at(vectors, i), 0) < 0);
  if (reversed.length > 0) throw new MeasurementError("negative", "moments", reversed);
  return normalizedWeights(vectors.map((row, i) => at(row, 0) / at(deviations, i)));
}
