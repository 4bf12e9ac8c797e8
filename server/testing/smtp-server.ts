import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";

/** What a mail server may do with the next mails. */
type SmtpBehaviour =
  | { readonly kind: "accept" }
  | { readonly kind: "answer-recipient"; readonly code: number; readonly text: string }
  | { readonly kind: "answer-content"; readonly code: number; readonly text: string }
  /** Takes the whole mail and hangs up before it says so. */
  | { readonly kind: "hang-up-after-content" }
  | { readonly kind: "hang-up-at-greeting" };

interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: string;
}

export interface TestSmtpServer {
  readonly url: string;
  /** The mails that were accepted, oldest first. */
  readonly received: readonly ReceivedMail[];
  /** How many mails came in whole, accepted or not. */
  handedOver(): number;
  behave(behaviour: SmtpBehaviour): void;
}

/** A real mail server on loopback, stopped after the file's last test. */
export async function testSmtpServer(): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  let handedOver = 0;
  let behaviour: SmtpBehaviour = { kind: "accept" };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onConnect(_session, done) {
      if (behaviour.kind === "hang-up-at-greeting") hangUp(server);
      done();
    },
    onRcptTo(_address, _session, done) {
      done(behaviour.kind === "answer-recipient" ? smtpError(behaviour.code, behaviour.text) : undefined);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        handedOver++;
        if (behaviour.kind === "hang-up-after-content") return hangUp(server);
        if (behaviour.kind === "answer-content") return done(smtpError(behaviour.code, behaviour.text));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          content: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  // A connection that this server breaks on purpose is reported to it as an error.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    handedOver: () => handedOver,
    behave: (next) => {
      behaviour = next;
    },
  };
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** Breaks every connection as a power cut would: without a word. */
function hangUp(server: SMTPServer): void {
  for (const connection of server.connections) {
    const { _socket: socket } = connection as unknown as { readonly _socket: { destroy(): void } };
    socket.destroy();
  }
}
