import { sql } from "kysely";
import type { Tx } from "../../platform/context.ts";

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
