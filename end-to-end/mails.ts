import { expect } from "vitest";
import type { TestSmtpServer } from "../server/testing/smtp-server.ts";
import { patience } from "./browser.ts";

/** A mail as its reader's program shows it. */
interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Waits until the mail server took a mail to this address with this subject, and reads it. */
export async function mailTo(server: TestSmtpServer, address: string, subject: string): Promise<Mail> {
  const found = () => mailsTo(server, address).find((mail) => mail.subject === subject);
  await expect.poll(found, { timeout: patience, message: `a mail to ${address}: ${subject}` }).toBeDefined();
  const mail = found();
  if (!mail) throw new Error("The mail is gone.");
  return mail;
}

/** Every mail that the mail server took for this address, oldest first. */
export function mailsTo(server: TestSmtpServer, address: string): Mail[] {
  return server.received.filter(({ to }) => to.includes(address)).map(({ content }) => readMail(content));
}

/** The first link of a mail whose path begins like this. */
export function linkIn({ text }: Mail, path: string): string {
  const link = [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url)
    .find((url) => new URL(url).pathname.startsWith(path));
  if (!link) throw new Error(`There is no link to ${path} in: ${text}`);
  return link;
}

function readMail(content: string): Mail {
  const { headers, body } = readPart(content);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get("content-type") ?? "")?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => readPart(part.trimStart()))
    : [];
  const textOf = (type: string) => {
    const part = parts.find((candidate) => candidate.headers.get("content-type")?.startsWith(type));
    return part ? decodeBody(part) : "";
  };
  return {
    subject: decodeWords(headers.get("subject") ?? ""),
    text: textOf("text/plain"),
    html: textOf("text/html"),
  };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function readPart(content: string): Part {
  const end = content.search(/\r?\n\r?\n/);
  const unfolded = content.slice(0, end).replaceAll(/\r?\n[ \t]+/g, " ");
  const headers = unfolded.split(/\r?\n/).map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: content.slice(end).trimStart() };
}

function decodeBody({ headers, body }: Part): string {
  switch (headers.get("content-transfer-encoding")) {
    case "base64":
      return Buffer.from(body, "base64").toString("utf8");
    case "quoted-printable":
      return decodeQuoted(body.replaceAll(/=\r?\n/g, ""));
    default:
      return body;
  }
}

/** "=?UTF-8?Q?caf=C3=A9?=" as it is read (RFC 2047). */
function decodeWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : decodeQuoted(word.replaceAll("_", " ")),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
