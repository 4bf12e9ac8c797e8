import type { Page } from "playwright-core";
import { words as english } from "../web/languages/en/index.ts";
import { words as dutch } from "../web/languages/nl/index.ts";

/** Sentences of the English catalogue, without open places, that Dutch says differently. */
const foreign: ReadonlySet<string> = new Set(
  Object.entries(english).flatMap(([key, text]) => {
    const translated: unknown = Object.entries(dutch).find(([other]) => other === key)?.[1];
    return typeof text === "string" && text !== translated && !text.includes("{") ? [text] : [];
  }),
);

/** What a Dutch reader still finds in English on the screen: texts, labels, hints of empty fields. */
export async function englishWordsOn(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [alt], [title]")) {
      for (const name of ["aria-label", "placeholder", "alt", "title"]) texts.push(element.getAttribute(name) ?? "");
    }
    return texts.map((text) => text.trim());
  });
  return [...new Set(seen)].filter((text) => foreign.has(text));
}
