import { hashPassword, verifyPassword } from "better-auth/crypto";
import type { SystemContext } from "../../platform/context.ts";
import { isUniqueViolation } from "../../platform/database/unique-violation.ts";
import { newId } from "../../platform/id.ts";
import { Refusal } from "../../platform/refusal.ts";
import { findUserWithPassword, insertUser } from "./queries.ts";

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface User {
  readonly id: string;
  readonly email: string;
}

/** The account of this e-mail address: the one that exists if the password is right, else a new one. */
export async function findOrCreateUser(ctx: SystemContext, { name, email, password }: NewUser): Promise<User> {
  const address = email.trim().toLowerCase();
  const existing = await findUserWithPassword(ctx.tx, address);
  if (existing) {
    const isRight = existing.password !== null && (await verifyPassword({ hash: existing.password, password }));
    if (isRight) return { id: existing.id, email: address };
    throw new Refusal(
      "conflict",
      "There is an account with this e-mail address already, and its password is another one.",
      {
        fields: [{ path: "password", code: "wrong", message: "This is not the password of that account." }],
      },
    );
  }
  return createUser(ctx, { name, email: address, passwordHash: await hashPassword(password) });
}

/** A new account that signs in by e-mail address and password. Throws `conflict` when somebody else makes it at this moment. */
export async function createUser(
  ctx: SystemContext,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
): Promise<User> {
  const id = newId();
  try {
    await insertUser(ctx.tx, { id, accountId: newId(), name, email, passwordHash, at: ctx.clock.now() });
    return { id, email };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const sentence = "An account with this e-mail address was made a moment ago. Sign in with it.";
    throw new Refusal("conflict", sentence, { fields: [{ path: "email", code: "taken", message: sentence }] });
  }
}
