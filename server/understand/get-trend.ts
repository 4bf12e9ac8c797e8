import { total } from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { findScoreBasis, requireMetric } from "./find-score-basis.ts";
import { countsOf, measure, withhold } from "./measure-scores.ts";
import { bucketsOf, mondayOf, periodOf } from "./period.ts";
import { readTrend, type TrendRow } from "./queries.ts";
import { readScope } from "./read-scope.ts";
import type { Trend, TrendQuery } from "./schemas.ts";
import { scopeOf } from "./scope.ts";
import { withheldParts } from "./withheld-parts.ts";

/**
 * One score over time, a day or a week at a time. Times without answers are points with n 0, so that a gap stays a gap.
 * The score of all these times stands beside them, so the few answers of one time are not to be worked out from the others.
 */
export async function getTrend(ctx: Context, query: TrendQuery): Promise<Trend> {
  permit(ctx, "scores:read");
  const basis = await findScoreBasis(ctx);
  const metric = requireMetric(basis, query.metric);
  const period = periodOf(query, basis.today);
  const scope = scopeOf(query);

  // The whole workspace is beside nothing that it could give away.
  const whole = scope.dimension === "all" ? null : await readScope(ctx, basis, [metric], scope, period);
  const isWithheld = whole?.get(metric.id)?.isWithheld ?? false;
  const rows = await readTrend(ctx.tx, ctx.workspaceId, metric.id, scope, period, query.step);
  const byStart = Map.groupBy(rows, (row) => row.start);
  const times = bucketsOf(period, query.step).map((bucket) => {
    const start = query.step === "day" ? bucket.from : mondayOf(bucket.from);
    const found: readonly TrendRow[] = byStart.get(start) ?? [];
    const counts = countsOf(metric, found);
    return { bucket, counts, n: total(counts) };
  });
  const answers = times.reduce((sum, { n }) => sum + n, 0);
  const withheld = withheldParts(times, answers, basis.minimumAnswers);

  return {
    step: query.step,
    metric,
    points: times.map((time) => {
      const measured = measure(metric, time.counts, basis.minimumAnswers);
      const tellsOthers = measured.value !== null && (isWithheld || withheld.has(time));
      return { ...time.bucket, ...(tellsOthers ? withhold(measured) : measured) };
    }),
  };
}
