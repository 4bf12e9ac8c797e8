import { type RawBuilder, sql } from "kysely";

/** A moment with all its digits, as a cursor keeps it: a page may end between two rows of one millisecond. */
export function exactly(moment: RawBuilder<unknown>): RawBuilder<string> {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
