import { createHash } from "node:crypto";
import { z } from "zod";
import { Refusal } from "../refusal.ts";

const shape = z.tuple([z.literal(1), z.string(), z.array(z.union([z.string(), z.number()]))]);

/**
 * What a cursor of a list with filters belongs to: the list with its sort, and a hash of the filters. With others it
 * is refused, because it would silently skip or repeat rows. The hash keeps a cursor short, however long a search is.
 */
export function bindingOf(list: string, filters: object): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const sorted = given.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${list} ${createHash("sha256").update(JSON.stringify(sorted)).digest("base64url").slice(0, 16)}`;
}

/** A page's end as a word for the next request. It carries the sort and filters that it belongs to as `binding`. */
export function writeCursor(binding: string, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([1, binding, position])).toString("base64url");
}

/** Reads a cursor back. Throws `invalid` when it is damaged or belongs to another sort or filter. */
export function readCursor(binding: string, cursor: string): readonly (string | number)[] {
  const refusal = new Refusal(
    "invalid",
    "This page link belongs to another list, order or filter. Start again from the first page.",
    {
      fields: [
        { path: "cursor", code: "cursor", message: "This cursor does not belong to this list, order and filter." },
      ],
    },
  );
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refusal;
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success || parsed.data[1] !== binding) throw refusal;
  return parsed.data[2];
}
