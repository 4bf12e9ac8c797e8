import { contentOf } from "../../platform/mail/mail-secret.ts";
import type { StoredMail } from "./queries.ts";
import type { MailDetail, MailView } from "./schemas.ts";

/** A mail as the outbox lists it. */
export function viewMail(row: StoredMail): MailView {
  return {
    id: row.id,
    kind: row.kind,
    toName: row.to_name,
    toEmail: row.to_email,
    subject: row.subject,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    error: row.error,
    caseId: row.case_id,
  };
}

/** A mail with its content, and its secret for whoever may have that. */
export function viewMailDetail(row: StoredMail, secret: string | null): MailDetail {
  return { ...viewMail(row), fromName: row.from_name, replyTo: row.reply_to, ...contentOf(row, secret) };
}
