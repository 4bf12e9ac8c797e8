import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../permissions.ts";
import { selectPlacesOrTeams } from "../place-or-team.sql.ts";
import type { TeamView } from "./schemas.ts";
import { viewTeams } from "./view-teams.ts";

/** The teams, or those that were archived. */
export async function listTeams(ctx: Context, input: PageQuery & { archived: boolean }): Promise<Page<TeamView>> {
  permit(ctx, "members:read");
  const { cursor, limit, archived } = input;
  const binding = archived ? "archived-teams" : "teams";
  const after = readIdCursor(binding, cursor);
  const rows = await selectPlacesOrTeams(ctx.tx, "team", ctx.workspaceId, { after, limit: limit + 1, archived });
  const page = idPage(binding, rows, limit, (row) => row);
  const views = await viewTeams(ctx, page.items);
  return { items: [...views.values()], nextCursor: page.nextCursor };
}
