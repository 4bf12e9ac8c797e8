import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { ComposedMessage } from "./compose-message.ts";
import type { SendOutcome } from "./decide-delivery.ts";

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 60_000 };

/** Hands one message to the mail server over a connection of its own, and tells how that ended. It never throws. */
export function sendBySmtp(smtpUrl: string, message: ComposedMessage): Promise<SendOutcome> {
  const { auth, ...server } = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({ ...limits, ...server });
  const content = contentOf(message);

  return new Promise((resolve) => {
    const fail = (error: SmtpError) => {
      connection.close();
      resolve(outcomeOf(error, content.begun()));
    };
    const send = () =>
      connection.send(
        { from: message.from, to: [message.to], size: message.content.length },
        content.stream,
        (error) => {
          if (error) return fail(error);
          connection.quit();
          resolve({ kind: "accepted" });
        },
      );

    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!auth?.user) return send();
      connection.login({ user: auth.user, pass: auth.pass }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** The content as a stream that knows whether the mail server has begun to get it. */
function contentOf(message: ComposedMessage): { readonly stream: Readable; begun(): boolean } {
  let begun = false;
  const stream = new Readable({
    read() {
      begun = true;
      this.push(message.content);
      this.push(null);
    },
  });
  return { stream, begun: () => begun };
}

function outcomeOf(failure: SmtpError, contentBegun: boolean): SendOutcome {
  const error = failure.message.slice(0, 500);
  if (failure.responseCode) return { kind: isAboutThisMail(failure) ? "refused" : "not-now", error };
  if (contentBegun) return { kind: "uncertain", error };
  if (failure.code === "EENVELOPE" || failure.code === "EMESSAGE") return { kind: "refused", error };
  return { kind: "not-now", error };
}

/** A permanent no to sender, recipient or content. One to the greeting or the password is the operator's to mend. */
function isAboutThisMail({ responseCode, command }: SmtpError): boolean {
  return Number(responseCode) >= 500 && /^(MAIL FROM|RCPT TO|DATA)/.test(command ?? "");
}
