import type { Insertable, Updateable } from "kysely";
import type { Tx } from "../platform/context.ts";
import type { PlaceTable, TeamTable } from "../platform/database/types.ts";

/** Places and teams are kept alike: a name that no other one has, and whether it was put away. */
type PlaceOrTeam = "place" | "team";

interface PlaceOrTeamKey {
  readonly workspaceId: string;
  readonly id: string;
}

const shown = ["id", "name", "created_at", "archived_at"] as const;

export async function insertPlaceOrTeam(
  tx: Tx,
  table: PlaceOrTeam,
  row: Insertable<PlaceTable & TeamTable>,
): Promise<void> {
  await tx.insertInto(table).values(row).execute();
}

export async function updatePlaceOrTeam(
  tx: Tx,
  table: PlaceOrTeam,
  key: PlaceOrTeamKey,
  change: Updateable<PlaceTable & TeamTable>,
): Promise<void> {
  await tx
    .updateTable(table)
    .set(change)
    .where("workspace_id", "=", key.workspaceId)
    .where("id", "=", key.id)
    .execute();
}

export function selectPlacesOrTeams(
  tx: Tx,
  table: PlaceOrTeam,
  workspaceId: string,
  page: { after: string | null; limit: number; archived: boolean },
) {
  return tx
    .selectFrom(table)
    .select(shown)
    .where("workspace_id", "=", workspaceId)
    .where("archived_at", page.archived ? "is not" : "is", null)
    .$if(page.after !== null, (query) => query.where("id", ">", page.after))
    .orderBy("id")
    .limit(page.limit)
    .execute();
}

/** Locked, so that two who change it at once do so one after the other. */
export function lockPlaceOrTeam(tx: Tx, table: PlaceOrTeam, key: PlaceOrTeamKey) {
  return tx
    .selectFrom(table)
    .select(shown)
    .where("workspace_id", "=", key.workspaceId)
    .where("id", "=", key.id)
    .forUpdate()
    .executeTakeFirst();
}
