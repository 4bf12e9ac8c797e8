import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { findScoreBasis, requireMetric } from "./find-score-basis.ts";
import { countsOf, measure } from "./measure-scores.ts";
import { bucketsOf, mondayOf, periodOf } from "./period.ts";
import { readTrend, type TrendRow } from "./queries.ts";
import type { Trend, TrendQuery } from "./schemas.ts";

/** One score over time, a day or a week at a time. Times without answers are points with n 0, so that a gap stays a gap. */
export async function getTrend(ctx: Context, query: TrendQuery): Promise<Trend> {
  permit(ctx, "scores:read");
  const basis = await findScoreBasis(ctx);
  const metric = requireMetric(basis, query.metric);
  const period = periodOf(query, basis.today);
  const scope = { dimension: query.dimension, value: query.dimension === "all" ? "" : query.value };

  const rows = await readTrend(ctx.tx, ctx.workspaceId, metric.id, scope, period, query.step);
  const byStart = Map.groupBy(rows, (row) => row.start);
  return {
    step: query.step,
    metric,
    points: bucketsOf(period, query.step).map((bucket) => {
      const start = query.step === "day" ? bucket.from : mondayOf(bucket.from);
      const found: readonly TrendRow[] = byStart.get(start) ?? [];
      return { ...bucket, ...measure(metric, countsOf(metric, found), basis.minimumAnswers) };
    }),
  };
}
