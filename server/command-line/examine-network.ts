import { createServer } from "node:net";
import { createTransport } from "nodemailer";
import type { Config } from "../config.ts";
import { answersHere } from "./ask-health.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

/** Can the server listen where it is told to? */
export async function examinePort(config: Config): Promise<Finding[]> {
  const { host, port, portIsFlexible } = config;
  const problem = await tryToListen(host, port);
  if (problem === null) return [ok(`Port ${port} on ${host} is free.`)];
  if (problem !== "EADDRINUSE")
    return [wrong(`The server cannot listen on ${host}:${port} (${problem}). Choose others with HOST and PORT.`)];
  if (await answersHere(config)) return [ok(`Croquette answers on port ${port} of ${host}.`)];
  if (portIsFlexible)
    return [
      note(`Port ${port} is taken by another program; the server will take the next free one. Choose one with PORT.`),
    ];
  return [
    wrong(`Port ${port} on ${host} is taken by another program. Stop that one, or choose another port with PORT.`),
  ];
}

/** Does the mail server greet us and accept our login? */
export async function examineMail({ smtpUrl, mailFrom }: Config): Promise<Finding[]> {
  if (!smtpUrl)
    return [
      note("No mail server: mails wait in the outbox, to be read there. Set SMTP_URL and MAIL_FROM to send them."),
    ];
  const { host } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
  try {
    await transport.verify();
    return [ok(`The mail server ${host} accepts us; mails leave from ${mailFrom}.`)];
  } catch (error) {
    return [wrong(describeMailProblem(host, error))];
  } finally {
    transport.close();
  }
}

/** Which part of SMTP_URL is to be looked at. */
function describeMailProblem(host: string, error: unknown): string {
  const { code, message } =
    error instanceof Error ? { code: codeOf(error), message: error.message } : { code: "", message: String(error) };
  const reason = message.replace(/\.$/, "");
  switch (code) {
    case "EAUTH":
      return `The mail server ${host} does not accept us: the user name or the password in SMTP_URL is not right (${reason}). Signs such as @ and / are written there as %40 and %2F.`;
    case "ETLS":
      return `The mail server ${host} does not accept us: no safe connection comes about (${reason}). Check whether SMTP_URL begins with smtp:// (port 587) or smtps:// (port 465).`;
    default:
      return `The mail server ${host} does not accept us: ${reason}. Check host and port in SMTP_URL.`;
  }
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}

function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
