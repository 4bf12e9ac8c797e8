import { expect, test } from "vitest";
import { words as english } from "../../../languages/en/index.ts";
import type { Words } from "../../../words/catalogue.ts";
import { fillMessage } from "../../../words/message.ts";
import { problemWords, questionOf } from "./problem-words.ts";

const t: Words = (key, ...values) => fillMessage(english[key], values[0] ?? {}, "en-GB");

test("a missing text says where it is missing, and in which language", () => {
  const problem = { path: "questions.2.label.nl", code: "empty", message: "" };
  expect(problemWords(t, problem)).toBe(`Question 3 (Nederlands): ${english["problem.empty"]}`);
});

test("a title that is missing is called a title", () => {
  expect(problemWords(t, { path: "title.en", code: "empty", message: "" })).toContain("(English)");
});

test("a rule that this app does not know yet is said in the server's words", () => {
  expect(problemWords(t, { path: "questions", code: "new_rule", message: "Mind the gap." })).toBe("Mind the gap.");
});

test("a problem leads to its question", () => {
  expect(questionOf("questions.4.options.1.label.en")).toBe(4);
  expect(questionOf("thanks.0.title.en")).toBeUndefined();
});
