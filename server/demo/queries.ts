import { CompiledQuery } from "kysely";
import type { Tx } from "../platform/context.ts";
import { storeCasesSql } from "./store-cases.sql.ts";

/** The one version that a survey of the demo has. */
export async function findVersionId(tx: Tx, workspaceId: string, surveyId: string): Promise<string> {
  const row = await tx
    .selectFrom("survey_version")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("survey_id", "=", surveyId)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Stores the rows of finished cases, table by table, in one statement. */
export async function insertCases(tx: Tx, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(storeCasesSql, [JSON.stringify(rows)]));
}
