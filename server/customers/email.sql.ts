import { type RawBuilder, sql } from "kysely";

/** Joins the first address of the customer of `row`, an alias with workspace_id and customer_id, as `i.value`. */
export function joinFirstEmail(row: string): RawBuilder<unknown> {
  return sql`left join lateral (
      select i.value from customer_identity i
      where i.workspace_id = ${sql.ref(`${row}.workspace_id`)} and i.customer_id = ${sql.ref(`${row}.customer_id`)} and i.kind = 'email'
      order by i.created_at, i.id
      limit 1
    ) i on true`;
}

/** Whether the customer of `row` left an address. */
export function hasEmail(row: string): RawBuilder<unknown> {
  return sql`exists (
  select from customer_identity i
  where i.workspace_id = ${sql.ref(`${row}.workspace_id`)} and i.customer_id = ${sql.ref(`${row}.customer_id`)} and i.kind = 'email')`;
}
