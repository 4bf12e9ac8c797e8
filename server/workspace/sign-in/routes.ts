import type { Context as HttpContext } from "hono";
import { body, json } from "../../platform/http/route-schemas.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type AppEnv, route, routes } from "../route.ts";
import type { AddressOf } from "./address-of.ts";
import type { Authentication } from "./authentication.ts";
import { limitAttempts, tryPasswordOfSession } from "./limit-attempts.ts";
import { refuseOtherOrigin, requireOwnPage } from "./same-origin.ts";
import { done, passwordChange, reset, resetRequest, sessionView, signInForm } from "./schemas.ts";
import { signIn } from "./sign-in.ts";

const tags = ["Sign-in"];

const begin = route("public", {
  method: "post",
  path: "/auth/sign-in/email",
  tags,
  summary: "Sign in",
  request: { body: body(signInForm) },
  responses: { 200: json("Signed in: the session is in the cookie", done) },
});

const end = route("public", {
  method: "post",
  path: "/auth/sign-out",
  tags,
  summary: "Sign out",
  responses: { 200: json("Signed out", done) },
});

const look = route("public", {
  method: "get",
  path: "/auth/get-session",
  tags,
  summary: "Is somebody signed in?",
  responses: { 200: json("The session, or null", sessionView.nullable()) },
});

const change = route("public", {
  method: "post",
  path: "/auth/change-password",
  tags,
  summary: "Change the password",
  description: "It asks for the present password and signs out everywhere else.",
  request: { body: body(passwordChange) },
  responses: { 200: json("Changed", done) },
});

const requestReset = route("public", {
  method: "post",
  path: "/auth/request-password-reset",
  tags,
  summary: "Ask for a link to choose a new password",
  description: "The answer is the same whether there is such an account or not.",
  request: { body: body(resetRequest) },
  responses: { 200: json("If there is such an account, a mail is on its way", done) },
});

const chooseNew = route("public", {
  method: "post",
  path: "/auth/reset-password",
  tags,
  summary: "Choose a new password with the link from the mail",
  request: { body: body(reset) },
  responses: { 200: json("Chosen: sign in with it", done) },
});

export interface SignInRoutesOptions {
  readonly authentication: Authentication;
  readonly addressOf: AddressOf;
  readonly mailConfigured: boolean;
}

/** Sign-in, sign-out and passwords. These routes work on a session, not in a workspace. */
export function makeSignInRoutes({ authentication, addressOf, mailConfigured }: SignInRoutesOptions) {
  return routes()
    .openapi(begin, async (c) => {
      refuseOtherOrigin(c.req.raw, c.var.platform.publicUrl);
      const { email, password } = c.req.valid("json");
      const attempt = { email, password, address: addressOf(c), headers: c.req.raw.headers };
      setCookies(c, await signIn(c.var.platform, authentication, attempt));
      return c.json({ status: true as const }, 200);
    })
    .openapi(end, async (c) => {
      requireOwnPage(c.req.raw, c.var.platform.publicUrl);
      setCookies(c, await authentication.signOut(c.req.raw.headers));
      return c.json({ status: true as const }, 200);
    })
    .openapi(look, async (c) => {
      c.header("Cache-Control", "no-store");
      const user = await authentication.findUser(c.req.raw.headers);
      if (!user) return c.json(null, 200);
      const { name, email, expiresAt } = user;
      return c.json({ user: { name, email }, session: { expiresAt: expiresAt.toISOString() } }, 200);
    })
    .openapi(change, async (c) => {
      requireOwnPage(c.req.raw, c.var.platform.publicUrl);
      const user = await authentication.findUser(c.req.raw.headers);
      if (!user) throw new Refusal("unauthenticated", "Sign in first.");
      const wanted = c.req.valid("json");
      const changed = await tryPasswordOfSession(c.var.platform, user.sessionId, () =>
        authentication.changePassword(c.req.raw.headers, wanted),
      );
      setCookies(c, changed);
      return c.json({ status: true as const }, 200);
    })
    .openapi(requestReset, async (c) => {
      refuseOtherOrigin(c.req.raw, c.var.platform.publicUrl);
      await limitAttempts(c.var.platform, "resetFromAddress", addressOf(c));
      if (!mailConfigured) {
        throw new Refusal(
          "conflict",
          "This server sends no mail. Whoever runs it can set a new password: npm run croquette -- password --email ADDRESS",
        );
      }
      const { email } = c.req.valid("json");
      // Not waited for: how long it takes would tell whether there is such an account.
      void authentication.requestPasswordReset(email);
      return c.json({ status: true as const }, 200);
    })
    .openapi(chooseNew, async (c) => {
      refuseOtherOrigin(c.req.raw, c.var.platform.publicUrl);
      await limitAttempts(c.var.platform, "resetFromAddress", addressOf(c));
      const { token, newPassword } = c.req.valid("json");
      await authentication.resetPassword(token, newPassword);
      return c.json({ status: true as const }, 200);
    });
}

/** Hands the session's cookies to the browser. */
export function setCookies(c: HttpContext<AppEnv>, lines: readonly string[]): void {
  for (const line of lines) c.header("Set-Cookie", line, { append: true });
}
