import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tolerance } from "./compare.ts";
import { type Fields, hasFields, valueAt } from "./fields.ts";

/** One question with its known answer. */
export interface CaseFile {
  readonly id: string;
  readonly method: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance: Tolerance;
}

/** The names of a folder's *.json files, in order. */
export function jsonFilesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/** The case in a file, or undefined when it has no method, input and expected answer. Throws for what is no JSON. */
export function readCaseFile(folder: string, name: string): CaseFile | undefined {
  const content: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  return hasFields(content, "method", "input", "expected") ? caseOf(content, name) : undefined;
}

/** Every case of a folder, by name of its file. */
export function readCaseFiles(folder: string): CaseFile[] {
  return jsonFilesOf(folder).flatMap((name) => readCaseFile(folder, name) ?? []);
}

function caseOf(content: Fields, name: string): CaseFile {
  const { id, method, input, expected, tolerance } = content;
  return {
    id: String(id ?? name.replace(/\.json$/, "")),
    method: String(method),
    input,
    expected,
    tolerance: toleranceOf(tolerance),
  };
}

function toleranceOf(value: unknown): Tolerance {
  if (!hasFields(value)) return { rel: 1e-9, abs: 1e-12, perField: {} };
  const { rel, abs, per_field: perField } = value;
  const fields = Object.entries(hasFields(perField) ? perField : {});
  return {
    rel: numberOr(rel, 0),
    abs: numberOr(abs, 0),
    perField: Object.fromEntries(fields.map(([key, exactness]) => [key, numberOr(exactness, 0)])),
  };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/**
 * An answer with each leaf replaced by the name of its type: what an adapter may know of what is expected. One setting stays a
 * number, because case files state it beside its result alone: the horizon `tau` of a restricted mean `{tau, value, se}`.
 */
export function shapeOf(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(shapeOf);
  if (!hasFields(expected)) return expected === null ? "null" : typeof expected;
  const entries = Object.entries(expected).map(([key, value]) => [key, shapeOf(value)] as const);
  const shape = Object.fromEntries(entries);
  return hasFields(expected, "tau", "value", "se") ? { ...shape, tau: valueAt(expected, "tau") } : shape;
}
