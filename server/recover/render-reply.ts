import { textsIn } from "../languages/texts-in.ts";
import { renderMail } from "../platform/mail/render-mail.ts";
import { dayOf } from "./local-time.ts";

/** A reply and what it answers. */
export interface ReplyMail {
  readonly language: string;
  readonly timeZone: string;
  readonly workspaceName: string;
  readonly senderName: string | null;
  /** Whether an answer to this mail reaches the sender. */
  readonly canBeAnswered: boolean;
  readonly subject: string | undefined;
  readonly text: string;
  readonly about: { readonly text: string | null; readonly receivedAt: Date } | null;
}

/** The mail by which a person answers a customer: their words, and below it what they are about. */
export function renderReply(reply: ReplyMail): { subject: string; text: string; html: string } {
  const words = textsIn(reply.language).reply;
  const subject = reply.subject ?? words.subject(reply.workspaceName);
  const sender = reply.senderName ?? reply.workspaceName;
  const rendered = renderMail({
    language: reply.language,
    subject,
    preview: words.preview(sender),
    paragraphs: reply.text.split(/\n{2,}/),
    signature: reply.senderName ? [reply.senderName, reply.workspaceName] : [reply.workspaceName],
    afterword: reply.about?.text
      ? {
          text: reply.about.text,
          by: words.youWrote(dayOf(reply.about.receivedAt, reply.language, reply.timeZone)),
        }
      : undefined,
    footer: reply.canBeAnswered ? words.footer(reply.workspaceName) : words.footerWithoutAnswer(reply.workspaceName),
  });
  return { subject, ...rendered };
}
