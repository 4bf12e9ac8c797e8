import { sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import type { CaseRow } from "./queries.ts";

/** The customer as a mail addresses them; undefined when there is nobody or no address. */
export async function findAddressee(
  tx: Tx,
  workspaceId: string,
  customerId: string | null,
): Promise<{ name: string | null; email: string } | undefined> {
  if (!customerId) return undefined;
  return tx
    .selectFrom("customer_identity as i")
    .innerJoin("customer as c", (join) =>
      join.onRef("c.workspace_id", "=", "i.workspace_id").onRef("c.id", "=", "i.customer_id"),
    )
    .select(["c.name", "i.value as email"])
    .where("i.workspace_id", "=", workspaceId)
    .where("i.customer_id", "=", customerId)
    .where("i.kind", "=", "email")
    .orderBy("i.created_at")
    .orderBy("i.id")
    .executeTakeFirst();
}

/** The name of a member or team; with `active`, only if the member still works here and the team was not put away. */
export async function findOwnerName(
  tx: Tx,
  workspaceId: string,
  owner: { readonly kind: "member" | "team"; readonly id: string },
  which: "any" | "active",
): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    select name from member
    where ${owner.kind} = 'member' and workspace_id = ${workspaceId} and id = ${owner.id}
      and (${which} = 'any' or removed_at is null)
    union all
    select name from team
    where ${owner.kind} = 'team' and workspace_id = ${workspaceId} and id = ${owner.id}
      and (${which} = 'any' or archived_at is null)`.execute(tx);
  return found.rows[0]?.name;
}

/** Somebody who works here. */
export function findColleague(
  tx: Tx,
  workspaceId: string,
  memberId: string,
): Promise<{ name: string; email: string } | undefined> {
  return tx
    .selectFrom("member")
    .select(["name", "email"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", memberId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string | null;
}

/** Who answers for a case: its owner, or everybody in its team; when nobody of these works here, the workspace's owners. */
export async function selectRecipients(tx: Tx, row: CaseRow): Promise<readonly Recipient[]> {
  const found = await sql<Recipient & { is_owner: boolean }>`
    select m.id, m.name, m.email, m.language, m.id = ${row.owner_member_id} or tm.member_id is not null as is_owner
    from member m
    left join team_member tm
      on tm.workspace_id = m.workspace_id and tm.member_id = m.id and tm.team_id = ${row.owner_team_id}
    where m.workspace_id = ${row.workspace_id} and m.removed_at is null
      and (m.id = ${row.owner_member_id} or tm.member_id is not null or m.role = 'owner')
    order by m.id`.execute(tx);
  const answering = found.rows.filter((member) => member.is_owner);
  return answering.length > 0 ? answering : found.rows;
}
