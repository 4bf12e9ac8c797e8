import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { insertPlaceOrTeam } from "../place-or-team.sql.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import { checkMembers } from "./check-members.ts";
import { replaceTeamMembers } from "./queries.ts";
import type { NewTeam, TeamView } from "./schemas.ts";
import { viewTeam } from "./view-teams.ts";

/** Makes a team. Throws `conflict` when there is one of this name. */
export async function createTeam(ctx: Context, input: NewTeam): Promise<TeamView> {
  permit(ctx, "members:write");

  const memberIds = await checkMembers(ctx, input.memberIds);
  const team = { id: newId(), name: input.name, created_at: ctx.clock.now(), archived_at: null };
  await refuseTakenName("There is a team of this name already.", () =>
    insertPlaceOrTeam(ctx.tx, "team", { workspace_id: ctx.workspaceId, ...team }),
  );
  await replaceTeamMembers(ctx.tx, ctx.workspaceId, team.id, memberIds);
  await recordAudit(ctx, {
    action: "team.created",
    subjectKind: "team",
    subjectId: team.id,
    details: { name: input.name, memberIds },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewTeam(ctx, team);
}
