import { fill } from "../../languages/saying.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { CauseRow } from "./queries.ts";

/** More would be a list that nobody reads to its end. */
const mostCauses = 100;

/** Throws `conflict` when there is no room for one more beside these. */
export function refuseTooMany(active: readonly CauseRow[]): void {
  if (active.length < mostCauses) return;
  throw new Refusal(
    "conflict",
    fill("There are {count} causes already. Put one away that is no longer needed.", { count: mostCauses }),
  );
}
