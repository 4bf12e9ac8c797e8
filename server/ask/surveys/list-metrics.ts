import { z } from "@hono/zod-openapi";
import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../../workspace/index.ts";
import { isMetricKind } from "./is-metric-kind.ts";
import { selectMetrics } from "./queries.ts";
import type { MetricView } from "./schemas.ts";

const name = z.record(z.string(), z.string());

/** What this workspace measures: each question's stable identity, whatever its words became. */
export async function listMetrics(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<MetricView>> {
  permit(ctx, "ask:read");
  const after = readIdCursor("metrics", cursor);
  const rows = await selectMetrics(ctx.tx, ctx.workspaceId, { after, limit: limit + 1 });
  const asked = rows.flatMap((row) => (isMetricKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
  return idPage("metrics", asked, limit, (row) => ({ ...row, name: name.parse(row.name) }));
}
