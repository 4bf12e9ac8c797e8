import { Refusal } from "../refusal.ts";
import { readCursor } from "./cursor.ts";

/** Where a page of a list in the order of time ends: at a moment with all its digits, and the row among those of it. */
export interface RowPosition {
  readonly at: string;
  readonly id: string;
}

type Word = string | number;

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const aMoment = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** Where a list in the order of time goes on; null at its beginning. Throws `invalid` for a cursor that is not its own. */
export function readRowPosition(binding: string, cursor: string | undefined): RowPosition | null {
  return cursor === undefined ? null : rowPositionOf(readCursor(binding, cursor));
}

/** The two words of a cursor as a position. Throws `invalid` when they are none. */
export function rowPositionOf([at, id, ...more]: readonly Word[]): RowPosition {
  if (typeof at !== "string" || !isMoment(at) || more.length > 0) throw damaged();
  return { at, id: idOf([id]) };
}

/** The only word of a cursor as an id. Throws `invalid` when it is none. */
export function idOf([id, ...more]: readonly (Word | undefined)[]): string {
  if (typeof id !== "string" || !anId.test(id) || more.length > 0) throw damaged();
  return id;
}

/** The 31st of February has the shape of a day, but is none. */
function isMoment(word: string): boolean {
  const time = Date.parse(word);
  return aMoment.test(word) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(word.slice(0, 19));
}

function damaged(): Refusal {
  return new Refusal("invalid", "This page link is damaged. Start again from the first page.", {
    fields: [{ path: "cursor", code: "cursor", message: "This cursor is damaged." }],
  });
}
