import { z } from "@hono/zod-openapi";
import { knownLanguages } from "../languages/texts-in.ts";

/** One line that people read: trimmed, without control characters, and storable. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine(isOneCleanLine, "This has characters that cannot be shown, or a line break.");
}

function isOneCleanLine(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

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

export const moment = z.iso.datetime();

export const idPath = z.object({ id: z.uuid() });

/** How a list is asked for. */
export const pageQuery = z.object({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** How a list is asked for whose things can be put away. */
export const archivablePageQuery = pageQuery.extend({
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

/** How a list is answered. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** An answer in JSON, for the description of a route. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

/** A body in JSON that must be there. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}
