import type { Insertable, Updateable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { PlaceTable } from "../../platform/database/types.ts";

const shown = ["id", "name", "created_at", "archived_at"] as const;

export async function insertPlace(tx: Tx, place: Insertable<PlaceTable>): Promise<void> {
  await tx.insertInto("place").values(place).execute();
}

export async function updatePlaceRow(
  tx: Tx,
  workspaceId: string,
  placeId: string,
  change: Updateable<PlaceTable>,
): Promise<void> {
  await tx.updateTable("place").set(change).where("workspace_id", "=", workspaceId).where("id", "=", placeId).execute();
}

export function selectPlaces(
  tx: Tx,
  workspaceId: string,
  page: { after: string | null; limit: number; archived: boolean },
) {
  return tx
    .selectFrom("place")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("archived_at", page.archived ? "is not" : "is", null)
    .$if(page.after !== null, (query) => query.where("id", ">", page.after))
    .orderBy("id")
    .limit(page.limit)
    .execute();
}

/** Locked, so that two who change a place at once do so one after the other. */
export function lockPlace(tx: Tx, workspaceId: string, placeId: string) {
  return tx
    .selectFrom("place")
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", placeId)
    .forUpdate()
    .executeTakeFirst();
}
