import type { Context } from "../../platform/context.ts";
import { permit, recordAudit } from "../../workspace/index.ts";
import { checkDraftMetrics } from "./check-draft.ts";
import { updateSurveyRow } from "./queries.ts";
import { refuseOtherRevision, requireSurvey, requireSurveyToChange } from "./require-survey.ts";
import type { DraftChange, SurveyView } from "./schemas.ts";
import { viewSurvey } from "./view-survey.ts";

/**
 * Saves the draft of a survey, also one that cannot be published yet: what is missing comes back as problems.
 * Throws `conflict` when somebody else saved it meanwhile.
 */
export async function updateDraft(ctx: Context, surveyId: string, input: DraftChange): Promise<SurveyView> {
  permit(ctx, "ask:write");

  const row = await requireSurveyToChange(ctx, surveyId);
  refuseOtherRevision(row, input.draftRevision);
  const name = input.name ?? row.name;
  await updateSurveyRow(ctx.tx, ctx.workspaceId, surveyId, {
    name,
    draft: JSON.stringify(input.content),
    draft_revision: row.draft_revision + 1,
    updated_at: ctx.clock.now(),
  });

  // A draft is saved every few seconds while somebody writes; the log keeps what others will notice.
  if (name !== row.name) {
    const details = { from: row.name, to: name };
    await recordAudit(ctx, { action: "survey.renamed", subjectKind: "survey", subjectId: surveyId, details });
  }
  ctx.announce(ctx.workspaceId, "settings");
  return viewSurvey(await requireSurvey(ctx, surveyId), await checkDraftMetrics(ctx, input.content));
}
