import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { SurveyView } from "./schemas.ts";
import { setClosed } from "./set-closed.ts";

/** Takes no more answers, at any touchpoint that asks this survey; those that came stay. */
export async function closeSurvey(ctx: Context, surveyId: string): Promise<SurveyView> {
  permit(ctx, "ask:write");
  return setClosed(ctx, surveyId, ctx.clock.now());
}
