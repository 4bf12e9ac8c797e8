import { chooseLanguage } from "@croquette/survey";
import { type KnownLanguage, knownLanguages } from "./texts-in.ts";

/** The language that an `Accept-Language` header asks for and the server speaks; English when there is none. */
export function languageAskedFor(header: string | undefined): KnownLanguage {
  const chosen = chooseLanguage(knownLanguages, header);
  return knownLanguages.find((language) => language === chosen) ?? "en";
}
