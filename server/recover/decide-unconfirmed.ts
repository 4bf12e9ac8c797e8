import type { CaseMove, CaseState } from "./case-state.ts";

/** Closes a resolved case whose customer did not answer in time. Null when it is not that time. */
export function decideUnconfirmed(state: CaseState, now: Date): CaseMove | null {
  if (state.status !== "resolved" || !state.confirmUntil || state.confirmUntil > now) return null;
  return {
    state: { ...state, status: "closed", closedAt: now, confirmation: "unconfirmed", confirmUntil: null },
    entries: [{ kind: "unconfirmed", details: {} }],
    counts: [{ name: "unconfirmed", at: now, sign: 1 }],
  };
}
