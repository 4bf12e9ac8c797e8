import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { archiveOrRestore } from "../archive-or-restore.ts";
import { lockPlaceOrTeam, updatePlaceOrTeam } from "../place-or-team.sql.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import type { TeamView } from "./schemas.ts";
import { viewTeam } from "./view-teams.ts";

/** Archives a team at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, teamId: string, archivedAt: Date | null): Promise<TeamView> {
  const key = { workspaceId: ctx.workspaceId, id: teamId };
  const row = await lockPlaceOrTeam(ctx.tx, "team", key);
  if (!row) throw new Refusal("not_found", "There is no such team.");

  const changed = await archiveOrRestore(ctx, { kind: "team", row }, archivedAt, () =>
    refuseTakenName("There is another team of this name now. Rename that one first.", () =>
      updatePlaceOrTeam(ctx.tx, "team", key, { archived_at: archivedAt }),
    ),
  );
  return viewTeam(ctx, changed ? { ...row, archived_at: archivedAt } : row);
}
