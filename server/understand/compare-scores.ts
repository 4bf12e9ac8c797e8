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
import { measure } from "./measure-scores.ts";
import type { ScoreMetric } from "./queries.ts";
import type { ScoreComparison } from "./schemas.ts";

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
  minimumAnswers: number,
): JudgedComparison {
  const measured = measure(metric, others, minimumAnswers);
  const fewest = Math.min(total(counts), total(others));
  if (fewest < minimumAnswers) {
    return {
      ...measured,
      difference: null,
      differenceInterval: null,
      verdict: "too-little-data",
      better: null,
      p: null,
    };
  }
  const { difference, interval, p, code } = differenceOf(metric, counts, others);
  const isReal = code === "real";
  const isHigher = difference > 0;
  return {
    ...measured,
    difference,
    differenceInterval: interval ? { low: interval.lower, high: interval.upper } : null,
    verdict: code === "not-determinable" ? "too-little-data" : code,
    better: isReal ? isHigher === (metric.direction === "higher-is-better") : null,
    p,
  };
}

function differenceOf(metric: ScoreMetric, a: ScoreCounts, b: ScoreCounts): Difference {
  if (metric.kind === "nps") {
    const { difference, adjustedWald, verdict } = compareNps(a, b);
    return { ...inPoints(difference, adjustedWald.interval), p: adjustedWald.p, code: verdict.code };
  }
  if (metric.kind === "csat") {
    const { difference, interval, p, verdict } = compareShares(satisfiedOf(a), satisfiedOf(b));
    return { ...inPoints(difference, interval), p, code: verdict.code };
  }
  const { difference, welch, verdict } = compareMeans(a, b);
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
