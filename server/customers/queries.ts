import { sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import { exactly } from "../platform/database/exactly.ts";
import type { RowPosition } from "../platform/http/row-position.ts";

export interface CustomerRow {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly created_at: Date;
  readonly emails: string[];
  readonly feedback_count: number;
  readonly open_cases: number;
  readonly last_feedback_at: Date | null;
}

/** Counts are made for the rows that are shown only, each from an index that begins with the customer. */
function customers(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom("customer")
    .select(["customer.id", "customer.name", "customer.language", "customer.created_at"])
    .select((of) => [
      sql<string[]>`array(
        select i.value from customer_identity i
        where i.workspace_id = customer.workspace_id and i.customer_id = customer.id and i.kind = 'email'
        order by i.created_at, i.id)`.as("emails"),
      of
        .selectFrom("feedback")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .whereRef("feedback.workspace_id", "=", "customer.workspace_id")
        .whereRef("feedback.customer_id", "=", "customer.id")
        .$asScalar()
        .$notNull()
        .as("feedback_count"),
      of
        .selectFrom("recovery_case")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .whereRef("recovery_case.workspace_id", "=", "customer.workspace_id")
        .whereRef("recovery_case.customer_id", "=", "customer.id")
        .where("recovery_case.status", "<>", "closed")
        .$asScalar()
        .$notNull()
        .as("open_cases"),
      of
        .selectFrom("feedback")
        .select(({ fn }) => fn.max("feedback.received_at").as("at"))
        .whereRef("feedback.workspace_id", "=", "customer.workspace_id")
        .whereRef("feedback.customer_id", "=", "customer.id")
        .$asScalar()
        .as("last_feedback_at"),
    ])
    .where("customer.workspace_id", "=", workspaceId);
}

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

/** Who comes next: whoever was heard last first, and at the end those who never said anything, the newest first. */
export async function selectNextCustomers(tx: Tx, workspaceId: string, page: CustomerPage): Promise<ListedCustomer[]> {
  const heard = page.after?.kind === "silent" ? [] : await selectHeard(tx, workspaceId, page);
  if (heard.length === page.limit) return heard;
  return [...heard, ...(await selectSilent(tx, workspaceId, { ...page, limit: page.limit - heard.length }))];
}

/** Walks the feedback from the newest on and keeps the last word of each customer: a page costs a page, not all customers. */
async function selectHeard(tx: Tx, workspaceId: string, { after, limit, search }: CustomerPage) {
  const older =
    after?.kind === "heard" ? sql`and (f.received_at, f.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<{ id: string; received_exactly: string; feedback_id: string }>`
    select c.id, f.id as feedback_id,
      ${exactly(sql`f.received_at`)} as received_exactly
    from feedback f
    join customer c on c.workspace_id = f.workspace_id and c.id = f.customer_id
    where f.workspace_id = ${workspaceId} and f.customer_id is not null ${older} ${isFound(search)}
      and not exists (
        select 1 from feedback later
        where later.workspace_id = f.workspace_id and later.customer_id = f.customer_id
          and (later.received_at, later.id) > (f.received_at, f.id))
    order by f.received_at desc, f.id desc
    limit ${limit}`.execute(tx);
  return rows.map(({ id, received_exactly, feedback_id }): ListedCustomer => {
    return { id, position: { kind: "heard", at: received_exactly, id: feedback_id } };
  });
}

async function selectSilent(tx: Tx, workspaceId: string, { after, limit, search }: CustomerPage) {
  const older = after?.kind === "silent" ? sql`and c.id < ${after.customerId}::uuid` : sql``;
  const { rows } = await sql<{ id: string }>`
    select c.id
    from customer c
    where c.workspace_id = ${workspaceId} ${older} ${isFound(search)}
      and not exists (select 1 from feedback f where f.workspace_id = c.workspace_id and f.customer_id = c.id)
    order by c.id desc
    limit ${limit}`.execute(tx);
  return rows.map(({ id }): ListedCustomer => ({ id, position: { kind: "silent", customerId: id } }));
}

/** Whether the name or an e-mail address of the customer `c` has this text. */
function isFound(search: string) {
  if (search === "") return sql``;
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`and (c.name ilike ${pattern} or exists (
    select 1 from customer_identity i
    where i.workspace_id = c.workspace_id and i.customer_id = c.id and i.value ilike ${pattern}))`;
}

/** These customers, in no order. */
export function selectCustomers(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<CustomerRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return customers(tx, workspaceId).where("customer.id", "in", ids).execute();
}

export function findCustomer(tx: Tx, workspaceId: string, customerId: string): Promise<CustomerRow | undefined> {
  return customers(tx, workspaceId).where("customer.id", "=", customerId).executeTakeFirst();
}

/** Returns the name as it was; undefined when there is no such customer. */
export async function renameCustomerRow(
  tx: Tx,
  workspaceId: string,
  customerId: string,
  name: string,
): Promise<{ name: string | null } | undefined> {
  const before = await tx
    .selectFrom("customer")
    .select("name")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", customerId)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return undefined;
  await tx
    .updateTable("customer")
    .set({ name })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", customerId)
    .execute();
  return before;
}
