import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const MAC_BYTES = 32;
const EXPIRY_BYTES = 6;

/** What a link means: the token of one flow is worthless in every other. */
export type TokenPurpose = "case-confirmation";

/** What a token turned out to be. */
export type ReadToken =
  | { readonly kind: "valid"; readonly payload: Buffer }
  /** It was made here, for this purpose, and its time is over. */
  | { readonly kind: "expired"; readonly payload: Buffer }
  | { readonly kind: "altered" };

/** Makes a token for a link: its content can be read by anybody, and made or changed only here. */
export function writeToken(secret: Buffer, purpose: TokenPurpose, payload: Buffer, expiresAt: Date): string {
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUIntBE(expiresAt.getTime(), 0, EXPIRY_BYTES);
  const content = Buffer.concat([expiry, payload]);
  return Buffer.concat([content, sign(secret, purpose, content)]).toString("base64url");
}

/** Reads a token back, with what it carried. */
export function readToken(secret: Buffer, purpose: TokenPurpose, token: string, now: Date): ReadToken {
  const bytes = Buffer.from(token, "base64url");
  // Decoding forgives stray characters; a token is what we wrote, to the letter.
  if (bytes.length < EXPIRY_BYTES + MAC_BYTES || bytes.toString("base64url") !== token) return { kind: "altered" };

  const content = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), sign(secret, purpose, content))) return { kind: "altered" };

  const payload = content.subarray(EXPIRY_BYTES);
  const expiresAt = content.readUIntBE(0, EXPIRY_BYTES);
  return { kind: now.getTime() <= expiresAt ? "valid" : "expired", payload };
}

function sign(secret: Buffer, purpose: TokenPurpose, content: Buffer): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", `croquette token ${purpose}`, 32));
  return createHmac("sha256", key).update(content).digest();
}
