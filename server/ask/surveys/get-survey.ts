import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import { readContent } from "../content-schema.ts";
import { checkDraftMetrics } from "./check-draft.ts";
import { requireSurvey } from "./require-survey.ts";
import type { SurveyView } from "./schemas.ts";
import { viewSurvey } from "./view-survey.ts";

/** One survey with its draft. Throws `not_found`. */
export async function getSurvey(ctx: Context, surveyId: string): Promise<SurveyView> {
  permit(ctx, "ask:read");
  const row = await requireSurvey(ctx, surveyId);
  return viewSurvey(row, await checkDraftMetrics(ctx, readContent(row.draft)));
}
