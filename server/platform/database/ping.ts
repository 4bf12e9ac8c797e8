import { type Kysely, sql } from "kysely";
import type { DB } from "./types.ts";

/** Asks the database for a sign of life. Throws what the connection throws when there is none. */
export async function pingDatabase(db: Kysely<DB>): Promise<void> {
  await sql`select 1`.execute(db);
}
