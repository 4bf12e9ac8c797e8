import { MeasurementError } from "./errors.ts";
import { normalUpper } from "./kernel/normal.ts";
import { requireInside } from "./kernel/require.ts";
import { tUpper } from "./kernel/student-t.ts";
import {
  type NetClasses,
  type NetIntervalMethod,
  netMoments,
  netScoreInterval,
  ROCKS,
  requireClasses,
} from "./net-score-intervals.ts";
import { countFrom, countScores, countUpTo, requireScoreCounts, type ScoreCounts } from "./score-counts.ts";
import {
  type AnswerBase,
  answerBase,
  type Interval,
  NO_ANSWERS,
  type NoAnswers,
  smallestDetectableChange,
} from "./verdict.ts";

const NPS_SCALE = { lowest: 0, highest: 10 };

/** Settings of a net score. */
export interface NetScoreOptions {
  /** 0.95 by default. */
  readonly confidence?: number;
  /** `adjusted-wald` by default. */
  readonly method?: NetIntervalMethod;
}

/** A net score with everything needed to show it honestly. */
export interface NetScore {
  readonly state: "measured";
  readonly n: number;
  readonly base: AnswerBase;
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
  /** Share of promoters minus share of detractors, -1 to 1. Multiply by 100 only for display. */
  readonly score: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** The smallest change that two such waves of answers would have shown in 80 of 100 cases, in the unit of the score. */
  readonly smallestChange: number;
}

/** A Net Promoter Score, or "no answers yet". */
export type NpsResult = NetScore | NoAnswers;

/** Detractors (0 to 6), passives (7, 8) and promoters (9, 10). Throws `off-scale` for any scale but 0 to 10. */
export function npsClasses(counts: ScoreCounts): NetClasses {
  requireScoreCounts(counts);
  if (counts.lowest !== 0 || counts.counts.length !== 11) throw new MeasurementError("off-scale", "counts");
  const detractors = countUpTo(counts, 6);
  const promoters = countFrom(counts, 9);
  return { detractors, promoters, passives: countFrom(counts, 7) - promoters };
}

/**
 * Net Promoter Score from the counts of 0 to 10 answers: share of 9 and 10 minus share of 0 to 6.
 *
 * Formula of the interval (adjusted Wald): add 3/4 detractor, 3/2 passive, 3/4 promoter, then score' ± z sqrt(v' / (n + 3)) with
 * v = promoters + detractors - (promoters - detractors)^2, kept within -1 to 1. The score itself stays unadjusted.
 * Source: Reichheld (2003), HBR; Rocks (2016), The American Statistician 70:365. Unit -1 to 1.
 * No answers give `no-answers`. Throws `off-scale` for another scale, `negative`, `not-integer`.
 * Not for averaging the scores of segments: merge their counts instead.
 */
export function netPromoterScore(counts: ScoreCounts, options: NetScoreOptions = {}): NpsResult {
  return netScore(npsClasses(counts), options);
}

/** Net Promoter Score from raw 0 to 10 answers; see `netPromoterScore`. Throws `off-scale`, `not-integer`, `not-finite`. */
export function netPromoterScoreOf(scores: ArrayLike<number>, options: NetScoreOptions = {}): NpsResult {
  return netPromoterScore(countScores(scores, NPS_SCALE), options);
}

/** The net score of any three classes (top minus bottom): what NPS is on other questions and scales. See `netPromoterScore`. */
export function netScore(classes: NetClasses, options: NetScoreOptions = {}): NpsResult {
  const n = requireClasses(classes);
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  if (n === 0) return NO_ANSWERS;

  const { score, standardError } = netMoments(classes);
  const adjusted = netMoments(classes, ROCKS);
  return {
    state: "measured",
    n,
    base: answerBase(n),
    detractors: classes.detractors,
    passives: classes.passives,
    promoters: classes.promoters,
    score,
    standardError,
    interval: netScoreInterval(classes, options.method ?? "adjusted-wald", confidence),
    smallestChange: smallestDetectableChange(Math.SQRT2 * adjusted.standardError, confidence),
  };
}

/** The two-sided tests of "the net score is 0": by the normal (Wald) and by Student's t on the codes -1, 0, 1. */
export interface NetScoreTest {
  readonly z: number;
  readonly pNormal: number;
  readonly t: number;
  readonly pStudent: number;
}

/**
 * Tests whether a net score differs from 0. Source: Rocks (2016). Null when every answer is in one class or there are fewer
 * than two: nothing can be divided by a spread of 0.
 */
export function testNetScore(classes: NetClasses): NetScoreTest | null {
  const n = requireClasses(classes);
  if (n < 2) return null;
  const { score, variance } = netMoments(classes);
  if (variance === 0) return null;
  const z = score / Math.sqrt(variance / n);
  const t = score / Math.sqrt(variance / (n - 1));
  return { z, pNormal: 2 * normalUpper(Math.abs(z)), t, pStudent: 2 * tUpper(Math.abs(t), n - 1) };
}
