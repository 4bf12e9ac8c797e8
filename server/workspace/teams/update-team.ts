import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { lockPlaceOrTeam, updatePlaceOrTeam } from "../place-or-team.sql.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import { checkMembers } from "./check-members.ts";
import { replaceTeamMembers } from "./queries.ts";
import type { TeamChange, TeamView } from "./schemas.ts";
import { viewTeam } from "./view-teams.ts";

/** Renames a team or changes who is in it; what is not given stays. */
export async function updateTeam(ctx: Context, teamId: string, change: TeamChange): Promise<TeamView> {
  permit(ctx, "members:write");

  const key = { workspaceId: ctx.workspaceId, id: teamId };
  const team = await lockPlaceOrTeam(ctx.tx, "team", key);
  if (!team) throw new Refusal("not_found", "There is no such team.");

  const name = change.name ?? team.name;
  if (name !== team.name) {
    await refuseTakenName("There is a team of this name already.", () =>
      updatePlaceOrTeam(ctx.tx, "team", key, { name }),
    );
  }
  if (change.memberIds) {
    const memberIds = await checkMembers(ctx, change.memberIds);
    await replaceTeamMembers(ctx.tx, ctx.workspaceId, teamId, memberIds);
  }
  await recordAudit(ctx, { action: "team.changed", subjectKind: "team", subjectId: teamId, details: change });
  ctx.announce(ctx.workspaceId, "settings");
  return viewTeam(ctx, { ...team, name });
}
