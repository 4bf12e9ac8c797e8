import { hashPassword } from "better-auth/crypto";
import { fill } from "../../languages/saying.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { passwordLength } from "./password-length.ts";
import { endSessions, findUserWithPassword, setPasswordHash } from "./queries.ts";

export interface NewPassword {
  readonly email: string;
  readonly password: string;
}

/**
 * Gives somebody another password without the old one and ends all of their sessions: for whoever runs the server.
 * Throws `invalid` for a password that nobody could choose, and `not_found` when nobody signs in with this address.
 */
export async function setPassword(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  { email, password }: NewPassword,
): Promise<{ readonly endedSessions: number }> {
  refuseUnfit(password);
  const passwordHash = await hashPassword(password);
  // As the login role, like better-auth itself: no role of ours may change an account.
  return db.transaction().execute(async (tx) => {
    const user = await findUserWithPassword(tx, email.trim().toLowerCase());
    if (!user)
      throw new Refusal(
        "not_found",
        fill("Nobody signs in with {email}. Check how the address is written.", { email }),
      );
    await setPasswordHash(tx, { id: user.id, passwordHash, at: clock.now() });
    return { endedSessions: await endSessions(tx, user.id) };
  });
}

function refuseUnfit(password: string): void {
  const { shortest, longest } = passwordLength;
  if (/\p{Cc}/u.test(password)) {
    throw new Refusal("invalid", "A password is one line, without characters that no form can take.");
  }
  if (password.length < shortest)
    throw new Refusal("invalid", fill("A password has at least {count} characters.", { count: shortest }));
  if (password.length > longest)
    throw new Refusal("invalid", fill("A password has at most {count} characters.", { count: longest }));
}
