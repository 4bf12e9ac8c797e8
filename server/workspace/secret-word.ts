import { createHash, randomBytes, randomInt } from "node:crypto";

// Without i, l, o, 0 and 1: a code may be read aloud or copied from paper.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const CODE_LENGTH = 10;
const SECRET_BYTES = 32;

/** A word for addresses and keys that finds a workspace; it is no secret. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** A secret that carries its workspace, so that it can be looked for in one workspace only. */
export interface SecretWord {
  readonly workspaceCode: string;
  /** What is kept: whoever reads the database learns no secret from it. */
  readonly hash: Buffer;
}

/** Makes a secret of 32 random bytes for this workspace; the word itself is shown once and never stored. */
export function newSecretWord(workspaceCode: string): SecretWord & { readonly word: string } {
  const word = `${workspaceCode}_${randomBytes(SECRET_BYTES).toString("base64url")}`;
  return { word, workspaceCode, hash: hashOf(word) };
}

/** Reads a secret back; null when it cannot be one. */
export function readSecretWord(word: string): SecretWord | null {
  const workspaceCode = /^([a-z2-9]{10})_[A-Za-z0-9_-]{43}$/.exec(word)?.[1];
  return workspaceCode ? { workspaceCode, hash: hashOf(word) } : null;
}

/** A secret of 256 random bits cannot be guessed from its hash, therefore a fast hash without salt is enough. */
function hashOf(word: string): Buffer {
  return createHash("sha256").update(word).digest();
}
