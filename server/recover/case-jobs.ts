/** Why the people who answer for a case get a mail. One happening sends one mail to each of them. */
export type NoticeReason =
  | { readonly kind: "opened" }
  | { readonly kind: "feedback-added"; readonly feedbackId: string }
  | { readonly kind: "refused"; readonly eventId: string }
  | { readonly kind: "assigned"; readonly eventId: string }
  | { readonly kind: "mail-failed"; readonly eventId: string };

export interface CaseNotice {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly reason: NoticeReason;
}

declare module "../platform/jobs/jobs.ts" {
  interface JobPayloads {
    /** Tells the owners of cases, by mail. One job for a whole batch of answers. */
    "cases.notify-owners": { readonly cases: readonly CaseNotice[] };
    /** Asks a customer by mail whether it was put right; the answer goes to whoever resolved the case. */
    "cases.ask-confirmation": {
      readonly workspaceId: string;
      readonly caseId: string;
      readonly round: number;
      readonly memberId: string | null;
    };
    /** Asks the customers of resolved cases who were not asked, because the job was lost or failed for good. */
    "cases.ask-forgotten": Record<string, never>;
    /** Closes resolved cases whose customers did not say whether it was put right. */
    "cases.close-unconfirmed": Record<string, never>;
  }
}
