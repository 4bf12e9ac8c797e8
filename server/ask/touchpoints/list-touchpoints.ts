import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../../workspace/index.ts";
import { selectTouchpoints } from "./queries.ts";
import type { Touchpoint } from "./schemas.ts";
import { viewTouchpoint } from "./view-touchpoint.ts";

/** The touchpoints, oldest first, or those that were put away. */
export async function listTouchpoints(
  ctx: Context,
  { cursor, limit, archived }: PageQuery & { readonly archived: boolean },
): Promise<Page<Touchpoint>> {
  permit(ctx, "ask:read");
  const binding = archived ? "archived-touchpoints" : "touchpoints";
  const after = readIdCursor(binding, cursor);
  const rows = await selectTouchpoints(ctx.tx, ctx.workspaceId, { after, limit: limit + 1, archived });
  return idPage(binding, rows, limit, viewTouchpoint);
}
