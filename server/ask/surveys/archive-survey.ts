import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import { selectTouchpointsAsking } from "./queries.ts";
import type { ArchivedSurveyView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Puts a survey away: it is offered no more, its touchpoints stop asking and are named, and its answers stay. */
export async function archiveSurvey(ctx: Context, surveyId: string): Promise<ArchivedSurveyView> {
  permit(ctx, "ask:write");
  const survey = await setArchived(ctx, surveyId, ctx.clock.now());
  return { ...survey, closedTouchpoints: await selectTouchpointsAsking(ctx.tx, ctx.workspaceId, surveyId) };
}
