import { en, type Texts } from "./en.ts";
import { nl } from "./nl.ts";

const languages: Readonly<Record<string, Texts>> = { en, nl };

/** The languages that the server itself speaks. */
export const knownLanguages = ["en", "nl"] as const;

export type KnownLanguage = (typeof knownLanguages)[number];

/** The words in this language; in English when it is not known. */
export function textsIn(language: string): Texts {
  return languages[language] ?? languages[language.split("-")[0] ?? ""] ?? en;
}
