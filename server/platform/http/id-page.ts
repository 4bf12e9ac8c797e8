import { readCursor, writeCursor } from "./cursor.ts";
import { idOf } from "./row-position.ts";

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Where a list that is ordered by id goes on; null at its beginning. Throws `invalid` for a cursor of another list. */
export function readIdCursor(binding: string, cursor: string | undefined): string | null {
  return cursor === undefined ? null : idOf(readCursor(binding, cursor));
}

/** A page of rows that were asked for with one more than `limit`, which tells whether there is another page. */
export function idPage<Row extends { readonly id: string }, Item>(
  binding: string,
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(view), nextCursor: last ? writeCursor(binding, [last.id]) : null };
}
