import { readdir } from "node:fs/promises";
import { chooseLanguage, type Language } from "@croquette/survey";

const folder = new URL("../../survey/languages/", import.meta.url);

/** Every installed language, English first: one file of the folder each. */
export const languages: readonly Language[] = await loadLanguages();

/** Their tags, as a survey may name them. */
export const languageTags: readonly string[] = languages.map((language) => language.tag);

/** The installed language with this tag; English when there is none. */
export function languageOf(tag: string): Language {
  const language = languages.find((candidate) => candidate.tag === tag) ?? languages[0];
  if (!language) throw new Error("survey/languages holds no language.");
  return language;
}

/** What to speak with a guest: what the link says, else what the browser asks for, else the first that there is. */
export function languageFor(
  available: readonly string[],
  acceptLanguage: string | null | undefined,
  override: string | null,
): Language {
  return languageOf(chooseLanguage(available, acceptLanguage, override));
}

async function loadLanguages(): Promise<Language[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const loaded = await Promise.all(files.map(loadLanguage));
  return loaded.sort((one, other) => rank(one).localeCompare(rank(other)));
}

function rank(language: Language): string {
  return language.tag === "en" ? "" : language.tag;
}

async function loadLanguage(file: string): Promise<Language> {
  const module: unknown = await import(new URL(file, folder).href);
  if (typeof module === "object" && module !== null && "default" in module && isLanguage(module.default)) {
    return module.default;
  }
  throw new Error(`survey/languages/${file} does not export a language as its default.`);
}

/** The compiler and the test of the folder check every text; this only tells a language from another kind of file. */
function isLanguage(value: unknown): value is Language {
  return typeof value === "object" && value !== null && "tag" in value && "page" in value && "templates" in value;
}
