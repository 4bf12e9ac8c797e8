import { Refusal } from "../platform/refusal.ts";
import { type CaseMove, type CaseState, isOpen, type OpenStatus, type TimelineEntry } from "./case-state.ts";

/** What a member changes of how a case is worked on. */
export interface CaseChange {
  readonly status?: OpenStatus | undefined;
  readonly deadlineAt?: Date | undefined;
}

/** Decides a change of status or deadline. Both only make sense while somebody works on the case. */
export function decideChange(state: CaseState, change: CaseChange, now: Date): CaseMove {
  const { status = state.status, deadlineAt = state.deadlineAt } = change;
  const entries: TimelineEntry[] = [];
  if (status !== state.status) entries.push({ kind: "status", details: { from: state.status, to: status } });
  if (deadlineAt.getTime() !== state.deadlineAt.getTime()) {
    if (deadlineAt < now) throw pastDeadline();
    entries.push({ kind: "deadline", details: { from: state.deadlineAt.toISOString(), to: deadlineAt.toISOString() } });
  }
  if (entries.length > 0 && !isOpen(state.status)) {
    throw new Refusal("conflict", "This case is resolved. Reopen it first, then change its status or deadline.");
  }
  return { state: { ...state, status, deadlineAt }, entries, counts: [] };
}

function pastDeadline(): Refusal {
  return new Refusal("invalid", "A deadline lies in the future.", {
    fields: [{ path: "deadlineAt", code: "past", message: "Choose a time that is still to come." }],
  });
}
