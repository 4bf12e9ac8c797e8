import type { Platform } from "../../platform/platform.ts";
import type { Authentication } from "./authentication.ts";
import { limitAttempts, tryPassword } from "./limit-attempts.ts";

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Where the attempt came from. */
  readonly address: string;
  readonly headers: Headers;
}

/**
 * Begins a session and returns the `Set-Cookie` lines. Wrong attempts are counted by address and by account; the right
 * one clears the account's count. Throws `unauthenticated` or `too_many`.
 */
export async function signIn(platform: Platform, authentication: Authentication, attempt: SignIn): Promise<string[]> {
  const { password, address, headers } = attempt;
  const email = attempt.email.trim().toLowerCase();
  await limitAttempts(platform, "signInFromAddress", address);
  return tryPassword(platform, { email, address }, () => authentication.signIn(email, password, headers));
}
