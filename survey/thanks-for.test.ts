import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { fillIn } from "./fill-in.ts";
import { textIn } from "./localized.ts";
import { example, metric } from "./testing/example.ts";
import { thanksFor } from "./thanks-for.ts";

function titleAfter(answers: Answers): string {
  return textIn(thanksFor(example, answers)?.title ?? {}, "en");
}

describe("the thanks", () => {
  it.each([
    [0, "Sorry"],
    [6, "Sorry"],
    [7, "Thanks"],
    [9, "Great"],
    [10, "Great"],
  ])("after %i begin with %s", (score, title) => {
    expect(titleAfter({ [metric(1)]: score })).toBe(title);
  });

  it("are those for everybody when the score was left out", () => {
    expect(titleAfter({ [metric(7)]: "words" })).toBe("Thanks");
  });
});

describe("filling in a name", () => {
  it("begins a sentence with a capital", () => {
    const values = { owner: "someone from our team" };
    expect(fillIn("{owner} reads it. {owner} answers, says {owner}.", values)).toBe(
      "Someone from our team reads it. Someone from our team answers, says someone from our team.",
    );
  });

  it("leaves no gap where there is nothing to say", () => {
    expect(fillIn("We read it. {reply}", { reply: "" })).toBe("We read it.");
    expect(fillIn("We read it. {reply} Bye.", { reply: "" })).toBe("We read it. Bye.");
  });

  it("takes a name for what it is, also when it looks like an instruction", () => {
    expect(fillIn("At {place}", { place: "$& {owner}", owner: "Eve" })).toBe("At $& {owner}");
    expect(fillIn("{constructor} {unknown}", {})).toBe("{constructor} {unknown}");
  });
});
