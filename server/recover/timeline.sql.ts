import { type Selectable, sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import type { CaseEventTable } from "../platform/database/types.ts";
import { newId } from "../platform/id.ts";
import type { RecordedActor } from "../workspace/index.ts";
import type { TimelineEntry } from "./case-state.ts";
import type { CaseRow } from "./queries.ts";

export type CaseEventRow = Selectable<CaseEventTable>;

/** Adds lines to a case's timeline, in this order. */
export async function insertCaseEvents(
  tx: Tx,
  row: Pick<CaseRow, "workspace_id" | "id">,
  actor: RecordedActor,
  at: Date,
  entries: readonly TimelineEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const values = entries.map(({ id, kind, details }) => ({
    workspace_id: row.workspace_id,
    id: id ?? newId(),
    case_id: row.id,
    at,
    actor: JSON.stringify(actor),
    kind,
    details: JSON.stringify(details),
  }));
  await tx.insertInto("case_event").values(values).execute();
}

/** One line of a timeline by its id, whichever case it belongs to. */
export function findCaseEvent(tx: Tx, workspaceId: string, id: string): Promise<CaseEventRow | undefined> {
  return tx
    .selectFrom("case_event")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The whole timeline of a case, oldest first. */
export function selectCaseEvents(tx: Tx, workspaceId: string, caseId: string): Promise<CaseEventRow[]> {
  return (
    tx
      .selectFrom("case_event")
      .selectAll()
      .where("workspace_id", "=", workspaceId)
      .where("case_id", "=", caseId)
      .orderBy("at")
      // Two answers of one moment may be stored in either order; the opening still comes first.
      .orderBy(sql`kind <> 'opened'`)
      .orderBy("id")
      .execute()
  );
}
