import type { Insertable, Updateable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { MemberTable } from "../../platform/database/types.ts";

const shown = ["id", "user_id", "name", "email", "role", "language", "created_at", "removed_at"] as const;

export async function insertMember(tx: Tx, member: Insertable<MemberTable>): Promise<void> {
  await tx.insertInto("member").values(member).execute();
}

export async function updateMember(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  change: Updateable<MemberTable>,
): Promise<void> {
  await tx
    .updateTable("member")
    .set(change)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", memberId)
    .execute();
}

export function selectMembers(tx: Tx, workspaceId: string, page: { after: string | null; limit: number }) {
  return tx
    .selectFrom("member")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("removed_at", "is", null)
    .$if(page.after !== null, (query) => query.where("id", ">", page.after))
    .orderBy("id")
    .limit(page.limit)
    .execute();
}

export function findMember(tx: Tx, workspaceId: string, memberId: string) {
  return tx
    .selectFrom("member")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", memberId)
    .executeTakeFirst();
}

/** Also finds a member who was removed. */
export function findMemberOfUser(tx: Tx, workspaceId: string, userId: string) {
  return tx
    .selectFrom("member")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

export function findMemberByEmail(tx: Tx, workspaceId: string, email: string) {
  return tx
    .selectFrom("member")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

/**
 * The member, also one who was removed, and the owners; all locked, in one order. What somebody else does to one of them
 * at this moment is waited for and seen, so that two owners who demote each other do not both succeed.
 */
export function lockMemberAndOwners(tx: Tx, workspaceId: string, memberId: string) {
  return tx
    .selectFrom("member")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where(({ and, eb, or }) =>
      or([eb("id", "=", memberId), and([eb("role", "=", "owner"), eb("removed_at", "is", null)])]),
    )
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Where this person works: the real before the demo, where no mail leaves, and the earliest first. */
export function selectMembershipsOfUser(tx: Tx, userId: string) {
  return tx
    .selectFrom("member")
    .innerJoin("workspace", "workspace.id", "member.workspace_id")
    .select([
      "member.workspace_id",
      "member.id as member_id",
      "member.name",
      "member.email",
      "member.role",
      "member.language",
      "workspace.name as workspace_name",
      "workspace.language as workspace_language",
      "workspace.is_demo",
    ])
    .where("member.user_id", "=", userId)
    .where("member.removed_at", "is", null)
    .orderBy("workspace.is_demo")
    .orderBy("member.created_at")
    .orderBy("member.workspace_id")
    .execute();
}
