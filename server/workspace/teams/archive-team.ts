import type { Context } from "../../platform/context.ts";
import { permit } from "../permissions.ts";
import type { TeamView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Puts a team away: it is offered no more, and what it owns stays with it. */
export async function archiveTeam(ctx: Context, teamId: string): Promise<TeamView> {
  permit(ctx, "members:write");
  return setArchived(ctx, teamId, ctx.clock.now());
}
