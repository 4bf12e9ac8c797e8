import type { Actor } from "../../platform/context.ts";
import { roleMay } from "../permissions.ts";
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

const hiddenText = "This mail holds a personal link. Only the person to whom it was sent can read it.";

/** A mail with its content, as far as this reader may see it: a link that speaks or signs in for somebody is nobody else's. */
export function viewMailDetail(row: StoredMail, reader: Actor): MailDetail {
  return { ...viewMail(row), fromName: row.from_name, replyTo: row.reply_to, ...contentFor(row, reader) };
}

function contentFor(row: StoredMail, reader: Actor): Pick<MailDetail, "text" | "html"> {
  if (!mayRead(row, reader)) {
    return {
      text: hiddenText,
      html: `<!doctype html><html lang="en"><head><title>Hidden</title></head><body><p>${hiddenText}</p></body></html>`,
    };
  }
  // A mail that is held reaches nobody, and the link in it is how the loop is tried out before there is a mail server.
  if (row.kind !== "case-confirmation" || row.status === "held") return { text: row.text, html: row.html };
  return { text: withoutAnswerLink(row.text), html: withoutAnswerLink(row.html) };
}

/** Whoever could follow the link could say in the customer's place that all is well. */
function withoutAnswerLink(content: string): string {
  return content.replace(/(\/confirm\/)[\w.~%-]+/g, "$1…");
}

function mayRead(row: StoredMail, reader: Actor): boolean {
  switch (row.kind) {
    // Whoever reads it could take the account over, in every workspace that the person works in.
    case "password-reset":
      return false;
    // Whoever may invite gets this link anyway; others could come in as somebody with a greater role.
    case "invitation":
      return (reader.kind === "member" || reader.kind === "api-key") && roleMay(reader.role, "members:write");
    default:
      return true;
  }
}
