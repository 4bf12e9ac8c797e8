import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import { lockTeam, updateTeamRow } from "./queries.ts";
import type { TeamView } from "./schemas.ts";
import { viewTeam } from "./view-teams.ts";

/** Archives a team at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, teamId: string, archivedAt: Date | null): Promise<TeamView> {
  const team = await lockTeam(ctx.tx, ctx.workspaceId, teamId);
  if (!team) throw new Refusal("not_found", "There is no such team.");
  if ((team.archived_at === null) === (archivedAt === null)) return viewTeam(ctx, team);

  await refuseTakenName("There is another team of this name now. Rename that one first.", () =>
    updateTeamRow(ctx.tx, ctx.workspaceId, teamId, { archived_at: archivedAt }),
  );
  await recordAudit(ctx, {
    action: archivedAt ? "team.archived" : "team.restored",
    subjectKind: "team",
    subjectId: teamId,
    details: { name: team.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewTeam(ctx, { ...team, archived_at: archivedAt });
}
