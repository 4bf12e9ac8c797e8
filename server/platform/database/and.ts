import { type RawBuilder, sql } from "kysely";

/** Conditions behind a first one. */
export function and(conditions: Iterable<RawBuilder<unknown>>): RawBuilder<unknown> {
  return sql.join(
    Array.from(conditions, (condition) => sql` and ${condition}`),
    sql``,
  );
}
