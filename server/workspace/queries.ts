import { type Insertable, sql, type Updateable } from "kysely";
import type { Tx } from "../platform/context.ts";
import type { MetricTable, WorkspaceTable } from "../platform/database/types.ts";

export async function insertWorkspace(tx: Tx, workspace: Insertable<WorkspaceTable>): Promise<void> {
  await tx.insertInto("workspace").values(workspace).execute();
}

export async function insertMetric(tx: Tx, metric: Insertable<MetricTable>): Promise<void> {
  await tx.insertInto("metric").values(metric).execute();
}

export function findWorkspace(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom("workspace")
    .select(["id", "code", "name", "time_zone", "language", "settings", "is_demo"])
    .where("id", "=", workspaceId)
    .executeTakeFirst();
}

/** Whoever changes a workspace waits for whoever is changing it. */
export function lockWorkspace(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom("workspace")
    .select(["id", "code", "name", "time_zone", "language", "settings", "is_demo"])
    .where("id", "=", workspaceId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateWorkspaceRow(
  tx: Tx,
  workspaceId: string,
  change: Updateable<WorkspaceTable>,
): Promise<void> {
  await tx.updateTable("workspace").set(change).where("id", "=", workspaceId).execute();
}

/** Whether there is a workspace at all, and whether one of them is not a demo. */
export function whichWorkspacesExist(tx: Tx): Promise<{ any: boolean; real: boolean }> {
  const workspaces = tx.selectFrom("workspace").select("id");
  return tx
    .selectNoFrom(({ exists }) => [
      exists(workspaces).$castTo<boolean>().as("any"),
      exists(workspaces.where("is_demo", "=", false))
        .$castTo<boolean>()
        .as("real"),
    ])
    .executeTakeFirstOrThrow();
}

/** Whether the owner of this address has a workspace of this name already. */
export async function ownsWorkspaceNamed(tx: Tx, email: string, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom("member")
    .innerJoin("workspace", "workspace.id", "member.workspace_id")
    .select("workspace.id")
    .where("member.email", "=", email)
    .where("member.role", "=", "owner")
    .where("member.removed_at", "is", null)
    .where("workspace.name", "=", name)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whoever sets the server up at the same time waits until this transaction has ended, and then finds a workspace. */
export async function lockSetup(tx: Tx): Promise<void> {
  await sql`lock table workspace in share row exclusive mode`.execute(tx);
}
