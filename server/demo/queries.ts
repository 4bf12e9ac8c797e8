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

/** Mails of the past have long arrived: none may leave now, whatever mail server there is. */
export async function markMailsAsSent(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .updateTable("mail")
    .set(({ ref }) => ({ status: "sent", sent_at: ref("created_at"), next_attempt_at: null }))
    .where("workspace_id", "=", workspaceId)
    .execute();
}
