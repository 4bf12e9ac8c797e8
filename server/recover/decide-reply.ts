import { type CaseMove, type CaseState, isOpen, type TimelineEntry } from "./case-state.ts";

export interface Reply {
  /** The sender's own id of it, which becomes that of the line in the timeline. */
  readonly id: string;
  /** Only a person ends a customer's waiting; a program that writes does not. */
  readonly by: "person" | "program";
  readonly details: TimelineEntry["details"];
}

/** What a reply to the customer does to the case: it is being worked on, and the customer has heard from somebody. */
export function decideReply(state: CaseState, reply: Reply): CaseMove {
  return {
    state: {
      ...state,
      status: isOpen(state.status) ? "in_progress" : state.status,
      waitingSince: reply.by === "person" ? null : state.waitingSince,
    },
    entries: [{ id: reply.id, kind: "reply", details: reply.details }],
    counts: [],
  };
}
