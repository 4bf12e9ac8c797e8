import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import { selectCauses } from "./queries.ts";
import type { CauseView } from "./schemas.ts";
import { viewCause } from "./view-cause.ts";

/** All causes that a case can have (or those that were put away), in the workspace's own order. There are never many. */
export async function listCauses(ctx: Context, which: "active" | "archived"): Promise<CauseView[]> {
  permit(ctx, "cases:read");
  const rows = await selectCauses(ctx.tx, ctx.workspaceId, which);
  return rows.map(viewCause);
}
