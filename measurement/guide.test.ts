import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { describe, expect, test } from "vitest";
import * as measurement from "./index.ts";

/** The guide's examples run here, so that none can go stale: `expression; // → value` must hold to the digits printed. */
const guide = readFileSync(new URL("../docs/guide/measurement.md", import.meta.url), "utf8");
const exported: Readonly<Record<string, unknown>> = measurement;

interface Example {
  readonly heading: string;
  readonly code: string;
}

function examplesIn(text: string): readonly Example[] {
  return text.split(/^## /m).flatMap((section) => {
    const heading = section.split("\n", 1)[0] ?? "";
    return [...section.matchAll(/```js\n([\s\S]*?)```/g)].map((block) => ({ heading, code: block[1] ?? "" }));
  });
}

function claim(value: unknown, printed: string): void {
  const numbers = /^\[([-\d., ]+)\]$/.exec(printed)?.[1]?.split(",");
  if (numbers && Array.isArray(value)) {
    expect(value).toHaveLength(numbers.length);
    for (const [i, number] of numbers.entries()) claim(value[i], number.trim());
    return;
  }
  const decimals = /^-?\d+(?:\.(\d+))?$/.exec(printed);
  if (!decimals) {
    expect(value).toEqual(JSON.parse(printed));
    return;
  }
  if (typeof value !== "number")
    throw new TypeError(`${printed} is promised, but the result is ${JSON.stringify(value)}`);
  expect(value.toFixed((decimals[1] ?? "").length)).toBe(printed);
}

function run(code: string): number {
  const names = [...code.matchAll(/import \{([^}]*)\} from "@croquette\/measurement";/g)].flatMap((match) =>
    (match[1] ?? "").split(",").map((name) => name.trim()),
  );
  for (const name of names) expect(Object.keys(exported)).toContain(name);

  let claims = 0;
  const body = code
    .replace(/^import .*$/gm, "")
    .replace(/^(.*);\s*\/\/ → (.*)$/gm, (_, expression: string, printed: string) => {
      claims += 1;
      return `claim(${expression}, ${JSON.stringify(printed.trim())});`;
    });
  compileFunction(body, ["claim", ...names])(claim, ...names.map((name) => exported[name]));
  return claims;
}

describe("the guide to the numbers", () => {
  const examples = examplesIn(guide);

  test("has worked examples", () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  for (const [i, { heading, code }] of examples.entries()) {
    test(`keeps its promise in example ${i + 1}: ${heading}`, () => {
      expect(run(code)).toBeGreaterThan(0);
    });
  }
});
