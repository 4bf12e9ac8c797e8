import type { CaseMove, CaseState } from "./case-state.ts";

/** Closes a resolved case whose customer could not be asked in time, without that word. Null when it is not that time. */
export function decideNotAsked(state: CaseState, now: Date): CaseMove | null {
  if (state.status !== "resolved" || !state.confirmUntil || state.confirmUntil > now) return null;
  return {
    state: { ...state, status: "closed", closedAt: now, confirmation: "not_asked", confirmUntil: null },
    entries: [{ kind: "unconfirmed", details: { asked: false } }],
    counts: [],
  };
}
