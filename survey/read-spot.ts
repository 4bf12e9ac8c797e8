import { isWellFormed } from "./is-well-formed.ts";
import { limits } from "./limits.ts";

const control = /\p{Cc}/u;

/** The table, room or counter of a link's `?table=12`. Anything that cannot be one is no spot: a guest never sees an error for it. */
export function readSpot(raw: unknown): string | null {
  if (typeof raw !== "string") return null;
  const spot = raw.trim();
  if (spot === "" || spot.length > limits.spot) return null;
  if (control.test(spot) || !isWellFormed(spot)) return null;
  return spot;
}
