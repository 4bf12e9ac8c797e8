import { parse } from "uuid";
import { type ReadToken, readToken, writeToken } from "../../platform/token.ts";

const UUID_BYTES = 16;

/** The question "did we put it right?" about one round of one case: a reopened case asks anew. */
export interface ConfirmationQuestion {
  readonly workspaceId: string;
  readonly caseId: string;
  /** How often the case had been reopened when the question was asked. */
  readonly round: number;
}

/** An answer that comes late still counts, and a "no" is better heard late than never. */
const daysAfterClosing = 30;

/** Makes the token of the customer's link. */
export function writeConfirmationToken(secret: Buffer, question: ConfirmationQuestion, confirmUntil: Date): string {
  const round = Buffer.alloc(4);
  round.writeUInt32BE(question.round);
  const payload = Buffer.concat([parse(question.workspaceId), parse(question.caseId), round]);
  return writeToken(secret, "case-confirmation", payload, confirmationEnd(confirmUntil));
}

/** Until when the customer's link holds. */
export function confirmationEnd(confirmUntil: Date): Date {
  return new Date(confirmUntil.getTime() + daysAfterClosing * 86_400_000);
}

/** Reads the customer's link back. Null when it was not made here. */
export function readConfirmationToken(
  secret: Buffer,
  token: string,
  now: Date,
): { readonly question: ConfirmationQuestion; readonly kind: Exclude<ReadToken["kind"], "altered"> } | null {
  const read = readToken(secret, "case-confirmation", token, now);
  if (read.kind === "altered" || read.payload.length !== 2 * UUID_BYTES + 4) return null;
  const question = {
    workspaceId: uuidOf(read.payload.subarray(0, UUID_BYTES)),
    caseId: uuidOf(read.payload.subarray(UUID_BYTES, 2 * UUID_BYTES)),
    round: read.payload.readUInt32BE(2 * UUID_BYTES),
  };
  return { kind: read.kind, question };
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
