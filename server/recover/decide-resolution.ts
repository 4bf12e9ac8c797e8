import { Refusal } from "../platform/refusal.ts";
import { type CaseMove, type CaseState, isOpen } from "./case-state.ts";

export interface Resolution {
  readonly now: Date;
  /** `ask`: the customer is asked whether it was put right, and has these days to say so. */
  readonly confirmation: { readonly kind: "ask"; readonly days: number } | { readonly kind: "do-not-ask" };
}

/** Resolves a case. Only the customer can say that it was put right, so without a question it closes without that word. */
export function decideResolution(state: CaseState, { now, confirmation }: Resolution): CaseMove {
  if (!isOpen(state.status)) {
    throw new Refusal("conflict", "This case is resolved already. Reopen it if there is more to put right.");
  }
  const counts = [{ name: "resolved", at: now, sign: 1 }] as const;
  if (confirmation.kind === "do-not-ask") {
    const closed = {
      status: "closed",
      resolvedAt: now,
      closedAt: now,
      confirmation: "not_asked",
      confirmUntil: null,
    } as const;
    return { state: { ...state, ...closed }, entries: [{ kind: "resolved", details: { asked: false } }], counts };
  }
  const confirmUntil = new Date(now.getTime() + confirmation.days * 86_400_000);
  return {
    state: { ...state, status: "resolved", resolvedAt: now, closedAt: null, confirmation: "asked", confirmUntil },
    entries: [
      { kind: "resolved", details: { asked: true } },
      { kind: "confirmation-asked", details: { until: confirmUntil.toISOString() } },
    ],
    counts,
  };
}
