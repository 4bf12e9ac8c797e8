import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { deriveKey } from "../../platform/derive-key.ts";
import type { Platform } from "../../platform/platform.ts";
import { passwordLength } from "./password-length.ts";
import { refusalOf } from "./refusal-of.ts";
import { sendResetLink } from "./send-reset-link.ts";
import { authTables } from "./tables.ts";

const day = 24 * 60 * 60;

/** Who is signed in, apart from any workspace. */
interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/**
 * Sessions and passwords, kept by better-auth. Its own router is never reachable: only what is named here is used,
 * accounts arise elsewhere, and every call is checked and counted by the routes beside this file.
 */
export interface Authentication {
  /** Whose session cookie this is; null when there is none that holds. */
  findUser(headers: Headers): Promise<SignedInUser | null>;
  /** Begins a session and returns the `Set-Cookie` lines. Throws `unauthenticated` for a wrong address or password. */
  signIn(email: string, password: string, headers: Headers): Promise<string[]>;
  signOut(headers: Headers): Promise<string[]>;
  /** Ends the person's other sessions too. */
  changePassword(headers: Headers, change: { currentPassword: string; newPassword: string }): Promise<string[]>;
  /** Sends a link when there is such an account, and nothing otherwise; both look alike. */
  requestPasswordReset(email: string): Promise<void>;
  /** Ends all sessions of the person. Throws `invalid` for a link that was used, altered or is too old. */
  resetPassword(token: string, newPassword: string): Promise<void>;
}

export interface AuthenticationOptions {
  /** Without a way to send mail nobody is told to look for one. */
  readonly mailConfigured: boolean;
}

/** Makes the sign-in of this server. */
export function makeAuthentication(platform: Platform, options: AuthenticationOptions): Authentication {
  const { api } = makeBetterAuth(platform, options);

  return {
    async findUser(headers) {
      // Without refresh a look at the session writes nothing; the session ends 30 days after sign-in.
      const found = await refuseAsOurs(() => api.getSession({ headers, query: { disableRefresh: true } }));
      if (!found) return null;
      return { id: found.user.id, name: found.user.name, email: found.user.email, expiresAt: found.session.expiresAt };
    },
    signIn: (email, password, headers) =>
      cookiesOf(() => api.signInEmail({ body: { email, password }, headers, returnHeaders: true })),
    signOut: (headers) => cookiesOf(() => api.signOut({ headers, returnHeaders: true })),
    changePassword: (headers, change) =>
      cookiesOf(() =>
        api.changePassword({ body: { ...change, revokeOtherSessions: true }, headers, returnHeaders: true }),
      ),
    async requestPasswordReset(email) {
      await refuseAsOurs(() => api.requestPasswordReset({ body: { email } }));
    },
    async resetPassword(token, newPassword) {
      await refuseAsOurs(() => api.resetPassword({ body: { token, newPassword } }));
    },
  };
}

function makeBetterAuth(platform: Platform, { mailConfigured }: AuthenticationOptions) {
  const isSecure = platform.publicUrl.startsWith("https://");

  return betterAuth({
    appName: "Croquette",
    baseURL: platform.publicUrl,
    basePath: "/api/auth",
    secret: deriveKey(platform.secret, "sessions").toString("base64url"),
    database: { db: platform.db, type: "postgres" },
    ...authTables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.shortest,
      maxPasswordLength: passwordLength.longest,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      sendResetPassword: async ({ user, token }) => {
        if (mailConfigured) await sendResetLink(platform, { userId: user.id, token });
      },
    },
    session: { ...authTables.session, expiresIn: 30 * day, cookieCache: { enabled: false } },
    // A reset link read out of the database, or of a copy of it, opens nothing.
    verification: { ...authTables.verification, storeIdentifier: "hashed" },
    // Our routes count attempts themselves, by address and by account.
    rateLimit: { enabled: false },
    advanced: {
      // "__Host-" binds the cookie to exactly this host; browsers accept it over https only.
      useSecureCookies: false,
      cookies: { session_token: { name: isSecure ? "__Host-croquette-session" : "croquette-session" } },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
      // Nobody needs to know later where somebody signed in from; limits are counted by our routes.
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
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
