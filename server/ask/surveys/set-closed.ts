import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../../workspace/index.ts";
import { updateSurveyRow } from "./queries.ts";
import { requireSurvey, requireSurveyToChange } from "./require-survey.ts";
import type { SurveyView } from "./schemas.ts";
import { viewSurvey } from "./view-survey.ts";

/** Closes a survey at this time, or reopens it with null. What is so already stays as it is. */
export async function setClosed(ctx: Context, surveyId: string, closedAt: Date | null): Promise<SurveyView> {
  const row = await requireSurveyToChange(ctx, surveyId);
  if (row.version_id === null) {
    throw new Refusal("conflict", "This survey was never published, so it takes no answers. Publish it first.");
  }
  if ((row.closed_at === null) === (closedAt === null)) return viewSurvey(row);

  await updateSurveyRow(ctx.tx, ctx.workspaceId, surveyId, { closed_at: closedAt, updated_at: ctx.clock.now() });
  await recordAudit(ctx, {
    action: closedAt ? "survey.closed" : "survey.reopened",
    subjectKind: "survey",
    subjectId: surveyId,
    details: { name: row.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewSurvey(await requireSurvey(ctx, surveyId));
}
