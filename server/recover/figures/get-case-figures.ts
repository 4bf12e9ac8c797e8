import type { Context } from "../../platform/context.ts";
import { dayIn } from "../../platform/local-day.ts";
import { periodOf, readHistogram, scopeOf } from "../../understand/index.ts";
import { getSettings, permit } from "../../workspace/index.ts";
import { caseEventCodes } from "../case-counts.ts";
import { countOpenCases } from "../case-list.sql.ts";
import { findCaseMetric } from "../queries.ts";
import { countReopenedCases } from "./count-reopened-cases.sql.ts";
import type { CaseFigures, FiguresQuery } from "./schemas.ts";

/** How many cases are open and late now, and what happened to cases in a period, in the whole workspace or one cut of it. */
export async function getCaseFigures(ctx: Context, query: FiguresQuery): Promise<CaseFigures> {
  permit(ctx, "cases:read");
  const now = ctx.clock.now();
  const { timeZone } = await getSettings(ctx);
  const period = periodOf(query, dayIn(timeZone, now));
  const scope = scopeOf(query);

  const metricId = await findCaseMetric(ctx.tx, ctx.workspaceId);
  const rows = metricId ? await readHistogram(ctx.tx, ctx.workspaceId, [metricId], scope, period) : [];
  const counted = (code: number) => rows.find(({ score }) => score === code)?.n ?? 0;
  return {
    period,
    ...(await countOpenCases(ctx.tx, ctx.workspaceId, now, scope)),
    opened: counted(caseEventCodes.opened),
    recovered: counted(caseEventCodes.resolved),
    confirmed: counted(caseEventCodes.confirmed),
    unconfirmed: counted(caseEventCodes.unconfirmed),
    reopened: await countReopenedCases(ctx.tx, ctx.workspaceId, scope, period),
    reopenings: counted(caseEventCodes.reopened),
  };
}
