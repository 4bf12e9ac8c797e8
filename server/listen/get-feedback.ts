import type { SurveyContent } from "@croquette/survey";
import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit } from "../workspace/index.ts";
import { type FeedbackRow, selectFeedbackByIds } from "./feedback-page.sql.ts";
import { selectMetrics, selectVersions } from "./queries.ts";
import type { FeedbackDetail } from "./schemas.ts";
import { viewFeedbackDetail } from "./view-feedback.ts";

/** One piece of feedback with every answer. Throws `not_found`. */
export async function getFeedback(ctx: Context, id: string): Promise<FeedbackDetail> {
  permit(ctx, "feedback:read");
  const [detail] = await getFeedbackList(ctx, [id]);
  if (!detail) throw new Refusal("not_found", "This feedback does not exist in this workspace.");
  return detail;
}

/** Several pieces of feedback with every answer, oldest first; unknown ids are left out. */
export async function getFeedbackList(ctx: Context, ids: readonly string[]): Promise<FeedbackDetail[]> {
  permit(ctx, "feedback:read");
  const rows = await selectFeedbackByIds(ctx.tx, ctx.workspaceId, ids);
  const metrics = await selectMetrics(ctx.tx, ctx.workspaceId);
  const versions = await findVersions(ctx, rows);
  return rows.map((row) =>
    viewFeedbackDetail(row, metrics, row.survey_version_id ? versions.get(row.survey_version_id) : undefined),
  );
}

async function findVersions(ctx: Context, rows: readonly FeedbackRow[]) {
  const ids = [...new Set(rows.flatMap((row) => row.survey_version_id ?? []))];
  const found = await selectVersions(ctx.tx, ctx.workspaceId, ids);
  // A published version was checked when it was published and never changes.
  return new Map(found.map((row) => [row.id, { row, content: row.content as SurveyContent }]));
}
