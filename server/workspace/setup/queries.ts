import type { Tx } from "../../platform/context.ts";

/** The demo whose owner has this address, and their account: the first one, if there are several. */
export function findOwnedDemo(tx: Tx, email: string) {
  return tx
    .selectFrom("member")
    .innerJoin("workspace", "workspace.id", "member.workspace_id")
    .innerJoin("auth_user", "auth_user.id", "member.user_id")
    .select(["member.workspace_id as workspaceId", "member.user_id as userId"])
    .where("auth_user.email", "=", email)
    .where("member.role", "=", "owner")
    .where("member.removed_at", "is", null)
    .where("workspace.is_demo", "=", true)
    .orderBy("member.created_at")
    .orderBy("member.workspace_id")
    .limit(1)
    .executeTakeFirst();
}
