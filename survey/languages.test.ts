import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import english from "./languages/en.ts";

function flatten(value: unknown, path = ""): Map<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...flatten(part, `${path}.${key}`)]));
}

function placeholders(text: unknown): string[] {
  return [...String(text).matchAll(/\{[a-z]+\}/g)].map(String).sort();
}

const files = readdirSync(new URL("./languages/", import.meta.url)).filter((name) => name.endsWith(".ts"));
const expected = flatten(english);

describe.each(files)("the language file %s", async (file) => {
  const module: { default: unknown } = await import(new URL(`./languages/${file}`, import.meta.url).href);
  const texts = flatten(module.default);

  it("is named after its language", () => {
    expect(`${String(texts.get(".tag"))}.ts`).toBe(file);
  });

  it("has every text, and none that is empty or left over", () => {
    expect([...texts.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [key, text] of texts) expect(`${key}: ${String(text).trim()}`).not.toBe(`${key}: `);
  });

  it("fills in the same names as English", () => {
    for (const [key, text] of texts) {
      expect(`${key}: ${placeholders(text)}`).toBe(`${key}: ${placeholders(expected.get(key))}`);
    }
  });
});
