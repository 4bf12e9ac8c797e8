import { MeasurementError } from "./errors.ts";
import { binomialUpper } from "./kernel/binomial.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireBetween, requireFinite, requireInside } from "./kernel/require.ts";
import { tUpper, tUpperQuantile } from "./kernel/student-t.ts";
import { netMoments, ROCKS } from "./net-score-intervals.ts";
import { npsClasses } from "./nps.ts";
import { countFrom, countScores, requireScoreCounts, type Scale, type ScoreCounts, total } from "./score-counts.ts";
import { scoreMoments } from "./score-summary.ts";
import { shareInterval } from "./share-intervals.ts";
import { NO_ANSWERS, type NoAnswers, smallestDetectableChange, type Verdict } from "./verdict.ts";

/** `reached`: even the lower bound is there; `probably-reached`: the score is, its lower bound is not; `not-reached`: neither. */
export type GoalState = "reached" | "probably-reached" | "not-reached";

/** Whether a goal is reached, one-sided. */
export interface GoalCheck {
  readonly state: "measured";
  readonly goal: GoalState;
  readonly n: number;
  readonly score: number;
  readonly target: number;
  /** The score is above this with the given confidence. */
  readonly lowerBound: number;
  /** z or t; null when all answers agree. */
  readonly statistic: number | null;
  /** One-sided probability of such a score, or a higher one, if the true one were the target. */
  readonly p: number | null;
  /** Exact p-value; shares only. */
  readonly pExact: number | null;
  readonly verdict: Verdict;
}

/** A goal check, or "no answers yet". */
export type GoalCheckResult = GoalCheck | NoAnswers;

const DEFAULT_CONFIDENCE = 0.95;

/**
 * Is a share of satisfied customers at its goal?
 *
 * Formula: z = (p - p0) / sqrt(p0 q0 / n), one-sided; exact: P(X >= x) at p0; lower bound: one-sided Wilson. Source: Agresti (2013).
 * Throws `off-scale` for a cut outside the scale, `out-of-range` for a target outside 0 to 1. Look once, on the date fixed beforehand:
 * looking every week until it is reached finds it by chance.
 */
export function checkShareGoal(
  counts: ScoreCounts,
  goal: { readonly topFrom: number; readonly target: number; readonly confidence?: number },
): GoalCheckResult {
  requireScoreCounts(counts);
  const { topFrom, target, confidence = DEFAULT_CONFIDENCE } = goal;
  requireBetween(target, 0, 1, "target");
  requireInside(confidence, 0.5, 1, "confidence");
  if (topFrom < counts.lowest || topFrom >= counts.lowest + counts.counts.length) {
    throw new MeasurementError("off-scale", "topFrom");
  }
  const n = total(counts);
  if (n === 0) return NO_ANSWERS;
  const count = countFrom(counts, topFrom);
  const spread = Math.sqrt((target * (1 - target)) / n);
  const statistic = spread === 0 ? null : (count / n - target) / spread;
  return judged({
    n,
    score: count / n,
    target,
    lowerBound: shareInterval(count, n, "wilson", 2 * confidence - 1).lower,
    statistic,
    p: statistic === null ? null : normalUpper(statistic),
    pExact: binomialUpper(count, n, target),
    standardError: Math.sqrt(((count + 1) * (n - count + 1)) / (n + 2) ** 3),
    confidence,
  });
}

/**
 * Is the mean score at its goal?
 *
 * Formula: t = (mean - target) / (s / sqrt(n)), one-sided with n - 1 df; lower bound mean - t s / sqrt(n). Source: Student (1908).
 * Without spread there is no test: the state then follows the mean alone and the verdict is `not-determinable`.
 */
export function checkMeanGoal(
  counts: ScoreCounts,
  goal: { readonly target: number; readonly confidence?: number },
): GoalCheckResult {
  requireScoreCounts(counts);
  const { target, confidence = DEFAULT_CONFIDENCE } = goal;
  requireFinite(target, "target");
  requireInside(confidence, 0.5, 1, "confidence");
  if (total(counts) === 0) return NO_ANSWERS;
  const { n, mean, variance } = scoreMoments(counts);
  const standardError = Math.sqrt(variance / n);
  const isTestable = standardError > 0;
  const statistic = isTestable ? (mean - target) / standardError : null;
  return judged({
    n,
    score: mean,
    target,
    lowerBound: isTestable ? mean - tUpperQuantile(1 - confidence, n - 1) * standardError : mean,
    statistic,
    p: statistic === null ? null : tUpper(statistic, n - 1),
    pExact: null,
    standardError: isTestable ? standardError : null,
    confidence,
  });
}

/**
 * Is the Net Promoter Score at its goal or benchmark?
 *
 * Formula: with 3/4, 3/2, 3/4 answers more, z = (score' - target) / se', one-sided; lower bound score' - z se'. Source: Rocks (2016).
 * Unit of the target -1 to 1. Throws `off-scale` for another scale than 0 to 10.
 */
export function checkNpsGoal(
  counts: ScoreCounts,
  goal: { readonly target: number; readonly confidence?: number },
): GoalCheckResult {
  const { target, confidence = DEFAULT_CONFIDENCE } = goal;
  requireBetween(target, -1, 1, "target");
  requireInside(confidence, 0.5, 1, "confidence");
  const classes = npsClasses(counts);
  const n = total(counts);
  if (n === 0) return NO_ANSWERS;
  const { score, standardError } = netMoments(classes, ROCKS);
  const statistic = (score - target) / standardError;
  return judged({
    n,
    score: netMoments(classes).score,
    target,
    lowerBound: Math.max(-1, score - normalUpperQuantile(1 - confidence) * standardError),
    statistic,
    p: normalUpper(statistic),
    pExact: null,
    standardError,
    confidence,
  });
}

/** `checkShareGoal` from raw scores. */
export function checkShareGoalOf(
  scores: ArrayLike<number>,
  scale: Scale,
  goal: { readonly topFrom: number; readonly target: number; readonly confidence?: number },
): GoalCheckResult {
  return checkShareGoal(countScores(scores, scale), goal);
}

interface Checked extends Omit<GoalCheck, "state" | "goal" | "verdict"> {
  readonly standardError: number | null;
  readonly confidence: number;
}

function judged({ standardError, confidence, ...check }: Checked): GoalCheck {
  const isReached = check.lowerBound >= check.target && standardError !== null;
  const goal = isReached ? "reached" : check.score >= check.target ? "probably-reached" : "not-reached";
  return { state: "measured", goal, ...check, verdict: verdictOf(check.n, isReached, standardError, confidence) };
}

// One-sided: confidence 0.95 here is the tail of a two-sided 0.90.
function verdictOf(n: number, isReached: boolean, standardError: number | null, confidence: number): Verdict {
  if (n < 5) return { code: "too-little-data", n, smallestChange: null };
  if (standardError === null) return { code: "not-determinable", n, smallestChange: null };
  const smallestChange = smallestDetectableChange(standardError, 2 * confidence - 1);
  return { code: isReached ? "real" : "could-be-chance", n, smallestChange };
}

/** How far a goal has come. */
export interface GoalProgress {
  /** (current - base) / (target - base): 1 at the target, negative when it got worse. */
  readonly progress: number;
  /** Share of the time that has passed, 0 to 1. */
  readonly elapsed: number;
  /** Progress / elapsed: 1 is on track; null before it starts. */
  readonly pace: number | null;
}

/**
 * How far a SMART goal has come, and whether it keeps pace with time. Times in any one unit. Throws `no-variation` when target and
 * base are equal, `out-of-range` when the end is not after the start. It says nothing of chance: ask `checkShareGoal` for that.
 */
export function goalProgress(
  scores: { readonly base: number; readonly current: number; readonly target: number },
  times: { readonly start: number; readonly now: number; readonly end: number },
): GoalProgress {
  for (const [name, value] of Object.entries({ ...scores, ...times })) requireFinite(value, name);
  if (scores.target === scores.base) throw new MeasurementError("no-variation", "target");
  if (times.end <= times.start) throw new MeasurementError("out-of-range", "end");
  const progress = (scores.current - scores.base) / (scores.target - scores.base);
  const elapsed = Math.min(1, Math.max(0, (times.now - times.start) / (times.end - times.start)));
  return { progress, elapsed, pace: elapsed === 0 ? null : progress / elapsed };
}
