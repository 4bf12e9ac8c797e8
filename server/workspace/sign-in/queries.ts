import type { Tx } from "../../platform/context.ts";

/** How better-auth calls an account that signs in by e-mail address and password. */
const CREDENTIAL = "credential";

export function findUserWithPassword(tx: Tx, email: string) {
  return tx
    .selectFrom("auth_user")
    .leftJoin("auth_account", (join) =>
      join.onRef("auth_account.user_id", "=", "auth_user.id").on("auth_account.provider_id", "=", CREDENTIAL),
    )
    .select(["auth_user.id", "auth_account.password"])
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
  await tx
    .insertInto("auth_account")
    .values({
      id: user.accountId,
      user_id: user.id,
      account_id: user.id,
      provider_id: CREDENTIAL,
      password: user.passwordHash,
      ...times,
    })
    .execute();
}
