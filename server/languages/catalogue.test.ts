import { describe, expect, test } from "vitest";
import type { Message } from "./message.ts";
import { fill, sayIn } from "./saying.ts";
import { knownLanguages, textsIn } from "./texts-in.ts";

describe.each(knownLanguages)("what the server refuses with, in %s", (language) => {
  const messages = Object.entries(textsIn(language).refusals);

  test("leaves no sentence empty", () => {
    expect(messages.filter(([, message]) => textsOf(message).some((text) => text.trim() === ""))).toEqual([]);
  });

  test("fills in what English fills in", () => {
    for (const [sentence, message] of messages) {
      const open = placesIn(sentence);
      expect([sentence, placesIn(textsOf(message).at(-1) ?? "")]).toEqual([sentence, open]);
      for (const text of textsOf(message)) expect(open).toEqual(expect.arrayContaining(placesIn(text)));
    }
  });
});

test("is translated: no sentence is the English one", () => {
  for (const language of knownLanguages.filter((known) => known !== "en")) {
    const same = Object.entries(textsIn(language).refusals).filter(([sentence, message]) => sentence === message);
    expect(same).toEqual([]);
  }
});

test("one is said otherwise than several", () => {
  const wait = (count: number) => fill("Too many attempts. Try again in {count} minutes.", { count });
  expect(sayIn("en", wait(1))).toBe("Too many attempts. Try again in a minute.");
  expect(sayIn("en", wait(2))).toBe("Too many attempts. Try again in 2 minutes.");
  expect(sayIn("nl", wait(1))).toBe("Te veel pogingen. Probeer het over een minuut opnieuw.");
  expect(sayIn("nl", wait(2))).toBe("Te veel pogingen. Probeer het over 2 minuten opnieuw.");
});

test("numbers are written as the language writes them, and what people typed stays as it is", () => {
  expect(sayIn("en", fill("Keep it to {count} characters.", { count: 10_000 }))).toContain("10,000");
  expect(sayIn("nl", fill("Keep it to {count} characters.", { count: 10_000 }))).toContain("10.000");
  const typed = fill("Nobody signs in with {email}. Check how the address is written.", { email: "{email} Not found" });
  expect(sayIn("nl", typed)).toContain("met {email} Not found.");
});

function textsOf(message: Message): string[] {
  return typeof message === "string" ? [message] : [...Object.values(message), message.other];
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
}
