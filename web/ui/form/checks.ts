import { isEmail } from "../../../survey/is-email.ts";
import type { Words } from "../../words/catalogue.ts";

/** The shortest password that is taken; the server holds to the same. */
export const shortestPassword = 10;

/** What is wrong with a text that has to be there, or nothing. */
export function missing(t: Words, text: string): string | null {
  return text.trim() === "" ? t("field.missing") : null;
}

/** What is wrong with an e-mail address, or nothing. */
export function wrongEmail(t: Words, text: string): string | null {
  return isEmail(text.trim()) ? null : t("field.wrongEmail");
}

/** What is wrong with a new password, or nothing. */
export function weakPassword(t: Words, text: string): string | null {
  return text.length < shortestPassword ? t("field.shortPassword", { count: shortestPassword }) : null;
}
