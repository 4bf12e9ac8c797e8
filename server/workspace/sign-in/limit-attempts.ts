import { createHash } from "node:crypto";
import { fill } from "../../languages/saying.ts";
import type { Platform } from "../../platform/platform.ts";
import { Refusal } from "../../platform/refusal.ts";
import { countAttempt, forgetAttempts } from "./queries.ts";

interface Limit {
  readonly max: number;
  readonly minutes: number;
}

/** How often something may be tried. From one address many: a whole office may sit behind it. */
export const limits = {
  signInFromAddress: { max: 100, minutes: 1 },
  /** Enough for somebody who forgot, too few to guess; from elsewhere the account's own limit is the wall. */
  passwordOfAccountFromAddress: { max: 10, minutes: 15 },
  passwordOfAccount: { max: 50, minutes: 15 },
  /** Somebody else's session, found open, is no way to guess; and its guesses keep nobody from signing in. */
  passwordOfSession: { max: 10, minutes: 15 },
  resetFromAddress: { max: 30, minutes: 10 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Counts one attempt, for all processes together. Throws `too_many` when there were too many already. */
export async function limitAttempts(platform: Platform, name: LimitName, ...who: readonly string[]): Promise<void> {
  const { max, minutes } = limits[name];
  const windowMilliseconds = minutes * 60_000;
  const now = platform.clock.now().getTime();
  const { count, startedAt } = await countAttempt(platform.db, { key: keyOf(name, who), now, windowMilliseconds });
  if (count <= max) return;

  const retryAfterSeconds = Math.max(1, Math.ceil((startedAt + windowMilliseconds - now) / 1000));
  const waitMinutes = retryAfterSeconds < 90 ? 1 : Math.ceil(retryAfterSeconds / 60);
  throw new Refusal("too_many", fill("Too many attempts. Try again in {count} minutes.", { count: waitMinutes }), {
    retryAfterSeconds,
  });
}

/** Whose password is tried, and where the attempt came from. */
interface PasswordAttempt {
  readonly email: string;
  readonly address: string;
}

/**
 * Tries a password. Wrong ones are counted by account and by address; the right one clears the account's count. Counted
 * before the password is looked at: a thousand attempts at once must not all be looked at.
 */
export async function tryPassword<T>(platform: Platform, attempt: PasswordAttempt, work: () => Promise<T>): Promise<T> {
  const email = attempt.email.trim().toLowerCase();
  await limitAttempts(platform, "passwordOfAccountFromAddress", email, attempt.address);
  await limitAttempts(platform, "passwordOfAccount", email);
  const result = await work();
  await clearAttempts(platform, "passwordOfAccountFromAddress", email, attempt.address);
  await clearAttempts(platform, "passwordOfAccount", email);
  return result;
}

/** The same for who is signed in and shows once more that it is them. */
export async function tryPasswordOfSession<T>(
  platform: Platform,
  sessionId: string,
  work: () => Promise<T>,
): Promise<T> {
  await limitAttempts(platform, "passwordOfSession", sessionId);
  const result = await work();
  await clearAttempts(platform, "passwordOfSession", sessionId);
  return result;
}

/** Begins to count anew, after an attempt that was right. */
async function clearAttempts(platform: Platform, name: LimitName, ...who: readonly string[]): Promise<void> {
  await forgetAttempts(platform.db, keyOf(name, who));
}

/** Kept as a hash: a list of who failed to sign in from where is nobody's business. */
function keyOf(name: LimitName, who: readonly string[]): string {
  return `${name}:${createHash("sha256").update(JSON.stringify(who)).digest("base64url")}`;
}
