import { sql } from "kysely";
import type { Tx } from "../platform/context.ts";

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
