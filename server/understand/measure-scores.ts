import {
  customerEffort,
  netPromoterScore,
  npsClasses,
  type ScoreCounts,
  satisfactionShare,
  summarizeScores,
  total,
} from "@croquette/measurement";
import type { HistogramRow, ScoreMetric } from "./queries.ts";
import type { AnswerState, Measured, Score } from "./schemas.ts";

/** The counts of one metric from rows of the histogram. A score that its scale does not have is no answer to it. */
export function countsOf(metric: ScoreMetric, rows: readonly Pick<HistogramRow, "score" | "n">[]): ScoreCounts {
  const counts = new Array<number>(metric.highest - metric.lowest + 1).fill(0);
  for (const { score, n } of rows) {
    const count = counts[score - metric.lowest];
    if (count !== undefined) counts[score - metric.lowest] = count + n;
  }
  return { lowest: metric.lowest, counts };
}

/** What so many answers may show. */
export function stateOf(n: number, minimumAnswers: number): AnswerState {
  if (n === 0) return "none";
  if (n < minimumAnswers) return "too-few";
  return n < 30 ? "rough" : "enough";
}

const hidden = { value: null, mean: null, interval: null };

/** One number with its n and its interval, or the reason why there is none. */
export function measure(metric: ScoreMetric, counts: ScoreCounts, minimumAnswers: number): Measured {
  const n = total(counts);
  const state = stateOf(n, minimumAnswers);
  if (state === "none" || state === "too-few") return { n, state, ...hidden };
  return { n, state, ...numbers(metric, counts) };
}

/** Only how many answered: what they answered could give away the few who answered elsewhere. */
export function withhold({ n }: Measured): Measured {
  return { n, state: "withheld", ...hidden };
}

function numbers(metric: ScoreMetric, counts: ScoreCounts): Pick<Measured, "value" | "mean" | "interval"> {
  const summary = summarizeScores(counts);
  const mean = summary.state === "measured" ? summary.mean : null;
  switch (metric.kind) {
    case "nps": {
      const nps = netPromoterScore(counts);
      if (nps.state === "no-answers") return hidden;
      return { value: 100 * nps.score, mean, interval: asPoints(nps.interval) };
    }
    case "csat": {
      const share = satisfactionShare(counts);
      if (share.state === "no-answers") return hidden;
      return { value: 100 * share.share, mean, interval: asPoints(share.interval) };
    }
    case "ces": {
      const direction = metric.direction === "higher-is-better" ? "higher-is-easier" : "lower-is-easier";
      const effort = customerEffort(counts, { direction });
      if (effort.state === "no-answers") return hidden;
      return { value: effort.mean, mean, interval: asRange(effort.interval) };
    }
    case "rating":
      return { value: mean, mean, interval: summary.state === "measured" ? asRange(summary.interval) : null };
  }
}

function asPoints(interval: { readonly lower: number; readonly upper: number }) {
  return { low: 100 * interval.lower, high: 100 * interval.upper };
}

function asRange(interval: { readonly lower: number; readonly upper: number } | null) {
  return interval ? { low: interval.lower, high: interval.upper } : null;
}

/** Answers that are bad, in between and good: for NPS detractors, passives and promoters. */
export function sharesOf(metric: ScoreMetric, counts: ScoreCounts): NonNullable<Score["shares"]> {
  const n = total(counts);
  const { low, high } = endsOf(metric, counts);
  return { low, middle: n - low - high, high };
}

function endsOf(metric: ScoreMetric, counts: ScoreCounts): { low: number; high: number } {
  if (metric.kind === "nps") {
    const { detractors, promoters } = npsClasses(counts);
    return { low: detractors, high: promoters };
  }
  if (metric.kind === "ces") {
    const direction = metric.direction === "higher-is-better" ? "higher-is-easier" : "lower-is-easier";
    const effort = customerEffort(counts, { direction });
    return effort.state === "no-answers"
      ? { low: 0, high: 0 }
      : { low: effort.netEasy.difficult, high: effort.agree.count };
  }
  const share = satisfactionShare(counts);
  return share.state === "no-answers" ? { low: 0, high: 0 } : { low: share.bottom.count, high: share.count };
}

/** How often each score was given, and whether that score is bad, in between or good. */
export function distributionOf(metric: ScoreMetric, counts: ScoreCounts): NonNullable<Score["distribution"]> {
  return counts.counts.map((n, index) => {
    // One answer of this score alone says which share it belongs to: there is no second list of the cuts.
    const alone = { lowest: counts.lowest, counts: counts.counts.map((_, other) => (other === index ? 1 : 0)) };
    const { low, high } = sharesOf(metric, alone);
    return { score: counts.lowest + index, n, band: low === 1 ? "low" : high === 1 ? "high" : "middle" };
  });
}
