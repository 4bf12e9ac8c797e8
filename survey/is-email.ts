import { limits } from "./limits.ts";

// The rule of the HTML standard, with at least one dot in the domain. It cannot hold a line break, so it is safe in a mail header.
const pattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

/**
 * Whether this can be an e-mail address. The standard allows `=?utf-8?q?…?=` before the @, which a mail program unfolds into
 * another address than the one that was read here (RFC 2047): nobody has such a name, so it is refused.
 */
export function isEmail(text: string): boolean {
  return text.length <= limits.email && !text.includes("=?") && pattern.test(text);
}
