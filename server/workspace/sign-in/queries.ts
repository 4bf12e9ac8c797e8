import { sql } from "kysely";
import type { Database, Tx } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";

/** How better-auth calls an account that signs in by e-mail address and password. */
const CREDENTIAL = "credential";

export function findUserWithPassword(tx: Tx, email: string) {
  return tx
    .selectFrom("auth_user")
    .leftJoin("auth_account", (join) =>
      join.onRef("auth_account.user_id", "=", "auth_user.id").on("auth_account.provider_id", "=", CREDENTIAL),
    )
    .select(["auth_user.id", "auth_user.name", "auth_account.password"])
    .where("auth_user.email", "=", email)
    .executeTakeFirst();
}

interface UserToInsert {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly at: Date;
}

export async function insertUser(tx: Tx, user: UserToInsert): Promise<void> {
  const times = { created_at: user.at, updated_at: user.at };
  await tx
    .insertInto("auth_user")
    .values({ id: user.id, name: user.name, email: user.email, ...times })
    .execute();
  await insertPassword(tx, user);
}

async function insertPassword(tx: Tx, user: Pick<UserToInsert, "id" | "accountId" | "passwordHash" | "at">) {
  await tx
    .insertInto("auth_account")
    .values({
      id: user.accountId,
      user_id: user.id,
      account_id: user.id,
      provider_id: CREDENTIAL,
      password: user.passwordHash,
      created_at: user.at,
      updated_at: user.at,
    })
    .execute();
}

/** Gives an account another password, also one that had none. */
export async function setPasswordHash(tx: Tx, user: { id: string; passwordHash: string; at: Date }): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("auth_account")
    .set({ password: user.passwordHash, updated_at: user.at })
    .where("user_id", "=", user.id)
    .where("provider_id", "=", CREDENTIAL)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await insertPassword(tx, { ...user, accountId: newId() });
}

/** Lets a session last until `end` when it would end by `dueUntil`; false when it lasts longer already, or is over. */
export async function extendSession(
  db: Database,
  { sessionId, dueUntil, end }: { sessionId: string; dueUntil: Date; end: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("auth_session")
    .set({ expires_at: end, updated_at: sql`now()` })
    .where("id", "=", sessionId)
    .where("expires_at", "<=", dueUntil)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Signs somebody out everywhere, and closes the ways to another password that are still open. */
export async function endSessions(tx: Tx, userId: string): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom("auth_session").where("user_id", "=", userId).executeTakeFirst();
  await tx.deleteFrom("auth_verification").where("value", "=", userId).execute();
  return Number(numDeletedRows);
}

interface Attempt {
  readonly key: string;
  /** Milliseconds since 1970, as better-auth's table has them. */
  readonly now: number;
  readonly windowMilliseconds: number;
}

/** One statement counts and decides when the window began, so that attempts at the same time all count. */
export async function countAttempt(db: Database, { key, now, windowMilliseconds }: Attempt) {
  const row = await db
    .insertInto("auth_rate_limit")
    .values({ id: newId(), key, count: 1, last_request: now })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        count: sql`case when auth_rate_limit.last_request <= ${now - windowMilliseconds} then 1 else auth_rate_limit.count + 1 end`,
        last_request: sql`case when auth_rate_limit.last_request <= ${now - windowMilliseconds} then ${now} else auth_rate_limit.last_request end`,
      }),
    )
    .returning(["count", "last_request as startedAt"])
    .executeTakeFirstOrThrow();
  return row;
}

export async function forgetAttempts(db: Database, key: string): Promise<void> {
  await db.deleteFrom("auth_rate_limit").where("key", "=", key).execute();
}

/** What is over: attempts of long ago, sessions and links that do not hold any more. */
export async function deleteExpired(db: Database, now: Date, oldestAttempt: Date): Promise<void> {
  await db.deleteFrom("auth_rate_limit").where("last_request", "<", oldestAttempt.getTime()).execute();
  await db.deleteFrom("auth_session").where("expires_at", "<", now).execute();
  await db.deleteFrom("auth_verification").where("expires_at", "<", now).execute();
}

/** Whether there is an account of this address. Only for whoever holds an invitation to it. */
export async function userExists(tx: Tx, email: string): Promise<boolean> {
  const row = await tx.selectFrom("auth_user").select("id").where("email", "=", email).executeTakeFirst();
  return row !== undefined;
}
