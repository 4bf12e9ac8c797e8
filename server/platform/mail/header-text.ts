import { Refusal } from "../refusal.ts";

const LONGEST = 250;

/** Makes a text fit for a mail header: one line, without characters that steer the line or turn the reading direction. */
export function headerText(text: string): string {
  const oneLine = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    // A mail program would unfold an encoded word (RFC 2047) into characters that nobody has looked at.
    .replaceAll("=?", "= ?")
    .replace(/ {2,}/g, " ")
    .trim();
  return [...oneLine].slice(0, LONGEST).join("");
}

/** Returns the address when it is one plain address, and refuses everything that could add a header or a recipient. */
export function mailAddress(email: string): string {
  const isPlain = email.length <= 254 && !email.includes("=?");
  if (isPlain && /^[^\s\p{C}<>()[\]",;:\\@]+@[^\s\p{C}<>()[\]",;:\\@]+$/u.test(email)) return email;
  throw new Refusal("invalid", "This is not an e-mail address that a mail can be sent to.", {
    fields: [{ path: "email", code: "email", message: "Write one address, such as anna@example.com." }],
  });
}
