import { isDatabaseAway } from "../platform/http/problem.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Askable } from "./askable.ts";
import type { Askables } from "./askables.ts";

/** Where a guest came from, and the code of the link that was followed. */
export interface FollowedLink {
  readonly address: string;
  readonly code: string;
}

/** The link's touchpoint, or why nobody can say now what stands there: a guest gets a page for that, too. */
export async function findForGuest(
  askables: Askables,
  { address, code }: FollowedLink,
): Promise<Askable | null | "unavailable" | "too_many"> {
  try {
    return await askables.findFor(address, code);
  } catch (error) {
    if (isDatabaseAway(error)) return "unavailable";
    if (error instanceof Refusal && error.code === "too_many") return "too_many";
    throw error;
  }
}
