import type { Context } from "../platform/context.ts";
import { dayIn } from "../platform/local-day.ts";
import { Refusal } from "../platform/refusal.ts";
import { getSettings } from "../workspace/index.ts";
import { listScoreMetrics, type ScoreMetric } from "./queries.ts";

/** What every question about scores needs first. */
export interface ScoreBasis {
  readonly metrics: readonly ScoreMetric[];
  readonly minimumAnswers: number;
  readonly today: string;
}

/** Loads the metrics of the workspace, its minimum for showing a number, and its today. */
export async function findScoreBasis(ctx: Context): Promise<ScoreBasis> {
  const workspace = await getSettings(ctx);
  return {
    metrics: await listScoreMetrics(ctx.tx, ctx.workspaceId),
    minimumAnswers: workspace.settings.minimumAnswers,
    today: dayIn(workspace.timeZone, ctx.clock.now()),
  };
}

/** The metric with this id. Throws `not_found`. */
export function requireMetric(basis: ScoreBasis, id: string): ScoreMetric {
  const metric = basis.metrics.find((candidate) => candidate.id === id);
  if (!metric)
    throw new Refusal("not_found", "There is no score with this id in this workspace. Choose one from /metrics.");
  return metric;
}
