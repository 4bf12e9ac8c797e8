import type { Demo } from "../workspace/index.ts";
import { fillDemo, openingOf } from "./fill-demo.ts";
import type { Phrases } from "./phrases.ts";
import { english } from "./phrases-en.ts";
import { dutch } from "./phrases-nl.ts";

/** The restaurant group that somebody can look around in before having one line of data. */
export const demo: Demo = {
  timeZone: "Europe/Amsterdam",
  name: (language) => phrasesIn(language).names.workspace,
  openedAt: openingOf,
  fill: (ctx, workspace, language) => fillDemo(ctx, workspace, language, phrasesIn(language)),
};

function phrasesIn(language: string): Phrases {
  return language === "nl" ? dutch : english;
}
