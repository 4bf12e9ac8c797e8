import { z } from "@hono/zod-openapi";
import { moment } from "../../platform/http/fields.ts";
import { emailAddress } from "../schemas.ts";
import { passwordLength } from "./password-length.ts";

/** A password that somebody chooses. */
export const newPassword = z.string().min(passwordLength.shortest).max(passwordLength.longest);

/** A password that somebody knows: of whatever length, as long as it is worth looking at. */
const knownPassword = z.string().min(1).max(passwordLength.longest);

export const signInForm = z.strictObject({ email: emailAddress, password: knownPassword }).openapi("SignIn");

export const passwordChange = z.strictObject({ currentPassword: knownPassword, newPassword }).openapi("PasswordChange");

export const resetRequest = z.strictObject({ email: emailAddress }).openapi("PasswordResetRequest");

export const reset = z.strictObject({ token: z.string().min(1).max(200), newPassword }).openapi("PasswordReset");

export const sessionView = z
  .object({
    user: z.object({ name: z.string(), email: z.string() }),
    session: z.object({ expiresAt: moment }),
  })
  .openapi("Session");

export const done = z.object({ status: z.literal(true) });
