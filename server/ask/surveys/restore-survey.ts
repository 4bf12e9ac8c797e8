import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { SurveyView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Brings a survey back as it was. */
export async function restoreSurvey(ctx: Context, surveyId: string): Promise<SurveyView> {
  permit(ctx, "ask:write");
  return setArchived(ctx, surveyId, null);
}
