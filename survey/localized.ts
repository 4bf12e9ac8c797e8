/** One text in several languages: language tag to text. */
export type Localized = Readonly<Record<string, string>>;

/** The text in this language, else in the first of the others that has it. */
export function textIn(text: Localized, language: string): string {
  const exact = Object.hasOwn(text, language) ? text[language] : undefined;
  if (exact) return exact;
  return Object.values(text).find((candidate) => candidate !== "") ?? "";
}
