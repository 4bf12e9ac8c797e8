import { MeasurementError } from "./errors.ts";
import { requireFinite, requireInside } from "./kernel/require.ts";
import {
  countFrom,
  countScores,
  countUpTo,
  requireScoreCounts,
  type Scale,
  type ScoreCounts,
  scaleOf,
  total,
} from "./score-counts.ts";
import { type ShareIntervalMethod, shareInterval } from "./share-intervals.ts";
import {
  type AnswerBase,
  answerBase,
  type Interval,
  NO_ANSWERS,
  type NoAnswers,
  smallestDetectableChange,
} from "./verdict.ts";

/** Which answers count as satisfied, and how sure to be. */
export interface SatisfactionShareOptions {
  /** The lowest score that counts as satisfied; by default the two best scores of the scale (top-2-box). */
  readonly topFrom?: number;
  /** The highest score that counts as dissatisfied; by default the two worst scores. */
  readonly bottomTo?: number;
  /** 0.95 by default. */
  readonly confidence?: number;
  /** `wilson` by default. */
  readonly method?: ShareIntervalMethod;
}

/** One box of a scale: how many answers, which share, how sure. */
export interface ShareOfAnswers {
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
  readonly interval: Interval;
}

/** The share of satisfied customers with everything needed to show it honestly. */
export interface SatisfactionShare extends ShareOfAnswers {
  readonly state: "measured";
  readonly n: number;
  readonly base: AnswerBase;
  /** The lowest score that was counted as satisfied. */
  readonly topFrom: number;
  readonly bottom: ShareOfAnswers;
  /** Satisfied minus dissatisfied, -1 to 1. */
  readonly net: number;
  /** The smallest change of the share that two such waves of answers would have shown in 80 of 100 cases. */
  readonly smallestChange: number;
}

/** A satisfaction share, or "no answers yet". */
export type SatisfactionShareResult = SatisfactionShare | NoAnswers;

/**
 * Customer satisfaction (CSAT): the share of answers at or above a cut, with its Wilson interval.
 *
 * Formula: x / n; interval (x + z²/2 ± z sqrt(x (n - x) / n + z²/4)) / (n + z²). Source: Wilson (1927); Newcombe (1998).
 * Unit 0 to 1. Missing answers and "not applicable" are no answers. No answers give `no-answers`.
 * Throws `off-scale` for a cut outside the scale, `out-of-range` when both boxes overlap, `negative`, `not-integer`.
 * Not for a reverse-keyed question: turn it round first (`reverseCounts`).
 */
export function satisfactionShare(
  counts: ScoreCounts,
  options: SatisfactionShareOptions = {},
): SatisfactionShareResult {
  requireScoreCounts(counts);
  const { topFrom, bottomTo } = cuts(scaleOf(counts), options);
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const n = total(counts);
  if (n === 0) return NO_ANSWERS;

  const method = options.method ?? "wilson";
  const top = shareOfAnswers(countFrom(counts, topFrom), n, method, confidence);
  const bottom = shareOfAnswers(countUpTo(counts, bottomTo), n, method, confidence);
  // One answer of each kind more keeps the spread above zero when all agree (Agresti & Caffo 2000).
  const smoothed = (top.count + 1) / (n + 2);
  const standardError = Math.sqrt((2 * smoothed * (1 - smoothed)) / (n + 2));
  return {
    state: "measured",
    n,
    base: answerBase(n),
    ...top,
    topFrom,
    bottom,
    net: (top.count - bottom.count) / n,
    smallestChange: smallestDetectableChange(standardError, confidence),
  };
}

/** Satisfaction share from raw scores; see `satisfactionShare`. Throws `off-scale`, `not-integer`, `not-finite`. */
export function satisfactionShareOf(
  scores: ArrayLike<number>,
  scale: Scale,
  options: SatisfactionShareOptions = {},
): SatisfactionShareResult {
  return satisfactionShare(countScores(scores, scale), options);
}

/** A share of n answers with its interval. Throws `empty` for n = 0. */
export function shareOfAnswers(
  count: number,
  n: number,
  method: ShareIntervalMethod = "wilson",
  confidence = 0.95,
): ShareOfAnswers {
  return { count, share: count / n, interval: shareInterval(count, n, method, confidence) };
}

function cuts(scale: Scale, options: SatisfactionShareOptions): { topFrom: number; bottomTo: number } {
  const boxes = scale.highest - scale.lowest >= 3 ? 2 : 1;
  const topFrom = options.topFrom ?? scale.highest - boxes + 1;
  const bottomTo = options.bottomTo ?? Math.min(scale.lowest + boxes - 1, topFrom - 1);
  requireFinite(topFrom, "topFrom");
  requireFinite(bottomTo, "bottomTo");
  if (topFrom < scale.lowest || topFrom > scale.highest) throw new MeasurementError("off-scale", "topFrom");
  if (bottomTo < scale.lowest - 1 || bottomTo > scale.highest) throw new MeasurementError("off-scale", "bottomTo");
  if (bottomTo >= topFrom) throw new MeasurementError("out-of-range", "bottomTo");
  return { topFrom, bottomTo };
}
