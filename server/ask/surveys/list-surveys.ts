import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../../workspace/index.ts";
import { selectSurveys } from "./queries.ts";
import type { SurveyItem } from "./schemas.ts";
import { viewSurveyItem } from "./view-survey.ts";

/** The surveys, oldest first; those that were put away are among them. */
export async function listSurveys(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<SurveyItem>> {
  permit(ctx, "ask:read");
  const after = readIdCursor("surveys", cursor);
  const rows = await selectSurveys(ctx.tx, ctx.workspaceId, { after, limit: limit + 1 });
  return idPage("surveys", rows, limit, viewSurveyItem);
}
