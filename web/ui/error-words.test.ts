import { expect, test } from "vitest";
import { ProblemError, UnreachableError } from "../api/problem-error.ts";
import { words } from "../languages/en/index.ts";
import type { Words } from "../words/catalogue.ts";
import { fillMessage } from "../words/message.ts";
import { errorWords, panelWords } from "./error-words.ts";

const t: Words = (key, ...values) => fillMessage(words[key], values[0] ?? {}, "en-GB");
const refused = (status: number, code: string, sentence: string) => new ProblemError(status, code, sentence, []);

test("what the server knows about a refusal is what one reads", () => {
  const sentences = {
    too_many: "That was too often. Try again in 12 minutes.",
    forbidden: "Start your own place from the demo first.",
    conflict: "Somebody was quicker.",
  };
  for (const [code, sentence] of Object.entries(sentences)) {
    expect(errorWords(t, refused(429, code, sentence))).toBe(sentence);
  }
});

test("a refusal without a sentence, an unknown error and no connection still say what to do", () => {
  expect(errorWords(t, refused(429, "too_many", ""))).toBe(words["error.tooMany"]);
  expect(errorWords(t, refused(403, "forbidden", ""))).toBe(words["error.forbidden"]);
  expect(errorWords(t, refused(500, "internal", "at Object.<anonymous>"))).toBe(words["error.internal"]);
  expect(errorWords(t, new UnreachableError())).toBe(words["error.unreachable"]);
});

test("a list that cannot be read promises no fields to correct", () => {
  const promise = "Some fields are not right; each is named below.";
  expect(panelWords(t, refused(422, "invalid", promise))).toBe(words["error.unreadable"]);
  expect(panelWords(t, refused(409, "conflict", "Somebody was quicker."))).toBe("Somebody was quicker.");
});
