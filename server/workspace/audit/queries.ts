import type { Insertable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { AuditEntryTable } from "../../platform/database/types.ts";

export async function insertAuditEntry(tx: Tx, entry: Insertable<AuditEntryTable>): Promise<void> {
  await tx.insertInto("audit_entry").values(entry).execute();
}

/** The newest entries first; ids are ordered by time. */
export function selectAuditEntries(tx: Tx, workspaceId: string, page: { before: string | null; limit: number }) {
  return tx
    .selectFrom("audit_entry")
    .select(["id", "at", "actor", "action", "subject_kind", "subject_id", "details"])
    .where("workspace_id", "=", workspaceId)
    .$if(page.before !== null, (query) => query.where("id", "<", page.before))
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
}
