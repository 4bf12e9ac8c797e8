/** How a language tag is written, for whoever describes it. */
export const languageTagPattern = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/;

/** A language tag such as `nl` or `pt-BR`, or null for anything else. */
export function readLanguageTag(raw: unknown): string | null {
  return typeof raw === "string" && languageTagPattern.test(raw) ? raw : null;
}
