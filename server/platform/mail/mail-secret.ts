import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey } from "../derive-key.ts";
import type { MailRow } from "./queries.ts";

const algorithm = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Why a mail is not sent whose link came too late. */
export const linkIsOver = "The link in this mail opens nothing any more. Make a new one.";

/** What stands in a stored mail in the place of its secret. The id makes it a word that nobody can have typed. */
export function gapOf(mailId: string): string {
  return `secret-of-${mailId}`;
}

/** Makes a secret unreadable for whoever has the database and not the secret of the server. */
export function sealSecret(serverSecret: Buffer, mailId: string, word: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(algorithm, keyOf(serverSecret), nonce).setAAD(Buffer.from(mailId));
  const sealed = Buffer.concat([cipher.update(word, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Reads a secret back; null when it was sealed by a server with another secret, or for another mail. */
export function openSecret(serverSecret: Buffer, mailId: string, sealed: Buffer): string | null {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(algorithm, keyOf(serverSecret), nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(mailId))
      .setAuthTag(tag);
    return decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

function keyOf(serverSecret: Buffer): Buffer {
  return deriveKey(serverSecret, "secrets in mails");
}

type SecretColumns = Pick<MailRow, "id" | "secret" | "secret_until">;

/** The secret of a mail; null when it had none, when the mail has left, and when what it opens is over. */
export function secretOf(mail: SecretColumns, serverSecret: Buffer, now: Date): string | null {
  if (!mail.secret || !mail.secret_until || mail.secret_until <= now) return null;
  return openSecret(serverSecret, mail.id, mail.secret);
}

/** A mail as it reads with its secret, or with an ellipsis in its place. */
export function contentOf(
  mail: Pick<MailRow, "id" | "text" | "html">,
  secret: string | null,
): { readonly text: string; readonly html: string } {
  const gap = gapOf(mail.id);
  const word = secret ?? "…";
  return { text: mail.text.replaceAll(gap, () => word), html: mail.html.replaceAll(gap, () => word) };
}
