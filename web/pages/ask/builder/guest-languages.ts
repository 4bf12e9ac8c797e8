import type { Language } from "../../../../survey/language.ts";
import type { Localized } from "../../../../survey/localized.ts";
import type { TemplateTexts } from "../../../../survey/template-texts.ts";

const files = import.meta.glob<Language>("../../../../survey/languages/*.ts", { eager: true, import: "default" });

/** The languages that a guest's page can be shown in. */
export const guestLanguages: readonly Language[] = Object.values(files);

/** A text of the templates in each of these languages. */
export function sayIn(languages: readonly string[], pick: (texts: TemplateTexts) => string): Localized {
  const known = guestLanguages.filter(({ tag }) => languages.includes(tag));
  return Object.fromEntries(known.map(({ tag, templates }) => [tag, pick(templates)]));
}
