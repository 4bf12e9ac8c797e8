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

/** The owners, locked in one order: two owners who demote each other at once must not both succeed. */
export async function lockOwners(tx: Tx, workspaceId: string): Promise<string[]> {
  const owners = await tx
    .selectFrom("member")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("role", "=", "owner")
    .where("removed_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return owners.map((owner) => owner.id);
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
