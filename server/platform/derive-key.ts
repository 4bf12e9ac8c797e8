import { hkdfSync } from "node:crypto";

/** A key of 32 bytes for one purpose: what is signed for one flow means nothing in another. */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `croquette:${purpose}`, 32));
}
