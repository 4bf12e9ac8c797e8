import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { SurveyView } from "./schemas.ts";
import { setClosed } from "./set-closed.ts";

/** Takes answers again. */
export async function reopenSurvey(ctx: Context, surveyId: string): Promise<SurveyView> {
  permit(ctx, "ask:write");
  return setClosed(ctx, surveyId, null);
}
