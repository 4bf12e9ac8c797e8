import type { CaseMove, CaseState } from "./case-state.ts";

/** Shorter than this is how long a job takes, and not worth a line in the timeline. */
const punctualMilliseconds = 3_600_000;

/** Gives a customer who is asked late all the days to answer that others have. Null when it is not late. */
export function decideAsking(state: CaseState, now: Date, days: number): CaseMove | null {
  const until = new Date(now.getTime() + days * 86_400_000);
  if (!state.confirmUntil || until.getTime() - state.confirmUntil.getTime() < punctualMilliseconds) return null;
  return {
    state: { ...state, confirmUntil: until },
    entries: [{ kind: "confirmation-asked", details: { until: until.toISOString() } }],
    counts: [],
  };
}
