import type { SystemContext } from "../context.ts";
import { newId } from "../id.ts";
import { headerText, mailAddress } from "./header-text.ts";
import { gapOf, sealSecret } from "./mail-secret.ts";
import "./mail-events.ts";
import { findMailByReason, insertMail } from "./queries.ts";

/** A mail as a feature writes it. */
export interface OutgoingMail {
  readonly workspaceId: string;
  /** Why it is sent, in full: the same reason never sends a second mail. */
  readonly reasonKey: string;
  /** What it is, for the outbox. Kind `reply` was written by a person; every other one is automatic. */
  readonly kind: string;
  readonly caseId?: string | null;
  readonly to: { readonly name?: string | null; readonly email: string };
  readonly fromName: string;
  /** Where an answer goes; without it, to the address that the server sends from. */
  readonly replyTo?: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** What in its links lets somebody in or speaks for them. Who reads the database, or a copy of it, does not find it. */
  readonly secret?: MailSecret;
}

/** A secret that a mail carries. */
export interface MailSecret {
  /** As it stands in the text and in the HTML. */
  readonly word: string;
  /** When it opens nothing any more. */
  readonly until: Date;
  readonly serverSecret: Buffer;
}

/** Puts a mail into the outbox, in the caller's transaction. A mail for a reason that had one already changes nothing. */
export async function queueMail(ctx: SystemContext, mail: OutgoingMail): Promise<{ id: string }> {
  const now = ctx.clock.now();
  const id = newId();
  const inserted = await insertMail(ctx.tx, {
    workspace_id: mail.workspaceId,
    id,
    reason_key: mail.reasonKey,
    kind: mail.kind,
    case_id: mail.caseId ?? null,
    to_name: mail.to.name ? headerText(mail.to.name) : null,
    to_email: mailAddress(mail.to.email),
    from_name: headerText(mail.fromName),
    reply_to: mail.replyTo ? mailAddress(mail.replyTo) : null,
    subject: headerText(mail.subject),
    ...withoutSecret(id, mail),
    language: mail.language,
    status: "queued",
    next_attempt_at: now,
    created_at: now,
  });
  if (!inserted) return findMailByReason(ctx.tx, mail.workspaceId, mail.reasonKey);

  await ctx.enqueue("mails.deliver", {});
  ctx.announce(mail.workspaceId, "mails");
  return inserted;
}

function withoutSecret(mailId: string, { text, html, secret }: OutgoingMail) {
  if (!secret) return { text, html };
  const { word, until, serverSecret } = secret;
  if (!text.includes(word) || !html.includes(word)) throw new Error("The secret of a mail must stand in it unchanged.");
  const gap = gapOf(mailId);
  return {
    text: text.replaceAll(word, gap),
    html: html.replaceAll(word, gap),
    secret: sealSecret(serverSecret, mailId, word),
    secret_until: until,
  };
}
