import type { Insertable } from "kysely";
import type { Role, Tx } from "../../platform/context.ts";
import type { ApiKeyTable } from "../../platform/database/types.ts";

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: Exclude<Role, "owner">;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly revoked_at: Date | null;
}

const shown = ["id", "name", "role", "created_at", "last_used_at", "revoked_at"] as const;

export async function insertApiKey(tx: Tx, apiKey: Insertable<ApiKeyTable>): Promise<void> {
  await tx.insertInto("api_key").values(apiKey).execute();
}

export function selectApiKeys(
  tx: Tx,
  workspaceId: string,
  page: { before: string | null; limit: number },
): Promise<ApiKeyRow[]> {
  return tx
    .selectFrom("api_key")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .$if(page.before !== null, (query) => query.where("id", "<", page.before))
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
}

/** Returns what was revoked; undefined when there is no such key that still works. */
export function revokeApiKeyRow(tx: Tx, workspaceId: string, apiKeyId: string, at: Date) {
  return tx
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", apiKeyId)
    .where("revoked_at", "is", null)
    .returning(["id", "name"])
    .executeTakeFirst();
}

/** Ends the keys that this member made and that still work; returns them. */
export function revokeKeysOf(tx: Tx, workspaceId: string, memberId: string, at: Date) {
  return tx
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("created_by", "=", memberId)
    .where("revoked_at", "is", null)
    .returning(["id", "name"])
    .execute();
}

/** Lets the keys work again that ended together with their maker's membership, at this moment; returns them. */
export function restoreKeysOf(tx: Tx, workspaceId: string, memberId: string, revokedAt: Date) {
  return tx
    .updateTable("api_key")
    .set({ revoked_at: null })
    .where("workspace_id", "=", workspaceId)
    .where("created_by", "=", memberId)
    .where("revoked_at", "=", revokedAt)
    .returning(["id", "name"])
    .execute();
}

/** The keys of a workspace that work, to compare one with. */
export function selectLiveKeys(tx: Tx, workspaceCode: string) {
  return tx
    .selectFrom("workspace")
    .innerJoin("api_key", "api_key.workspace_id", "workspace.id")
    .select([
      "workspace.id as workspace_id",
      "api_key.id",
      "api_key.name",
      "api_key.role",
      "api_key.key_hash",
      "api_key.last_used_at",
    ])
    .where("workspace.code", "=", workspaceCode)
    .where("api_key.revoked_at", "is", null)
    .execute();
}

export async function touchApiKey(tx: Tx, workspaceId: string, apiKeyId: string, at: Date): Promise<void> {
  await tx
    .updateTable("api_key")
    .set({ last_used_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", apiKeyId)
    .execute();
}
