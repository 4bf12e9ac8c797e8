import { type Insertable, type Selectable, sql } from "kysely";
import type { Tx } from "../context.ts";
import type { MailTable } from "../database/types.ts";

export type MailRow = Selectable<MailTable>;

/** Inserts a mail, or returns undefined when its reason has sent one. */
export function insertMail(tx: Tx, mail: Insertable<MailTable>): Promise<{ id: string } | undefined> {
  return tx
    .insertInto("mail")
    .values(mail)
    .onConflict((conflict) => conflict.columns(["workspace_id", "reason_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
}

/** How many mails of this kind were written to this address since then. */
export async function countMailsTo(
  tx: Tx,
  workspaceId: string,
  { kind, email, since }: { readonly kind: string; readonly email: string; readonly since: Date },
): Promise<number> {
  const { count } = await tx
    .selectFrom("mail")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .where("created_at", ">=", since)
    .where("kind", "=", kind)
    .where("to_email", "=", email)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The mail that a reason has sent. */
export function findMailByReason(tx: Tx, workspaceId: string, reasonKey: string): Promise<{ id: string }> {
  return tx
    .selectFrom("mail")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("reason_key", "=", reasonKey)
    .executeTakeFirstOrThrow();
}

/**
 * Takes the mail that has waited longest, so that no other worker takes it; `leaseUntil` is when this one counts as dead.
 * Never one of a demo, whatever its state says.
 */
export function claimDueMail(tx: Tx, now: Date, leaseUntil: Date): Promise<MailRow | undefined> {
  return tx
    .updateTable("mail")
    .set({ status: "sending", attempts: sql`attempts + 1`, next_attempt_at: leaseUntil })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple("workspace_id", "id"),
        "in",
        selectFrom("mail as due")
          .innerJoin("workspace", "workspace.id", "due.workspace_id")
          .select(["due.workspace_id", "due.id"])
          .where("workspace.is_demo", "=", false)
          .where("due.status", "=", "queued")
          .where("due.next_attempt_at", "<=", now)
          .orderBy("due.next_attempt_at")
          .limit(1)
          .forUpdate("due")
          .skipLocked()
          .$asTuple("workspace_id", "id"),
      ),
    )
    .returningAll()
    .executeTakeFirst();
}

export interface MailProgress {
  readonly status: MailRow["status"];
  readonly nextAttemptAt: Date | null;
  readonly error: string | null;
  readonly sentAt: Date | null;
}

/** Writes what became of one attempt, unless the mail was meanwhile queued again and is somebody else's. */
export async function updateAttempt(tx: Tx, mail: MailRow, progress: MailProgress): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("mail")
    .set({
      status: progress.status,
      next_attempt_at: progress.nextAttemptAt,
      error: progress.error,
      sent_at: progress.sentAt,
      ...(progress.status === "sent" ? { secret: null } : {}),
    })
    .where("workspace_id", "=", mail.workspace_id)
    .where("id", "=", mail.id)
    .where("attempts", "=", mail.attempts)
    .where("status", "in", ["sending", "unknown"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The mails of any workspace whose sender died between taking and marking them. */
export function selectLostMails(tx: Tx, now: Date): Promise<Pick<MailRow, "workspace_id" | "id">[]> {
  return tx
    .selectFrom("mail")
    .select(["workspace_id", "id"])
    .where("status", "=", "sending")
    .where("next_attempt_at", "<=", now)
    .orderBy("next_attempt_at")
    .execute();
}

/** Gives up a lost mail, unless somebody else did: nobody knows whether it left. */
export function markLostMail(
  tx: Tx,
  mail: Pick<MailRow, "workspace_id" | "id">,
  now: Date,
  error: string,
): Promise<MailRow | undefined> {
  return tx
    .updateTable("mail")
    .set({ status: "unknown", next_attempt_at: null, error })
    .where("workspace_id", "=", mail.workspace_id)
    .where("id", "=", mail.id)
    .where("status", "=", "sending")
    .where("next_attempt_at", "<=", now)
    .returningAll()
    .executeTakeFirst();
}

/** Lays aside everything that waits, because there is no mail server to give it to. */
export function holdWaitingMails(tx: Tx): Promise<{ workspace_id: string }[]> {
  return tx
    .updateTable("mail")
    .set({ status: "held", next_attempt_at: null })
    .where("status", "=", "queued")
    .returning("workspace_id")
    .execute();
}

/** Lays aside what waits in a demo, with the reason: what is tried out there must reach nobody. */
export function holdDemoMails(tx: Tx, reason: string): Promise<{ workspace_id: string }[]> {
  return tx
    .updateTable("mail")
    .from("workspace")
    .set({ status: "held", next_attempt_at: null, error: reason })
    .whereRef("workspace.id", "=", "mail.workspace_id")
    .where("workspace.is_demo", "=", true)
    .where("mail.status", "=", "queued")
    .returning("mail.workspace_id")
    .execute();
}

/** Forgets the secrets of mails that came to rest without leaving, once they open nothing any more. */
export async function forgetSecretsThatAreOver(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable("mail")
    .set({ secret: null })
    .where("secret", "is not", null)
    .where("secret_until", "<=", now)
    .execute();
}
