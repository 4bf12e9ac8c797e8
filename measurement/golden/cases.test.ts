import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCaseFiles, shapeOf } from "./case-file.ts";
import { compare } from "./compare.ts";
import { readFamilies, sampleOf } from "./families.ts";
import { findAdapter } from "./registry.ts";
import { runCase, runCaseFile } from "./run-case.ts";

const files = readCaseFiles(fileURLToPath(new URL("cases", import.meta.url)));

describe("published and recomputed results", () => {
  it("are here in number", () => {
    expect(files.length).toBeGreaterThan(30);
  });
  it.each(files.map((file) => [file.id, file] as const))("%s is reproduced", (_, file) => {
    const result = runCase(file);
    expect(result.misses).toEqual([]);
    expect(result.outcome).toBe("pass");
    expect(result.checked).toBeGreaterThan(0);
  });
});

describe("the runner", () => {
  it("knows every family of cases", () => {
    const unsupported = readFamilies().filter((family) => !findAdapter(family.method, family.sampleInput));
    expect(unsupported.map((family) => family.method)).toEqual([]);
  });

  it("fails a case whose expected number is wrong by more than its tolerance, wherever it stands", () => {
    const tolerance = { rel: 1e-9, abs: 1e-12, perField: { loose: 1e-2 } };
    const got = { a: [1, { b: 2 }], loose: 1, word: "yes", none: null };
    expect(
      compare(got, { a: [1, { b: 2 * (1 + 1e-10) }], loose: 1.005, word: "yes", none: null }, tolerance),
    ).toMatchObject({
      checked: 5,
      misses: [],
    });
    expect(compare(got, { a: [1, { b: 2.001 }] }, tolerance).misses).toHaveLength(1);
    expect(compare(got, { loose: 1.02 }, tolerance).misses).toHaveLength(1);
    expect(compare(got, { word: "no" }, tolerance).misses).toHaveLength(1);
    expect(compare(got, { a: [1] }, tolerance).misses).toHaveLength(1);
    expect(compare(got, { missing: 0 }, tolerance).misses).toHaveLength(1);
    expect(compare({ x: Number.NaN }, { x: 1 }, tolerance).misses).toHaveLength(1);
  });

  it("reports an unknown method as unsupported and a refused input as a failure", () => {
    const tolerance = { rel: 0, abs: 0, perField: {} };
    const unknown = { id: "x", method: "phrenology", input: {}, expected: {}, tolerance };
    expect(runCase(unknown).outcome).toBe("unsupported");
    const input = { scores: [11], conf: 0.95 };
    const nonsense = { id: "y", method: "NPS from answers", input, expected: { n: 1 }, tolerance };
    expect(runCase(nonsense).outcome).toBe("fail");
  });

  it("goes on after a file that is no case", () => {
    expect(runCaseFile(fileURLToPath(new URL("cases", import.meta.url)), "README.md")).toMatchObject({
      outcome: "fail",
    });
    expect(runCaseFile(fileURLToPath(new URL("..", import.meta.url)), "package.json")).toBeUndefined();
  });

  it("tells an adapter the shape of what is expected, not its numbers", () => {
    expect(shapeOf({ a: [1, "x"], b: null, c: true })).toEqual({
      a: ["number", "string"],
      b: "null",
      c: "boolean",
    });
  });

  it("makes up an input from a description of its shape", () => {
    expect(sampleOf("{a: n, b: [s], c: [{d: n | null}], <label>: [[n]]}")).toEqual({
      a: 1,
      b: ["text", "text"],
      c: [{ d: 1 }, { d: 1 }],
      "<label>": [
        [1, 1],
        [1, 1],
      ],
    });
    expect(() => sampleOf("{a: ?}")).toThrow(TypeError);
  });
});
