import { type Insertable, sql, type Updateable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { TouchpointTable } from "../../platform/database/types.ts";

/** Touchpoints with the names of what they belong to. */
function touchpoints(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom("touchpoint as t")
    .innerJoin("workspace as w", "w.id", "t.workspace_id")
    .innerJoin("survey as s", (join) =>
      join.onRef("s.workspace_id", "=", "t.workspace_id").onRef("s.id", "=", "t.survey_id"),
    )
    .leftJoin("place as p", (join) =>
      join.onRef("p.workspace_id", "=", "t.workspace_id").onRef("p.id", "=", "t.place_id"),
    )
    .leftJoin("member as m", (join) =>
      join.onRef("m.workspace_id", "=", "t.workspace_id").onRef("m.id", "=", "t.owner_member_id"),
    )
    .leftJoin("team", (join) =>
      join.onRef("team.workspace_id", "=", "t.workspace_id").onRef("team.id", "=", "t.owner_team_id"),
    )
    .select([
      "t.id",
      "t.name",
      "t.code",
      "t.channel",
      "t.spots",
      "t.created_at",
      "t.archived_at",
      "t.place_id",
      "t.owner_member_id",
      "t.owner_team_id",
      "w.code as workspace_code",
      "p.name as place_name",
      "s.id as survey_id",
      "s.name as survey_name",
      "s.published_version_id as version_id",
      "s.closed_at",
      "s.archived_at as survey_archived_at",
      "m.name as member_name",
      "team.name as team_name",
    ])
    .where("t.workspace_id", "=", workspaceId);
}

export type TouchpointRow = NonNullable<Awaited<ReturnType<typeof selectTouchpoint>>>;

export function selectTouchpoint(tx: Tx, workspaceId: string, touchpointId: string) {
  return touchpoints(tx, workspaceId).where("t.id", "=", touchpointId).executeTakeFirst();
}

export function selectTouchpoints(
  tx: Tx,
  workspaceId: string,
  page: { after: string | null; limit: number; archived: boolean },
) {
  return touchpoints(tx, workspaceId)
    .where("t.archived_at", page.archived ? "is not" : "is", null)
    .$if(page.after !== null, (query) => query.where("t.id", ">", page.after))
    .orderBy("t.id")
    .limit(page.limit)
    .execute();
}

/** Locks a touchpoint, so that two who change it at once do so one after the other. */
export async function lockTouchpoint(tx: Tx, workspaceId: string, touchpointId: string): Promise<void> {
  await tx
    .selectFrom("touchpoint")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", touchpointId)
    .forUpdate()
    .execute();
}

export async function insertTouchpoint(tx: Tx, touchpoint: Insertable<TouchpointTable>): Promise<void> {
  await tx.insertInto("touchpoint").values(touchpoint).execute();
}

export async function updateTouchpointRow(
  tx: Tx,
  workspaceId: string,
  touchpointId: string,
  change: Updateable<TouchpointTable>,
): Promise<void> {
  await tx
    .updateTable("touchpoint")
    .set(change)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", touchpointId)
    .execute();
}

export interface Belongings {
  readonly placeId: string | null;
  readonly surveyId: string | null;
  readonly memberId: string | null;
  readonly teamId: string | null;
}

/** Which of these are there to be chosen: in this workspace, and not put away. Null where none was named. */
export async function findBelongings(tx: Tx, workspaceId: string, ids: Belongings) {
  const { rows } = await sql<{ place: boolean; survey: boolean; member: boolean; team: boolean }>`
    select
      exists (select from place where workspace_id = ${workspaceId} and id = ${ids.placeId} and archived_at is null) as place,
      exists (select from survey where workspace_id = ${workspaceId} and id = ${ids.surveyId} and archived_at is null) as survey,
      exists (select from member where workspace_id = ${workspaceId} and id = ${ids.memberId} and removed_at is null) as member,
      exists (select from team where workspace_id = ${workspaceId} and id = ${ids.teamId} and archived_at is null) as team
  `.execute(tx);
  return rows[0];
}

/** The member who has owned the workspace the longest and still works there. */
export async function findFirstOwner(tx: Tx, workspaceId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("member")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("role", "=", "owner")
    .where("removed_at", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
