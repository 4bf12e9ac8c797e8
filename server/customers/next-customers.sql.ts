import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import { exactly } from "../platform/database/exactly.ts";
import type { RowPosition } from "../platform/http/row-position.ts";

/** Where a page ends: at a customer's last feedback, or, after all who were heard, at one who never said anything. */
export type CustomerPosition =
  | ({ readonly kind: "heard" } & RowPosition)
  | { readonly kind: "silent"; readonly customerId: string };

export interface ListedCustomer {
  readonly id: string;
  readonly position: CustomerPosition;
}

interface CustomerPage {
  readonly after: CustomerPosition | null;
  readonly limit: number;
  readonly search: string;
}

interface FoundRow {
  readonly id: string;
  readonly feedback_id: string | null;
  readonly received_exactly: string | null;
}

/** Who comes next: whoever was heard last first, and at the end those who never said anything, the newest first. */
export async function selectNextCustomers(tx: Tx, workspaceId: string, page: CustomerPage): Promise<ListedCustomer[]> {
  const heard = page.after?.kind === "silent" ? [] : await selectHeard(tx, workspaceId, page);
  if (heard.length === page.limit) return heard;
  // What is rare is found from the customers: it may be far back in the feedback, or nowhere.
  if (page.search !== "") return selectFound(tx, workspaceId, page);
  return [...heard, ...(await selectSilent(tx, workspaceId, { ...page, limit: page.limit - heard.length }))];
}

/**
 * Walks the feedback from the newest on and keeps the last word of each customer: a page costs a page, not all
 * customers. A search is given up after a while, for what one in twenty has is found by then.
 */
async function selectHeard(tx: Tx, workspaceId: string, { after, limit, search }: CustomerPage) {
  const older = after?.kind === "heard" ? sql`and (f.received_at, f.id) < ${positionOf(after)}` : sql``;
  const spoken = sql`f.workspace_id = ${workspaceId} and f.customer_id is not null ${older}`;
  const nearby = sql`(
    select f.* from feedback f where ${spoken} order by f.received_at desc, f.id desc limit ${20 * limit})`;
  const { rows } = await sql<FoundRow>`
    select c.id, f.id as feedback_id, ${exactly(sql`f.received_at`)} as received_exactly
    from ${search === "" ? sql`feedback` : nearby} f
    join customer c on c.workspace_id = f.workspace_id and c.id = f.customer_id
    where ${spoken} and ${isFound(search)}
      and not exists (
        select 1 from feedback later
        where later.workspace_id = f.workspace_id and later.customer_id = f.customer_id
          and (later.received_at, later.id) > (f.received_at, f.id))
    order by f.received_at desc, f.id desc
    limit ${limit}`.execute(tx);
  return rows.map(listedOf);
}

/** Everybody whose name or address has this text, each with his last word if he has one. */
async function selectFound(tx: Tx, workspaceId: string, { after, limit, search }: CustomerPage) {
  const { rows } = await sql<FoundRow>`
    with found as materialized (
      select c.id from customer c where c.workspace_id = ${workspaceId} and c.name ilike ${like(search)}
      union
      select i.customer_id from customer_identity i
      where i.workspace_id = ${workspaceId} and i.value ilike ${like(search)}
    )
    select found.id, last.id as feedback_id, ${exactly(sql`last.received_at`)} as received_exactly
    from found
    left join lateral (
      select f.id, f.received_at from feedback f
      where f.workspace_id = ${workspaceId} and f.customer_id = found.id
      order by f.received_at desc, f.id desc
      limit 1
    ) last on true
    where ${isAfter(after)}
    order by last.received_at desc nulls last, last.id desc, found.id desc
    limit ${limit}`.execute(tx);
  return rows.map(listedOf);
}

function isAfter(after: CustomerPosition | null): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  if (after.kind === "heard") return sql`(last.id is null or (last.received_at, last.id) < ${positionOf(after)})`;
  return sql`last.id is null and found.id < ${after.customerId}::uuid`;
}

async function selectSilent(tx: Tx, workspaceId: string, { after, limit }: CustomerPage) {
  const older = after?.kind === "silent" ? sql`and c.id < ${after.customerId}::uuid` : sql``;
  const { rows } = await sql<FoundRow>`
    select c.id, null as feedback_id, null as received_exactly
    from customer c
    where c.workspace_id = ${workspaceId} ${older}
      and not exists (select 1 from feedback f where f.workspace_id = c.workspace_id and f.customer_id = c.id)
    order by c.id desc
    limit ${limit}`.execute(tx);
  return rows.map(listedOf);
}

function listedOf({ id, feedback_id, received_exactly }: FoundRow): ListedCustomer {
  if (feedback_id === null || received_exactly === null) return { id, position: { kind: "silent", customerId: id } };
  return { id, position: { kind: "heard", at: received_exactly, id: feedback_id } };
}

function positionOf({ at, id }: RowPosition): RawBuilder<unknown> {
  return sql`(${at}::timestamptz, ${id}::uuid)`;
}

/** Whether the name or an e-mail address of the customer `c` has this text. */
function isFound(search: string): RawBuilder<unknown> {
  if (search === "") return sql`true`;
  return sql`(c.name ilike ${like(search)} or exists (
    select 1 from customer_identity i
    where i.workspace_id = c.workspace_id and i.customer_id = c.id and i.value ilike ${like(search)}))`;
}

function like(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
