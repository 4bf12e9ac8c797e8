import { type Insertable, sql, type Updateable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { TeamTable } from "../../platform/database/types.ts";

const shown = ["id", "name", "created_at", "archived_at"] as const;

export async function insertTeam(tx: Tx, team: Insertable<TeamTable>): Promise<void> {
  await tx.insertInto("team").values(team).execute();
}

export async function updateTeamRow(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  change: Updateable<TeamTable>,
): Promise<void> {
  await tx.updateTable("team").set(change).where("workspace_id", "=", workspaceId).where("id", "=", teamId).execute();
}

export function selectTeams(
  tx: Tx,
  workspaceId: string,
  page: { after: string | null; limit: number; archived: boolean },
) {
  return tx
    .selectFrom("team")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("archived_at", page.archived ? "is not" : "is", null)
    .$if(page.after !== null, (query) => query.where("id", ">", page.after))
    .orderBy("id")
    .limit(page.limit)
    .execute();
}

/** Locked, so that two who change a team at once do so one after the other. */
export function lockTeam(tx: Tx, workspaceId: string, teamId: string) {
  return tx
    .selectFrom("team")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", teamId)
    .forUpdate()
    .executeTakeFirst();
}

/** Those who are in these teams and still work here. */
export function selectTeamMembers(tx: Tx, workspaceId: string, teamIds: readonly string[]) {
  return tx
    .selectFrom("team_member")
    .innerJoin("member", (join) =>
      join
        .onRef("member.workspace_id", "=", "team_member.workspace_id")
        .onRef("member.id", "=", "team_member.member_id"),
    )
    .select(["team_member.team_id", "member.id", "member.name"])
    .where("team_member.workspace_id", "=", workspaceId)
    .where("team_member.team_id", "=", sql<string>`any(${teamIds}::uuid[])`)
    .where("member.removed_at", "is", null)
    .orderBy("member.name")
    .orderBy("member.id")
    .execute();
}

/** Which of these work here. */
export async function selectActiveMemberIds(tx: Tx, workspaceId: string, memberIds: readonly string[]) {
  const rows = await tx
    .selectFrom("member")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", sql<string>`any(${memberIds}::uuid[])`)
    .where("removed_at", "is", null)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function replaceTeamMembers(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  memberIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom("team_member").where("workspace_id", "=", workspaceId).where("team_id", "=", teamId).execute();
  if (memberIds.length === 0) return;
  await tx
    .insertInto("team_member")
    .values(memberIds.map((memberId) => ({ workspace_id: workspaceId, team_id: teamId, member_id: memberId })))
    .execute();
}
