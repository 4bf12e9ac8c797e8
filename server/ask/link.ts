import { randomInt } from "node:crypto";

// Without the letters and digits that are mistaken for each other when somebody types a code from a card.
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
const separator = "-";

/** A new random code for a touchpoint. */
export function newTouchpointCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)] ?? "").join("");
}

export interface LinkCode {
  readonly workspaceCode: string;
  readonly touchpointCode: string;
}

/** What stands in a touchpoint's link: the workspace is part of it, so that whoever reads it knows where to look. */
export function joinLinkCode({ workspaceCode, touchpointCode }: LinkCode): string {
  return `${workspaceCode}${separator}${touchpointCode}`;
}

/** The two parts of a link's code, or null when it cannot be one. */
export function splitLinkCode(code: string): LinkCode | null {
  const at = code.lastIndexOf(separator);
  if (at < 1 || at === code.length - 1 || code.length > 100) return null;
  return { workspaceCode: code.slice(0, at), touchpointCode: code.slice(at + 1) };
}

/** The address of a touchpoint's survey page, for a link or a QR code. */
export function surveyLink(publicUrl: string, code: string, spot: string | null): string {
  const address = `${publicUrl}/s/${encodeURIComponent(code)}`;
  return spot === null ? address : `${address}?table=${encodeURIComponent(spot)}`;
}
