import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { SurveyView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Puts a survey away: it is offered no more, its touchpoints stop asking, and its answers stay. */
export async function archiveSurvey(ctx: Context, surveyId: string): Promise<SurveyView> {
  permit(ctx, "ask:write");
  return setArchived(ctx, surveyId, ctx.clock.now());
}
