import { z } from "@hono/zod-openapi";
import { knownLanguages } from "../languages/texts-in.ts";

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email()).openapi({ format: "email" });

export const role = z.enum(["owner", "admin", "manager", "agent", "viewer"]);
/** What one may be invited as, and what an API key may be. */
export const grantableRole = z.enum(["admin", "manager", "agent", "viewer"]);

export const language = z.enum(knownLanguages);

/** A zone that both we and PostgreSQL read alike: a name such as Europe/Amsterdam, never "+02:00", whose sign they read differently. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, "This is not a time zone. Write it like Europe/Amsterdam.");

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
