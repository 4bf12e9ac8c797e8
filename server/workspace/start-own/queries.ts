import type { Tx } from "../../platform/context.ts";

/** Whether this person is an owner anywhere but in a demo. */
export async function ownsRealWorkspace(tx: Tx, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("member")
    .innerJoin("workspace", "workspace.id", "member.workspace_id")
    .select("workspace.id")
    .where("member.user_id", "=", userId)
    .where("member.role", "=", "owner")
    .where("member.removed_at", "is", null)
    .where("workspace.is_demo", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
