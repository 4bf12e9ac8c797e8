import { checkContent, describeMetrics } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { Refusal } from "../../platform/refusal.ts";
import { permit, recordAudit } from "../../workspace/index.ts";
import { readContent } from "../content-schema.ts";
import { languageTags } from "../languages.ts";
import { checkDraftMetrics } from "./check-draft.ts";
import { insertVersion, keepMetrics, updateSurveyRow } from "./queries.ts";
import { refuseOtherRevision, requireSurvey, requireSurveyToChange } from "./require-survey.ts";
import { sayContentProblem } from "./say-content-problem.ts";
import type { Publication, SurveyView } from "./schemas.ts";
import { viewSurvey } from "./view-survey.ts";

/**
 * Makes the draft the version that guests see from now on; it never changes again. Publishing what is published
 * already does nothing. Throws `invalid` with each reason when the draft is not ready.
 */
export async function publishSurvey(ctx: Context, surveyId: string, input: Publication): Promise<SurveyView> {
  permit(ctx, "ask:write");

  const row = await requireSurveyToChange(ctx, surveyId);
  if (input.draftRevision !== undefined) refuseOtherRevision(row, input.draftRevision);
  if (row.version_id !== null && !row.has_changes) return viewSurvey(row);

  const content = readContent(row.draft);
  const problems = [...checkContent(content, languageTags), ...(await checkDraftMetrics(ctx, content))];
  if (problems.length > 0) {
    throw new Refusal("invalid", "This survey cannot be published yet. The draft is saved as it is.", {
      fields: problems.map((problem) => ({
        path: `content.${problem.path}`,
        code: problem.code,
        message: sayContentProblem(problem),
      })),
    });
  }

  const now = ctx.clock.now();
  const version = { id: newId(), number: (row.version_number ?? 0) + 1 };
  await keepMetrics(ctx.tx, ctx.workspaceId, describeMetrics(content), now);
  await insertVersion(ctx.tx, {
    workspace_id: ctx.workspaceId,
    survey_id: surveyId,
    content: JSON.stringify(content),
    published_at: now,
    ...version,
  });
  await updateSurveyRow(ctx.tx, ctx.workspaceId, surveyId, { published_version_id: version.id, updated_at: now });

  await recordAudit(ctx, {
    action: "survey.published",
    subjectKind: "survey",
    subjectId: surveyId,
    details: { name: row.name, version: version.number },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewSurvey(await requireSurvey(ctx, surveyId));
}
