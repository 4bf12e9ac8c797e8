import type { Context } from "../platform/context.ts";
import { bindingOf, writeCursor } from "../platform/http/cursor.ts";
import { readRowPosition } from "../platform/http/row-position.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit } from "../workspace/index.ts";
import { selectFeedbackPage } from "./feedback-page.sql.ts";
import { type MetricRow, selectMetrics } from "./queries.ts";
import type { FeedbackItem, FeedbackQuery } from "./schemas.ts";
import { viewFeedback } from "./view-feedback.ts";

/** A page of feedback that fits the filter, newest first unless asked otherwise. */
export async function listFeedback(
  ctx: Context,
  query: FeedbackQuery,
): Promise<{ items: FeedbackItem[]; nextCursor: string | null }> {
  permit(ctx, "feedback:read");
  const { cursor, limit, sort, ...filter } = query;

  const binding = bindingOf(`feedback ${sort}`, filter);
  const after = readRowPosition(binding, cursor);
  const metrics = await selectMetrics(ctx.tx, ctx.workspaceId);
  refuseUnmeasurable(filter.metric, metrics);

  const rows = await selectFeedbackPage(ctx.tx, ctx.workspaceId, filter, { sort, after, limit });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last;
  return {
    items: shown.map((row) => viewFeedback(row, metrics)),
    nextCursor: hasMore ? writeCursor(binding, [last.received_exactly, last.id]) : null,
  };
}

function refuseUnmeasurable(metricId: string | undefined, metrics: readonly MetricRow[]): void {
  if (!metricId) return;
  const metric = metrics.find((candidate) => candidate.id === metricId);
  if (metric && metric.lowest !== null) return;
  throw new Refusal("invalid", "There is no score with this id in this workspace. Choose one from /metrics.", {
    fields: [{ path: "metric", code: "unknown", message: "No such score in this workspace." }],
  });
}
