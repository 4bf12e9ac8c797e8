import { type Insertable, type Selectable, sql } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { CauseTable } from "../../platform/database/types.ts";

export type CauseRow = Selectable<CauseTable>;

/** One cause, also when it was put away. */
export function findCause(tx: Tx, workspaceId: string, id: string): Promise<CauseRow | undefined> {
  return tx
    .selectFrom("cause")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The causes in the workspace's own order. */
export function selectCauses(tx: Tx, workspaceId: string, which: "active" | "archived"): Promise<CauseRow[]> {
  return tx
    .selectFrom("cause")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("archived_at", which === "active" ? "is" : "is not", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

export async function insertCauses(tx: Tx, causes: readonly Insertable<CauseTable>[]): Promise<void> {
  await tx
    .insertInto("cause")
    .values([...causes])
    .execute();
}

export async function updateCauseRow(
  tx: Tx,
  workspaceId: string,
  id: string,
  change: { readonly name?: string; readonly archived_at?: Date | null },
): Promise<void> {
  await tx.updateTable("cause").set(change).where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
}

/** Numbers the causes in this order. */
export async function writeOrder(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update cause set position = ordered.position - 1
    from unnest(${ids}::uuid[]) with ordinality as ordered (id, position)
    where cause.workspace_id = ${workspaceId} and cause.id = ordered.id`.execute(tx);
}

/** Whoever changes the list waits for whoever is changing it. */
export async function lockCauses(tx: Tx, workspaceId: string): Promise<void> {
  await tx.selectFrom("cause").select("id").where("workspace_id", "=", workspaceId).orderBy("id").forUpdate().execute();
}
