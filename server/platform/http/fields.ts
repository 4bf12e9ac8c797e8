import { z } from "@hono/zod-openapi";

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

/** A moment as the API writes it. */
export const moment = z.iso.datetime();
