import type { CaseMove, CaseState } from "../case-state.ts";
import { decideReopening } from "../decide-reopening.ts";
import { takeBackClosing } from "../take-back-counts.ts";

/** What a customer says to "did we put it right?". */
export interface ConfirmationAnswer {
  readonly answer: "yes" | "no";
  readonly text: string | null;
  /** The round that the link belongs to. */
  readonly round: number;
  readonly now: Date;
  readonly deadlineHours: number;
}

export type ConfirmationOutcome =
  | { readonly kind: "confirmed" | "refused"; readonly move: CaseMove }
  /** It was said before: a second click changes nothing. */
  | { readonly kind: "already-confirmed" }
  /** The case was opened again since this question, by the customer's own "no" or by somebody here, and is being worked on. */
  | { readonly kind: "being-worked-on" }
  /** The question of this link was asked anew later, or has been settled otherwise. */
  | { readonly kind: "superseded" };

/** Decides what a customer's answer does. A late one counts, a repeated one is harmless, one about an earlier round is not held against the present one. */
export function decideConfirmation(state: CaseState, said: ConfirmationAnswer): ConfirmationOutcome {
  if (said.round !== state.reopened) {
    return { kind: state.status === "resolved" || state.status === "closed" ? "superseded" : "being-worked-on" };
  }
  if (!wasAsked(state)) return { kind: "superseded" };
  if (said.answer === "no") return { kind: "refused", move: refuse(state, said) };
  if (state.confirmation === "confirmed") return { kind: "already-confirmed" };
  return { kind: "confirmed", move: confirm(state, said) };
}

function wasAsked({ status, confirmation }: CaseState): boolean {
  if (status === "resolved") return confirmation === "asked";
  return status === "closed" && (confirmation === "confirmed" || confirmation === "unconfirmed");
}

function confirm(state: CaseState, { now, text }: ConfirmationAnswer): CaseMove {
  return {
    state: { ...state, status: "closed", closedAt: now, confirmation: "confirmed", confirmUntil: null },
    entries: [{ kind: "confirmed", details: { text } }],
    counts: [...takeBackClosing(state), { name: "confirmed", at: now, sign: 1 }],
  };
}

function refuse(state: CaseState, { now, deadlineHours, text }: ConfirmationAnswer): CaseMove {
  return decideReopening(state, { now, deadlineHours, cause: { kind: "customer", text } });
}
