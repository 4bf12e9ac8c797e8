import { type CaseMove, type CaseState, isOpen } from "../case-state.ts";
import { decideReopening } from "../decide-reopening.ts";
import { takeBackClosing, takeBackResolution } from "../take-back-counts.ts";

/** What a customer says to "did we put it right?". */
export interface ConfirmationAnswer {
  readonly answer: "yes" | "no";
  readonly text: string | null;
  /** The round that the link belongs to. */
  readonly round: number;
  readonly now: Date;
  readonly deadlineHours: number;
  /** The same customer's newer case there, if there is one that is not closed: one trouble is one case, so a "no" is heard in it. */
  readonly newer: CaseState | null;
}

export type ConfirmationOutcome =
  | { readonly kind: "confirmed"; readonly move: CaseMove }
  /** `newerMove` is what it does to the newer case; the old one stays closed then, and is put right no longer. */
  | { readonly kind: "refused"; readonly move: CaseMove; readonly newerMove: CaseMove | null }
  /** It was said before: a second click changes nothing. */
  | { readonly kind: "already-confirmed" }
  /** The case was opened again since this question, by the customer's own "no" or by somebody here, and is being worked on. */
  | { readonly kind: "being-worked-on" }
  /** The question of this link was asked anew later, or has been settled otherwise. */
  | { readonly kind: "superseded" };

/** Decides what a customer's answer does. A late one counts, a repeated one is harmless, one about an earlier round is not held against the present one. */
export function decideConfirmation(state: CaseState, said: ConfirmationAnswer): ConfirmationOutcome {
  // Whoever has the link of this round was asked, even if the mail left after the case had closed without that.
  const isOfThisRound = said.round === state.reopened && !isOpen(state.status);
  if (!isOfThisRound || state.confirmation === "refused") return { kind: settledKind(state, said) };
  if (said.answer === "no") return refuse(state, said);
  if (state.confirmation === "confirmed") return { kind: "already-confirmed" };
  return { kind: "confirmed", move: confirm(state, said) };
}

/** What to say about a question that does not stand any more. */
function settledKind({ status, confirmation }: CaseState, { newer }: ConfirmationAnswer) {
  const isHeardElsewhere = confirmation === "refused" && newer !== null && isOpen(newer.status);
  return isOpen(status) || isHeardElsewhere ? "being-worked-on" : "superseded";
}

function confirm(state: CaseState, { now, text }: ConfirmationAnswer): CaseMove {
  return {
    state: { ...state, status: "closed", closedAt: now, confirmation: "confirmed", confirmUntil: null },
    entries: [{ kind: "confirmed", details: { text } }],
    counts: [...takeBackClosing(state), { name: "confirmed", at: now, sign: 1 }],
  };
}

function refuse(state: CaseState, said: ConfirmationAnswer): ConfirmationOutcome {
  if (!said.newer) return { kind: "refused", move: reopen(state, said), newerMove: null };
  const move: CaseMove = {
    state: { ...state, confirmation: "refused", resolvedAt: null },
    entries: [{ kind: "refused", details: { text: said.text } }],
    counts: takeBackResolution(state),
  };
  return { kind: "refused", move, newerMove: hear(said.newer, said) };
}

function hear(newer: CaseState, said: ConfirmationAnswer): CaseMove {
  if (!isOpen(newer.status)) return reopen(newer, said);
  return {
    state: {
      ...newer,
      status: newer.status === "waiting" ? "in_progress" : newer.status,
      waitingSince: newer.waitingSince ?? said.now,
    },
    entries: [{ kind: "refused", details: { text: said.text } }],
    counts: [],
  };
}

function reopen(state: CaseState, { now, deadlineHours, text }: ConfirmationAnswer): CaseMove {
  return decideReopening(state, { now, deadlineHours, cause: { kind: "customer", text } });
}
