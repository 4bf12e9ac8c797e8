import type { CountedEvent } from "./case-counts.ts";
import type { CaseState } from "./case-state.ts";

/** What was counted when a case was closed with or without the customer's word, to be taken back on the day on which it was counted. */
export function takeBackClosing({ confirmation, closedAt }: CaseState): CountedEvent[] {
  if (!closedAt || (confirmation !== "confirmed" && confirmation !== "unconfirmed")) return [];
  return [{ name: confirmation, at: closedAt, sign: -1 }];
}

/** The same with the resolution itself: a case that is open again was not put right. */
export function takeBackResolution(state: CaseState): CountedEvent[] {
  if (!state.resolvedAt) return [];
  return [{ name: "resolved", at: state.resolvedAt, sign: -1 }, ...takeBackClosing(state)];
}
