import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sayIn } from "../../languages/saying.ts";
import { sayContentProblem } from "./say-content-problem.ts";

const rules = ["content", "localized", "metrics-kept", "question", "thanks"];
const codes = new Set(rules.flatMap(codesOf));

function codesOf(rule: string): string[] {
  const text = readFileSync(new URL(`../../../survey/check-${rule}.ts`, import.meta.url), "utf8");
  return [...text.matchAll(/code: "(\w+)"/g)].map(([, code = ""]) => code);
}

test("whatever keeps a survey from being published is told in Dutch to who reads Dutch", () => {
  expect(codes.size).toBeGreaterThan(15);
  for (const code of codes) {
    const said = sayIn("nl", sayContentProblem({ path: "title.nl", code, message: `English: ${code}` }));
    expect(said).not.toBe(`English: ${code}`);
  }
  const missing = sayContentProblem({ path: "title.nl", code: "empty", message: "The title has no text (nl)." });
  expect(sayIn("nl", missing)).toBe("Deze tekst ontbreekt.");
});
