import type { Tx } from "../platform/context.ts";

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
