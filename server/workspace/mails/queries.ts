import type { Selectable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { MailTable } from "../../platform/database/types.ts";

export type StoredMail = Selectable<MailTable>;

/** The newest mails first; ids are ordered by time. */
export function selectMails(
  tx: Tx,
  workspaceId: string,
  page: { readonly after: string | null; readonly limit: number; readonly status: StoredMail["status"] | undefined },
): Promise<StoredMail[]> {
  let query = tx.selectFrom("mail").selectAll().where("workspace_id", "=", workspaceId);
  if (page.status) query = query.where("status", "=", page.status);
  if (page.after) query = query.where("id", "<", page.after);
  return query.orderBy("id", "desc").limit(page.limit).execute();
}

export function findMail(tx: Tx, workspaceId: string, id: string): Promise<StoredMail | undefined> {
  return tx
    .selectFrom("mail")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Queues a mail that came to rest without having been sent. Undefined when it is in another state by now. */
export function requeueMail(tx: Tx, workspaceId: string, id: string, now: Date): Promise<StoredMail | undefined> {
  return tx
    .updateTable("mail")
    .set({ status: "queued", next_attempt_at: now, error: null })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("status", "in", ["failed", "held", "unknown"])
    .returningAll()
    .executeTakeFirst();
}
