import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { words as english } from "../languages/en.ts";
import { type Message, placeholdersOf } from "./message.ts";

const folder = new URL("../languages/", import.meta.url);
const others = readdirSync(folder).filter((file) => file !== "en.ts");

async function readLanguage(file: string): Promise<Record<string, Message>> {
  const module: { words: Record<string, Message> } = await import(new URL(file, folder).href);
  return module.words;
}

test("the staff app is there in Dutch", () => {
  expect(others).toContain("nl.ts");
});

test.each(others)("%s has every sentence of English, and no other", async (file) => {
  const words = await readLanguage(file);
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
});

test.each(others)("%s leaves no sentence empty", async (file) => {
  const words = await readLanguage(file);
  const empty = Object.entries(words).filter(([, message]) => textsOf(message).some((text) => text.trim() === ""));
  expect(empty).toEqual([]);
});

test.each(others)("%s fills in the same names and numbers as English", async (file) => {
  const words = await readLanguage(file);
  for (const [key, message] of Object.entries<Message>(english)) {
    expect([key, placeholdersOf(words[key] ?? "")]).toEqual([key, placeholdersOf(message)]);
  }
});

function textsOf(message: Message): string[] {
  return typeof message === "string" ? [message] : Object.values(message);
}
