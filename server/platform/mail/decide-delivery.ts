/** How one attempt to hand a mail to the mail server ended. */
export type SendOutcome =
  | { readonly kind: "accepted" }
  /** The mail server said no to this mail, for good. */
  | { readonly kind: "refused"; readonly error: string }
  /** It did not leave, and may leave later: busy, greylisted, away, wrong password. */
  | { readonly kind: "not-now"; readonly error: string }
  /** The connection broke after the content began to flow: it may have arrived. */
  | { readonly kind: "uncertain"; readonly error: string };

export type Delivery =
  | { readonly status: "sent" }
  | { readonly status: "queued"; readonly waitMinutes: number; readonly error: string }
  | { readonly status: "failed"; readonly error: string }
  | { readonly status: "unknown"; readonly error: string };

/** Minutes before the second, third, fourth and fifth attempt. */
const waits = [1, 10, 60, 240] as const;

/** Decides what becomes of a mail after its attempt number `attempts` (from 1). What may have arrived is never sent again. */
export function decideDelivery(outcome: SendOutcome, attempts: number): Delivery {
  switch (outcome.kind) {
    case "accepted":
      return { status: "sent" };
    case "refused":
      return { status: "failed", error: outcome.error };
    case "uncertain":
      return { status: "unknown", error: outcome.error };
    case "not-now": {
      const waitMinutes = waits[attempts - 1];
      if (waitMinutes === undefined) return { status: "failed", error: outcome.error };
      return { status: "queued", waitMinutes, error: outcome.error };
    }
  }
}
