import type { Context } from "../../platform/context.ts";
import { permit } from "../permissions.ts";
import type { TeamView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Brings a team back. Throws `conflict` when another one has its name meanwhile. */
export async function restoreTeam(ctx: Context, teamId: string): Promise<TeamView> {
  permit(ctx, "members:write");
  return setArchived(ctx, teamId, null);
}
