import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { Touchpoint } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Puts a touchpoint away: its link says that the survey is closed, and its numbers stay. */
export async function archiveTouchpoint(ctx: Context, touchpointId: string): Promise<Touchpoint> {
  permit(ctx, "ask:write");
  return setArchived(ctx, touchpointId, ctx.clock.now());
}
