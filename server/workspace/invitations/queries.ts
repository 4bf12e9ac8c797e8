import type { Insertable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { InvitationTable } from "../../platform/database/types.ts";

export async function insertInvitation(tx: Tx, invitation: Insertable<InvitationTable>): Promise<void> {
  await tx.insertInto("invitation").values(invitation).execute();
}

/** Invitations of a workspace are made one after the other: of two to the same address at once the second takes the first's place. */
export async function lockInvitations(tx: Tx, workspaceId: string): Promise<void> {
  // Not `for update`: an answer that arrives refers to the workspace, and need not wait.
  await tx.selectFrom("workspace").select("id").where("id", "=", workspaceId).forNoKeyUpdate().execute();
}

/** How many were made to this address since then, whatever became of them, and when the first of these. */
export async function countInvitationsTo(tx: Tx, workspaceId: string, email: string, since: Date) {
  const { count, first } = await tx
    .selectFrom("invitation")
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.min("created_at").as("first")])
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow();
  return { count: Number(count), first };
}

/** Those that were neither accepted nor revoked, the newest first, also those that are too old by now. */
export function selectOpenInvitations(tx: Tx, workspaceId: string, page: { before: string | null; limit: number }) {
  return tx
    .selectFrom("invitation")
    .innerJoin("member", (join) =>
      join
        .onRef("member.workspace_id", "=", "invitation.workspace_id")
        .onRef("member.id", "=", "invitation.invited_by"),
    )
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.role",
      "invitation.created_at",
      "invitation.expires_at",
      "member.id as inviter_id",
      "member.name as inviter_name",
    ])
    .where("invitation.workspace_id", "=", workspaceId)
    .where("invitation.accepted_at", "is", null)
    .where("invitation.revoked_at", "is", null)
    .$if(page.before !== null, (query) => query.where("invitation.id", "<", page.before))
    .orderBy("invitation.id", "desc")
    .limit(page.limit)
    .execute();
}

/** A new invitation takes the place of the one before: only the newest link works. */
export async function revokeOpenInvitationsTo(tx: Tx, workspaceId: string, email: string, at: Date): Promise<void> {
  await tx
    .updateTable("invitation")
    .set({ revoked_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

/** Returns what was revoked; undefined when there is no such invitation that is still open. */
export function revokeInvitationRow(tx: Tx, workspaceId: string, invitationId: string, at: Date) {
  return tx
    .updateTable("invitation")
    .set({ revoked_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", invitationId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .returning(["id", "email"])
    .executeTakeFirst();
}

export function findInvitationByToken(tx: Tx, workspaceCode: string, tokenHash: Buffer) {
  return tx
    .selectFrom("workspace")
    .innerJoin("invitation", "invitation.workspace_id", "workspace.id")
    .select([
      "workspace.id as workspace_id",
      "workspace.name as workspace_name",
      "invitation.id",
      "invitation.email",
      "invitation.role",
      "invitation.expires_at",
      "invitation.accepted_at",
      "invitation.revoked_at",
    ])
    .where("workspace.code", "=", workspaceCode)
    .where("invitation.token_hash", "=", tokenHash)
    .executeTakeFirst();
}

/** Uses an invitation up. True for one caller only, however many try at once. */
export async function claimInvitation(tx: Tx, workspaceId: string, invitationId: string, at: Date): Promise<boolean> {
  const claimed = await tx
    .updateTable("invitation")
    .set({ accepted_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", invitationId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .returning("id")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Who made an API key: what it does is done in that person's name where a person is needed. */
export function findKeyCreator(tx: Tx, workspaceId: string, apiKeyId: string) {
  return tx
    .selectFrom("api_key")
    .innerJoin("member", (join) =>
      join.onRef("member.workspace_id", "=", "api_key.workspace_id").onRef("member.id", "=", "api_key.created_by"),
    )
    .select(["member.id", "member.name"])
    .where("api_key.workspace_id", "=", workspaceId)
    .where("api_key.id", "=", apiKeyId)
    .executeTakeFirst();
}
