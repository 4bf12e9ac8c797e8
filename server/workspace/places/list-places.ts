import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../permissions.ts";
import { selectPlacesOrTeams } from "../place-or-team.sql.ts";
import type { PlaceView } from "./schemas.ts";
import { viewPlace } from "./view-place.ts";

/** The places, or those that were archived. */
export async function listPlaces(ctx: Context, input: PageQuery & { archived: boolean }): Promise<Page<PlaceView>> {
  permit(ctx, "workspace:read");
  const { cursor, limit, archived } = input;
  const binding = archived ? "archived-places" : "places";
  const after = readIdCursor(binding, cursor);
  const rows = await selectPlacesOrTeams(ctx.tx, "place", ctx.workspaceId, { after, limit: limit + 1, archived });
  return idPage(binding, rows, limit, viewPlace);
}
