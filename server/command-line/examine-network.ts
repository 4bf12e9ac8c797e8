import { createServer } from "node:net";
import { createTransport } from "nodemailer";
import { type Config, publicUrlOf } from "../config.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/** Can the server listen where it is told to? */
export async function examinePort(config: Config): Promise<Finding[]> {
  const { host, port, portIsFlexible } = config;
  const problem = await tryToListen(host, port);
  if (problem === null) return [ok(`Port ${port} on ${host} is free.`)];
  if (problem !== "EADDRINUSE")
    return [wrong(`The server cannot listen on ${host}:${port} (${problem}). Choose others with HOST and PORT.`)];
  if (await isCroquette(host, port)) return [ok(`Croquette answers on port ${port} of ${host}.`)];
  if (portIsFlexible)
    return [
      note(`Port ${port} is taken by another program; the server will take the next free one. Choose one with PORT.`),
    ];
  return [
    wrong(`Port ${port} on ${host} is taken by another program. Stop that one, or choose another port with PORT.`),
  ];
}

/** Will the links in mails and QR codes reach us from outside? */
export function examinePublicUrl(config: Config): Finding[] {
  const url = publicUrlOf(config, config.port);
  const isLocal = LOOPBACK.includes(new URL(url).hostname);
  if (isLocal && !LOOPBACK.includes(config.host)) {
    return [
      wrong(
        `Links would lead to ${url}, which nobody else can open. Set PUBLIC_URL to the address that your guests see.`,
      ),
    ];
  }
  if (config.publicUrl === null && !isLocal) {
    return [note(`Links lead to ${url}, the address of this machine, which may change. Keep it with PUBLIC_URL.`)];
  }
  if (isLocal)
    return [note(`Links lead to ${url}, which only this machine can open. Set PUBLIC_URL before you print QR codes.`)];
  if (url.startsWith("http:"))
    return [
      note(
        `Links lead to ${url}. Put a proxy with a certificate in front and use https, or answers and passwords travel readable.`,
      ),
    ];
  return [ok(`Links lead to ${url}.`)];
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
    return [
      wrong(
        `The mail server ${host} does not accept us: ${error instanceof Error ? error.message : String(error)}. Check SMTP_URL.`,
      ),
    ];
  } finally {
    transport.close();
  }
}

function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function isCroquette(host: string, port: number): Promise<boolean> {
  const reachable = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  try {
    const answer = await fetch(`http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}/healthz`, {
      signal: AbortSignal.timeout(2_000),
    });
    return answer.ok && (await answer.text()).includes('"status":"ok"');
  } catch {
    return false;
  }
}
