import { MeasurementError } from "./errors.ts";
import { netMoments } from "./net-score-intervals.ts";
import { netScore } from "./nps.ts";
import { type ShareOfAnswers, shareOfAnswers } from "./satisfaction-share.ts";
import {
  countFrom,
  countScores,
  countUpTo,
  requireScoreCounts,
  reverseCounts,
  type Scale,
  type ScoreCounts,
  total,
} from "./score-counts.ts";
import { meanInterval, scoreMoments } from "./score-summary.ts";
import {
  type AnswerBase,
  answerBase,
  type Interval,
  NO_ANSWERS,
  type NoAnswers,
  smallestDetectableChange,
} from "./verdict.ts";

/**
 * Which way a question about effort runs, stored with the question because the two in use run opposite ways:
 * `lower-is-easier` for "how much effort did you have to make" (CES 1.0, 1 to 5), `higher-is-easier` for "the company made it
 * easy for me" (CES 2.0, 1 to 7).
 */
export type EffortDirection = "higher-is-easier" | "lower-is-easier";

/** How to read the answers. */
export interface EffortOptions {
  readonly direction: EffortDirection;
  /** 0.95 by default. */
  readonly confidence?: number;
}

/** Customer effort with everything needed to show it honestly. */
export interface CustomerEffort {
  readonly state: "measured";
  readonly n: number;
  readonly base: AnswerBase;
  readonly direction: EffortDirection;
  /** On the scale as it was asked: for `lower-is-easier` a low mean is good. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** Student's t interval of the mean; null for one answer or when all answers agree. */
  readonly interval: (Interval & { readonly df: number }) | null;
  /** The share who found it easy: on seven scores the three easiest, on five the two easiest. */
  readonly agree: ShareOfAnswers;
  /** Net easy: the share of the two easiest scores minus that of the difficult ones, -1 to 1, with its interval. */
  readonly netEasy: {
    readonly score: number;
    readonly easy: number;
    readonly difficult: number;
    readonly interval: Interval;
  };
  /** 0 (hardest) to 100 (easiest), in both directions. */
  readonly scaled: number;
  /** The smallest change of the mean that two such waves of answers would have shown in 80 of 100 cases. */
  readonly smallestChange: number;
}

/** Customer effort, or "no answers yet". */
export type CustomerEffortResult = CustomerEffort | NoAnswers;

/**
 * Customer Effort Score: mean with its t interval, the share who found it easy with its Wilson interval, and net easy.
 *
 * Formula: mean ± t(n - 1) s / sqrt(n); easy share = the scores above the middle of the scale; net easy = the two easiest
 * scores minus the difficult half below the middle, with the variance of a net score. On 1 to 7: 5 to 7, and 6 to 7 minus 1 to 3.
 * Source: Dixon, Freeman & Toman (2010), HBR; CEB (2013). Unit of the mean: the scale's own; shares 0 to 1.
 * No answers give `no-answers`. Throws `negative`, `not-integer`, `out-of-range` for a scale of fewer than four scores.
 * Not for pooling channels, whose baselines differ, and never over questions of different direction.
 */
export function customerEffort(counts: ScoreCounts, options: EffortOptions): CustomerEffortResult {
  requireScoreCounts(counts);
  if (counts.counts.length < 4) throw new MeasurementError("out-of-range", "counts");
  const n = total(counts);
  if (n === 0) return NO_ANSWERS;

  const confidence = options.confidence ?? 0.95;
  const moments = scoreMoments(counts);
  const ease = options.direction === "higher-is-easier" ? counts : reverseCounts(counts);
  const span = counts.counts.length - 1;
  const middle = ease.lowest + span / 2;
  const agreeing = countFrom(ease, Math.floor(middle) + 1);
  return {
    state: "measured",
    n,
    base: answerBase(n),
    direction: options.direction,
    mean: moments.mean,
    standardDeviation: Math.sqrt(moments.variance),
    interval: meanInterval(moments, confidence),
    agree: shareOfAnswers(agreeing, n, "wilson", confidence),
    netEasy: netEasy(ease, n, middle, confidence),
    scaled: (100 * (scoreMoments(ease).mean - ease.lowest)) / span,
    smallestChange: smallestDetectableChange(Math.sqrt((2 * moments.variance) / n), confidence),
  };
}

/** Customer effort from raw scores; see `customerEffort`. Throws `off-scale`, `not-integer`, `not-finite`. */
export function customerEffortOf(
  scores: ArrayLike<number>,
  scale: Scale,
  options: EffortOptions,
): CustomerEffortResult {
  return customerEffort(countScores(scores, scale), options);
}

function netEasy(ease: ScoreCounts, n: number, middle: number, confidence: number): CustomerEffort["netEasy"] {
  const easy = countFrom(ease, ease.lowest + ease.counts.length - 2);
  const difficult = countUpTo(ease, Math.ceil(middle) - 1);
  const classes = { promoters: easy, detractors: difficult, passives: n - easy - difficult };
  const result = netScore(classes, { confidence });
  if (result.state === "no-answers") throw new MeasurementError("empty", "counts");
  return { score: netMoments(classes).score, easy, difficult, interval: result.interval };
}
