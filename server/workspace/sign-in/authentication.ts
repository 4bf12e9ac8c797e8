import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { deriveKey } from "../../platform/derive-key.ts";
import { describeError } from "../../platform/describe-error.ts";
import type { Platform } from "../../platform/platform.ts";
import { passwordLength } from "./password-length.ts";
import { extendSession } from "./queries.ts";
import { refusalOf } from "./refusal-of.ts";
import { sendResetLink } from "./send-reset-link.ts";
import { keepSessionCookie, renewAfterSeconds, sessionCookieOf, sessionSeconds } from "./session-cookie.ts";
import { sessionWithoutPassword } from "./session-without-password.ts";
import { authTables } from "./tables.ts";

const resetLinkSeconds = 60 * 60;

/** Who is signed in, apart from any workspace. */
interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/**
 * Sessions and passwords, kept by better-auth. Its own router is never reachable: only what is named here is used,
 * accounts arise elsewhere, and every call is checked and counted by the routes beside this file.
 */
export interface Authentication {
  /** Whose session cookie this is; null when there is none that holds. */
  findUser(headers: Headers): Promise<SignedInUser | null>;
  /** Counts a use of the session: it lasts from now. Returns the `Set-Cookie` lines, or none when it was counted today. */
  renewSession(headers: Headers, user: SignedInUser): Promise<string[]>;
  /** Begins a session and returns the `Set-Cookie` lines. Throws `unauthenticated` for a wrong address or password. */
  signIn(email: string, password: string, headers: Headers): Promise<string[]>;
  /** Begins a session without a password, for whoever has shown otherwise that it is theirs. Returns the `Set-Cookie` lines. */
  beginSession(userId: string): Promise<string[]>;
  signOut(headers: Headers): Promise<string[]>;
  /** Ends the person's other sessions too. */
  changePassword(headers: Headers, change: { currentPassword: string; newPassword: string }): Promise<string[]>;
  /** Sends a link when there is such an account, and nothing otherwise; both look alike, and so does a failure. */
  requestPasswordReset(email: string): Promise<void>;
  /** Ends all sessions of the person. Throws `invalid` for a link that was used, altered or is too old. */
  resetPassword(token: string, newPassword: string): Promise<void>;
}

export interface AuthenticationOptions {
  /** Without a way to send mail nobody is told to look for one. */
  readonly mailConfigured: boolean;
  /** Called with what nobody expected, when the caller does not hear of it. */
  readonly onError?: (error: unknown, where: string) => void;
}

/** Makes the sign-in of this server. */
export function makeAuthentication(platform: Platform, options: AuthenticationOptions): Authentication {
  const { onError = writeError } = options;
  const { api } = makeBetterAuth(platform, { ...options, onError });

  return {
    async findUser(headers) {
      // Without refresh a look at the session writes nothing.
      const found = await refuseAsOurs(() => api.getSession({ headers, query: { disableRefresh: true } }));
      if (!found) return null;
      const { user, session } = found;
      return { id: user.id, name: user.name, email: user.email, sessionId: session.id, expiresAt: session.expiresAt };
    },
    async renewSession(headers, { sessionId, expiresAt }) {
      // better-auth ends sessions by the clock of the machine, and so must whoever lets them last.
      const now = Date.now();
      const dueUntil = new Date(now + (sessionSeconds - renewAfterSeconds) * 1000);
      if (expiresAt > dueUntil) return [];
      const end = new Date(now + sessionSeconds * 1000);
      // Of many requests at once one renews, so that a day costs one write.
      const renewed = await extendSession(platform.db, { sessionId, dueUntil, end });
      return renewed ? keepSessionCookie(headers, platform.publicUrl) : [];
    },
    signIn: (email, password, headers) =>
      cookiesOf(() => api.signInEmail({ body: { email, password }, headers, returnHeaders: true })),
    beginSession: (userId) => cookiesOf(() => api.beginSession({ body: { userId }, returnHeaders: true })),
    signOut: (headers) => cookiesOf(() => api.signOut({ headers, returnHeaders: true })),
    changePassword: (headers, change) =>
      cookiesOf(() =>
        api.changePassword({ body: { ...change, revokeOtherSessions: true }, headers, returnHeaders: true }),
      ),
    async requestPasswordReset(email) {
      await api.requestPasswordReset({ body: { email } }).catch((error) => onError(error, "a password reset"));
    },
    async resetPassword(token, newPassword) {
      await refuseAsOurs(() => api.resetPassword({ body: { token, newPassword } }));
    },
  };
}

function makeBetterAuth(platform: Platform, { mailConfigured, onError }: Required<AuthenticationOptions>) {
  const cookie = sessionCookieOf(platform.publicUrl);

  return betterAuth({
    appName: "Croquette",
    baseURL: platform.publicUrl,
    basePath: "/api/auth",
    secret: deriveKey(platform.secret, "sessions").toString("base64url"),
    database: { db: platform.db, type: "postgres" },
    ...authTables,
    plugins: [sessionWithoutPassword],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.shortest,
      maxPasswordLength: passwordLength.longest,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetLinkSeconds,
      sendResetPassword: async ({ user, token }) => {
        const until = new Date(platform.clock.now().getTime() + resetLinkSeconds * 1000);
        if (mailConfigured) await sendResetLink(platform, { userId: user.id, token, until });
      },
    },
    session: {
      ...authTables.session,
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // A reset link read out of the database, or of a copy of it, opens nothing.
    verification: { ...authTables.verification, storeIdentifier: "hashed" },
    // Our routes count attempts themselves, by address and by account.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookie.name } },
      defaultCookieAttributes: cookie.attributes,
      // Nobody needs to know later where somebody signed in from; limits are counted by our routes.
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, _message, ...details: unknown[]) => passOn(details, onError) },
  });
}

/** Of what better-auth logs, a wrong password is none of a log's business, and its details hold the address. */
function passOn(details: readonly unknown[], onError: Required<AuthenticationOptions>["onError"]): void {
  for (const detail of details) {
    if (detail instanceof Error && !(detail instanceof APIError)) onError(detail, "sign-in");
  }
}

function writeError(error: unknown, where: string): void {
  console.error(`${where}: ${describeError(error)}`);
}

async function cookiesOf(call: () => Promise<{ headers: Headers | null | undefined }>): Promise<string[]> {
  const { headers } = await refuseAsOurs(call);
  return headers?.getSetCookie() ?? [];
}

async function refuseAsOurs<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof APIError) throw refusalOf(error.body?.code) ?? error;
    throw error;
  }
}
