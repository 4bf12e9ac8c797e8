import type { Catalogue } from "./catalogue.ts";

// One folder more in there is one language more in the app.
const files = import.meta.glob<{ words: Catalogue }>("../languages/*/index.ts");

/** The language tags that the app speaks. */
export const languages: readonly string[] = Object.keys(files).map(tagOf).sort();

/** Loads the sentences of a language; each is a chunk of its own. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  const load = files[`../languages/${language}/index.ts`];
  if (!load) throw new Error(`The app does not speak "${language}".`);
  return (await load()).words;
}

/** The language's name in that language itself: "Nederlands". */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The first language of these that the app speaks, else English. */
export function spokenLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    if (languages.includes(language)) return language;
  }
  return "en";
}

function tagOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}
