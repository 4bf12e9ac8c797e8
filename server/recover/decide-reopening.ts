import { Refusal } from "../platform/refusal.ts";
import { type CaseMove, type CaseState, isOpen, type TimelineEntry } from "./case-state.ts";
import { takeBackResolution } from "./take-back-counts.ts";

/** Why a case that was thought to be done is not. */
type ReopeningCause =
  | { readonly kind: "member"; readonly reason: string }
  | { readonly kind: "customer"; readonly text: string | null }
  /** The customer could not be asked or answered. */
  | { readonly kind: "mail"; readonly error: string };

export interface Reopening {
  readonly now: Date;
  readonly deadlineHours: number;
  readonly cause: ReopeningCause;
}

/** Opens a resolved or closed case again, with its history and a new deadline. */
export function decideReopening(state: CaseState, { now, deadlineHours, cause }: Reopening): CaseMove {
  if (isOpen(state.status)) throw new Refusal("conflict", "This case is open: there is nothing to reopen.");
  return {
    state: {
      status: "in_progress",
      deadlineAt: new Date(now.getTime() + deadlineHours * 3_600_000),
      waitingSince: cause.kind === "customer" ? (state.waitingSince ?? now) : state.waitingSince,
      resolvedAt: null,
      closedAt: null,
      confirmation: cause.kind === "customer" ? "refused" : null,
      confirmUntil: null,
      reopened: state.reopened + 1,
    },
    entries: entriesOf(cause),
    counts: [...takeBackResolution(state), { name: "reopened", at: now, sign: 1 }],
  };
}

function entriesOf(cause: ReopeningCause): TimelineEntry[] {
  switch (cause.kind) {
    case "member":
      return [{ kind: "reopened", details: { because: "member", reason: cause.reason } }];
    case "customer":
      return [
        { kind: "refused", details: { text: cause.text } },
        { kind: "reopened", details: { because: "customer" } },
      ];
    case "mail":
      return [{ kind: "reopened", details: { because: "mail", error: cause.error } }];
  }
}
