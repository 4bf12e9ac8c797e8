import addressparser from "nodemailer/lib/addressparser";
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailRow } from "./queries.ts";

export interface ComposedMessage {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/** Writes the mail as it goes over the wire. The same mail always has the same Message-ID, so that a doubled one is recognised. */
export async function composeMessage(mail: MailRow, sender: string, now: Date): Promise<ComposedMessage> {
  const from = addressOf(sender);
  const content = await new MailComposer({
    from: { name: mail.from_name, address: from },
    to: { name: mail.to_name ?? "", address: mail.to_email },
    ...(mail.reply_to ? { replyTo: { name: mail.from_name, address: mail.reply_to } } : {}),
    subject: mail.subject,
    messageId: `<${mail.id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    date: now,
    headers: headersOf(mail),
    text: mail.text,
    html: mail.html,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { from, to: mail.to_email, content };
}

/** Automatic mails say so (RFC 3834), so that no out-of-office notice answers them. */
function headersOf(mail: MailRow): Record<string, string> {
  const language = { "Content-Language": mail.language };
  if (mail.kind === "reply") return language;
  return { ...language, "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
}

/** The plain address in a sender such as `Croquette <care@example.com>`. */
function addressOf(sender: string): string {
  return addressparser(sender, { flatten: true })[0]?.address ?? sender;
}
