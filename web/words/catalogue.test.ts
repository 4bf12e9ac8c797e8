import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { words as english } from "../languages/en/index.ts";
import { type Message, placeholdersOf } from "./message.ts";

const folder = new URL("../languages/", import.meta.url);
const others = readdirSync(folder).filter((language) => language !== "en");

async function readLanguage(language: string): Promise<Record<string, Message>> {
  const module: { words: Record<string, Message> } = await import(new URL(`${language}/index.ts`, folder).href);
  return module.words;
}

/** The sentences of each area of the app, as they stand in its file. */
async function readAreas(language: string): Promise<Record<string, Message>[]> {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((file) => file !== "index.ts");
  const modules = files.map((file) => import(new URL(`${language}/${file}`, folder).href));
  return (await Promise.all(modules)).flatMap((area: Record<string, Record<string, Message>>) => Object.values(area));
}

test("the staff app is there in Dutch", () => {
  expect(others).toContain("nl");
});

test.each(others)("%s has every sentence of English, and no other", async (language) => {
  const words = await readLanguage(language);
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
});

test.each(["en", ...others])("%s says nothing twice, and has no area that is left out", async (language) => {
  const areas = await readAreas(language);
  const keys = areas.flatMap((area) => Object.keys(area));
  expect([...keys, "locale"].sort()).toEqual(Object.keys(await readLanguage(language)).sort());
});

test.each(others)("%s leaves no sentence empty", async (language) => {
  const words = await readLanguage(language);
  const empty = Object.entries(words).filter(([, message]) => textsOf(message).some((text) => text.trim() === ""));
  expect(empty).toEqual([]);
});

test.each(others)("%s fills in the same names and numbers as English", async (language) => {
  const words = await readLanguage(language);
  for (const [key, message] of Object.entries<Message>(english)) {
    expect([key, placeholdersOf(words[key] ?? "")]).toEqual([key, placeholdersOf(message)]);
  }
});

function textsOf(message: Message): string[] {
  return typeof message === "string" ? [message] : Object.values(message);
}
