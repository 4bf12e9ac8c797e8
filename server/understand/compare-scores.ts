import {
  compareScores as compareMeans,
  compareNps,
  compareShares,
  type Interval,
  type ScoreCounts,
  satisfactionShare,
  total,
  type VerdictCode,
} from "@croquette/measurement";
import type { Yardstick } from "./find-score-basis.ts";
import { measure } from "./measure-scores.ts";
import type { ScoreMetric } from "./queries.ts";
import type { Measured, ScoreComparison } from "./schemas.ts";

interface Difference {
  readonly difference: number;
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly code: VerdictCode;
}

/** A comparison with the p-value behind its verdict, for adjusting when many are looked at. */
export interface JudgedComparison extends ScoreComparison {
  readonly p: number | null;
}

/** How the scores of these answers differ from those of other people's answers (an earlier period, or everybody else). */
export function compareScores(
  metric: ScoreMetric,
  counts: ScoreCounts,
  others: ScoreCounts,
  { minimumAnswers, smallestChange }: Yardstick,
): JudgedComparison {
  const measured = measure(metric, others, minimumAnswers);
  if (Math.min(total(counts), total(others)) < minimumAnswers) return incomparable(measured);

  const smallest = smallestChange[metric.kind];
  const { difference, interval, p, code } = differenceOf(metric, counts, others, smallest);
  const verdict = verdictOf(code, difference, smallest);
  const isHigher = difference > 0;
  return {
    ...measured,
    difference,
    differenceInterval: interval ? { low: interval.lower, high: interval.upper } : null,
    verdict,
    better: verdict === "real" ? isHigher === (metric.direction === "higher-is-better") : null,
    p,
  };
}

/** What is said beside a score that is compared with nothing: there is no difference, and no verdict on one. */
export function incomparable({ n, state, value, mean, interval }: Measured): JudgedComparison {
  return {
    n,
    state,
    value,
    mean,
    interval,
    difference: null,
    differenceInterval: null,
    verdict: "too-little-data",
    better: null,
    p: null,
  };
}

// A difference of exactly the smallest that matters is one that matters, also after the rounding of binary fractions.
const roundingError = 1e-9;

function verdictOf(code: VerdictCode, difference: number, smallest: number): ScoreComparison["verdict"] {
  switch (code) {
    case "real":
      return Math.abs(difference) < smallest - roundingError ? "too-small" : "real";
    case "could-be-chance":
      return "could-be-chance";
    case "too-little-data":
    case "not-determinable":
      return "too-little-data";
  }
}

function differenceOf(metric: ScoreMetric, a: ScoreCounts, b: ScoreCounts, smallest: number): Difference {
  if (metric.kind === "nps") {
    const { difference, adjustedWald, verdict } = compareNps(a, b, { smallestThatMatters: smallest / 100 });
    return { ...inPoints(difference, adjustedWald.interval), p: adjustedWald.p, code: verdict.code };
  }
  if (metric.kind === "csat") {
    const options = { smallestThatMatters: smallest / 100 };
    const { difference, interval, p, verdict } = compareShares(satisfiedOf(a), satisfiedOf(b), options);
    return { ...inPoints(difference, interval), p, code: verdict.code };
  }
  const { difference, welch, verdict } = compareMeans(a, b, { smallestThatMatters: smallest });
  return { difference, interval: welch?.interval ?? null, p: welch?.p ?? null, code: verdict.code };
}

function satisfiedOf(counts: ScoreCounts): { count: number; n: number } {
  const share = satisfactionShare(counts);
  return { count: share.state === "measured" ? share.count : 0, n: total(counts) };
}

/** NPS and CSAT are shown times 100. */
function inPoints(difference: number, interval: Interval): { difference: number; interval: Interval } {
  const { lower, upper, confidence } = interval;
  return { difference: 100 * difference, interval: { lower: 100 * lower, upper: 100 * upper, confidence } };
}
