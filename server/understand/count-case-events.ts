import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { findScoreBasis } from "./find-score-basis.ts";
import { periodOf } from "./period.ts";
import { findCaseMetric, readHistogram } from "./queries.ts";
import type { Period, Scope } from "./scope.ts";

/** How often what happened to cases in a period, by the code of the happening; kept and read like scores. */
export async function countCaseEvents(
  ctx: Context,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  scope: Scope,
): Promise<{ readonly period: Period; readonly counts: ReadonlyMap<number, number> }> {
  permit(ctx, "cases:read");
  const { today } = await findScoreBasis(ctx);
  const period = periodOf(asked, today);
  const metricId = await findCaseMetric(ctx.tx, ctx.workspaceId);
  const rows = metricId ? await readHistogram(ctx.tx, ctx.workspaceId, [metricId], scope, period) : [];
  return { period, counts: new Map(rows.map(({ score, n }) => [score, n])) };
}
