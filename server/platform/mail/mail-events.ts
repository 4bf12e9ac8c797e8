/** What became of a mail that did not arrive, or perhaps did not. */
export interface MailFailed {
  readonly workspaceId: string;
  readonly mailId: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly toEmail: string;
  /** `unknown`: the connection broke at the moment of handing over, so it may have arrived. */
  readonly outcome: "failed" | "unknown";
  readonly error: string;
}

declare module "../events.ts" {
  interface EventMap {
    /** A mail was given up. Reactions run in the transaction that records it. */
    "mail.failed": MailFailed;
  }
}

declare module "../jobs/jobs.ts" {
  interface JobPayloads {
    /** Looks for mails that are due. It carries nothing: the outbox knows what is to be sent. */
    "mails.deliver": Record<string, never>;
    /** Forgets the secrets of mails that open nothing any more. */
    "mails.forget-secrets": Record<string, never>;
  }
}
