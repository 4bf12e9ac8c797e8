import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../context.ts";

/**
 * Runs one statement as the role that sees every workspace, and gives the transaction its own role back. Behind
 * row-level security PostgreSQL uses no index for operators that might tell of hidden rows, such as a search in texts.
 * Only ids come back: the statement names the workspace, and the rows are then read by these ids behind the wall.
 * No other statement of this transaction may be under way meanwhile.
 */
export async function findIdsPastTheWall(tx: Tx, statement: RawBuilder<{ id: string }>): Promise<string[]> {
  await sql`
    select set_config('app.role_before', current_setting('role'), true), set_config('role', 'croquette_worker', true)`.execute(
    tx,
  );
  const { rows } = await statement.execute(tx);
  // A statement that fails ends the transaction, and its role with it.
  await sql`select set_config('role', current_setting('app.role_before'), true)`.execute(tx);
  return rows.map(({ id }) => id);
}
