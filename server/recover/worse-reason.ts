import { goodnessOf } from "@croquette/survey";
import type { CaseReason } from "./reason.ts";

/** The worse of two reasons for a case, by their scores; a reason without a score is never the worse one. */
export function worseReason(one: CaseReason, other: CaseReason): CaseReason {
  return goodness(other) < goodness(one) ? other : one;
}

function goodness(reason: CaseReason): number {
  return reason.kind === "marked" ? Number.POSITIVE_INFINITY : goodnessOf(reason);
}
