import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { requireBetween, requireInside } from "./kernel/require.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";
import { countScores, requireScoreCounts, type Scale, type ScoreCounts, total } from "./score-counts.ts";
import {
  type AnswerBase,
  answerBase,
  type Interval,
  NO_ANSWERS,
  type NoAnswers,
  smallestDetectableChange,
} from "./verdict.ts";

/** Mean and spread of integer scores, exact because they come from whole sums. */
export interface ScoreMoments {
  readonly n: number;
  readonly mean: number;
  /** Divided by n - 1; 0 for one answer. */
  readonly variance: number;
}

/** A whole distribution of scores in numbers. */
export interface ScoreSummary {
  readonly state: "measured";
  readonly n: number;
  readonly base: AnswerBase;
  /** Answers for each score, lowest first. */
  readonly counts: readonly number[];
  readonly mean: number;
  readonly variance: number;
  readonly standardDeviation: number;
  readonly standardError: number;
  /** Student's t interval of the mean; null for one answer or when all answers agree (show the share's interval instead). */
  readonly interval: (Interval & { readonly df: number }) | null;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** The most frequent score, the lowest one of several. */
  readonly mode: number;
  /** Skewness and excess kurtosis of the answers themselves (g1, g2, divided by n); null when all answers agree. */
  readonly skewness: number | null;
  readonly excessKurtosis: number | null;
  /** The mean on 0 to 100: 100 (mean - lowest) / (highest - lowest). */
  readonly scaled: number;
  /** The smallest change of the mean that two such waves of answers would have shown in 80 of 100 cases. */
  readonly smallestChange: number;
}

/** A summary of scores, or "no answers yet". */
export type ScoreSummaryResult = ScoreSummary | NoAnswers;

/**
 * Mean and variance of scores from their counts.
 *
 * Formula: S = sum of scores, Q = sum of squares; variance (n Q - S²) / (n (n - 1)) in whole numbers, so that nothing cancels.
 * Throws `empty` without answers.
 */
export function scoreMoments(counts: ScoreCounts): ScoreMoments {
  requireScoreCounts(counts);
  const n = total(counts);
  if (n === 0) throw new MeasurementError("empty", "counts");
  let sum = 0n;
  let squares = 0n;
  for (const [i, count] of counts.counts.entries()) {
    // Offsets from the lowest score give the same variance with smaller numbers.
    const many = BigInt(count) * BigInt(i);
    sum += many;
    squares += many * BigInt(i);
  }
  const size = BigInt(n);
  const mean = Number(BigInt(counts.lowest) * size + sum) / n;
  const variance = n === 1 ? 0 : Number(size * squares - sum * sum) / Number(size * (size - 1n));
  return { n, mean, variance };
}

/**
 * The score below which this share of the answers lies, by linear interpolation between neighbours (type 7 of Hyndman & Fan
 * 1996, the default of R and of spreadsheets). Throws `empty` without answers, `out-of-range` for a share outside 0 to 1.
 */
export function scoreQuantile(counts: ScoreCounts, share: number): number {
  requireScoreCounts(counts);
  requireBetween(share, 0, 1, "share");
  const n = total(counts);
  if (n === 0) throw new MeasurementError("empty", "counts");
  const position = (n - 1) * share;
  const below = Math.floor(position);
  const lower = scoreAt(counts, below);
  const upper = scoreAt(counts, Math.min(below + 1, n - 1));
  return lower + (position - below) * (upper - lower);
}

function scoreAt(counts: ScoreCounts, place: number): number {
  let seen = 0;
  for (const [i, count] of counts.counts.entries()) {
    seen += count;
    if (place < seen) return counts.lowest + i;
  }
  throw new MeasurementError("out-of-range", "place");
}

/**
 * Everything about a distribution of scores: mean with Student's t interval, spread, quartiles, mode, shape, 0 to 100 rescale.
 *
 * Formula of the interval: mean ± t(n - 1) s / sqrt(n). Source: any textbook; quantiles Hyndman & Fan (1996) type 7.
 * Units are those of the scale. No answers give `no-answers`. Throws `negative`, `not-integer`, `out-of-range` (confidence).
 * A median of whole scores moves in steps: do not draw a trend of it. Turn a reverse-keyed question round first.
 */
export function summarizeScores(
  counts: ScoreCounts,
  options: { readonly confidence?: number } = {},
): ScoreSummaryResult {
  requireScoreCounts(counts);
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  if (total(counts) === 0) return NO_ANSWERS;

  const { n, mean, variance } = scoreMoments(counts);
  const standardError = Math.sqrt(variance / n);
  return {
    state: "measured",
    n,
    base: answerBase(n),
    counts: counts.counts,
    mean,
    variance,
    standardDeviation: Math.sqrt(variance),
    standardError,
    interval: meanInterval({ n, mean, variance }, confidence),
    median: scoreQuantile(counts, 0.5),
    lowerQuartile: scoreQuantile(counts, 0.25),
    upperQuartile: scoreQuantile(counts, 0.75),
    mode: counts.lowest + counts.counts.indexOf(Math.max(...counts.counts)),
    ...shape(counts, n, mean),
    scaled: (100 * (mean - counts.lowest)) / (counts.counts.length - 1),
    smallestChange: smallestDetectableChange(Math.SQRT2 * standardError, confidence),
  };
}

/** `summarizeScores` from raw scores. Throws `off-scale`, `not-integer`, `not-finite`. */
export function summarizeScoresOf(
  scores: ArrayLike<number>,
  scale: Scale,
  options: { readonly confidence?: number } = {},
): ScoreSummaryResult {
  return summarizeScores(countScores(scores, scale), options);
}

/** Student's t interval of a mean: mean ± t(n - 1) s / sqrt(n); null for one answer or no spread, where it would have no width. */
export function meanInterval(moments: ScoreMoments, confidence = 0.95): (Interval & { readonly df: number }) | null {
  const { n, mean, variance } = moments;
  if (n < 2 || variance === 0) return null;
  const margin = tUpperQuantile((1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { lower: mean - margin, upper: mean + margin, confidence, df: n - 1 };
}

function shape(
  counts: ScoreCounts,
  n: number,
  mean: number,
): { skewness: number | null; excessKurtosis: number | null } {
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < counts.counts.length; i++) {
    const distance = counts.lowest + i - mean;
    const count = at(counts.counts, i);
    second += (count * distance ** 2) / n;
    third += (count * distance ** 3) / n;
    fourth += (count * distance ** 4) / n;
  }
  if (second === 0) return { skewness: null, excessKurtosis: null };
  return { skewness: third / second ** 1.5, excessKurtosis: fourth / second ** 2 - 3 };
}
