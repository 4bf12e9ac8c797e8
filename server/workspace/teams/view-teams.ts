import type { Context } from "../../platform/context.ts";
import { selectTeamMembers } from "./queries.ts";
import type { TeamView } from "./schemas.ts";

interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly archived_at: Date | null;
}

/** Teams as the API shows them, with who is in them. */
export async function viewTeams(ctx: Context, rows: readonly TeamRow[]): Promise<Map<string, TeamView>> {
  const members = await selectTeamMembers(
    ctx.tx,
    ctx.workspaceId,
    rows.map((row) => row.id),
  );
  const byTeam = Map.groupBy(members, (member) => member.team_id);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        members: (byTeam.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
        createdAt: row.created_at.toISOString(),
        archivedAt: row.archived_at?.toISOString() ?? null,
      },
    ]),
  );
}

/** One team as the API shows it. */
export async function viewTeam(ctx: Context, row: TeamRow): Promise<TeamView> {
  const views = await viewTeams(ctx, [row]);
  const view = views.get(row.id);
  if (!view) throw new Error(`Team ${row.id} was read and is gone.`);
  return view;
}
