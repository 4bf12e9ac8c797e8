import type { Context } from "../../platform/context.ts";
import { archiveOrRestore } from "../../workspace/index.ts";
import { updateSurveyRow } from "./queries.ts";
import { requireSurvey, requireSurveyToChange } from "./require-survey.ts";
import type { SurveyView } from "./schemas.ts";
import { viewSurvey } from "./view-survey.ts";

/** Archives a survey at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, surveyId: string, archivedAt: Date | null): Promise<SurveyView> {
  const row = await requireSurveyToChange(ctx, surveyId);
  const changed = await archiveOrRestore(ctx, { kind: "survey", row }, archivedAt, () =>
    updateSurveyRow(ctx.tx, ctx.workspaceId, surveyId, { archived_at: archivedAt, updated_at: ctx.clock.now() }),
  );
  return viewSurvey(changed ? await requireSurvey(ctx, surveyId) : row);
}
