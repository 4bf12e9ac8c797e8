import { CompiledQuery } from "kysely";
import type { Tx } from "../platform/context.ts";
import { storeCasesSql } from "./store-cases.sql.ts";

/** Stores the rows of finished cases, table by table, in one statement. */
export async function insertCases(tx: Tx, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(storeCasesSql, [JSON.stringify(rows)]));
}
