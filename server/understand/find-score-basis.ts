import type { Context } from "../platform/context.ts";
import { dayIn } from "../platform/local-day.ts";
import { Refusal } from "../platform/refusal.ts";
import { getSettings, type SmallestChange } from "../workspace/index.ts";
import { listScoreMetrics, type ScoreMetric } from "./queries.ts";

/** What a workspace has decided about its numbers. */
export interface Yardstick {
  /** Fewer answers show no number. */
  readonly minimumAnswers: number;
  /** Smaller differences do not matter, per kind of score and in the unit in which it is shown. */
  readonly smallestChange: SmallestChange;
}

/** What every question about scores needs first. */
export interface ScoreBasis extends Yardstick {
  readonly metrics: readonly ScoreMetric[];
  readonly today: string;
}

/** Loads the metrics of the workspace, what it has decided about its numbers, and its today. */
export async function findScoreBasis(ctx: Context): Promise<ScoreBasis> {
  const { settings, timeZone } = await getSettings(ctx);
  return {
    metrics: await listScoreMetrics(ctx.tx, ctx.workspaceId),
    minimumAnswers: settings.minimumAnswers,
    smallestChange: settings.smallestChange,
    today: dayIn(timeZone, ctx.clock.now()),
  };
}

/** The metric with this id. Throws `not_found`. */
export function requireMetric(basis: ScoreBasis, id: string): ScoreMetric {
  const metric = basis.metrics.find((candidate) => candidate.id === id);
  if (!metric)
    throw new Refusal("not_found", "There is no score with this id in this workspace. Choose one from /metrics.");
  return metric;
}
