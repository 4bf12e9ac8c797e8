import { hasFields } from "./fields.ts";

/** How exact an answer must be: |got - expected| <= max(abs, rel |expected|), `perField` replacing rel below a field. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
  readonly perField: Readonly<Record<string, number>>;
}

/** What a comparison found. */
export interface Comparison {
  readonly checked: number;
  /** The largest relative error of any number; for an expected 0 the absolute error. */
  readonly worst: number;
  readonly misses: readonly string[];
}

interface Finding {
  checked: number;
  worst: number;
  misses: string[];
}

/** Compares an answer with everything expected of it, however deep. What the answer has beyond that does not count. */
export function compare(got: unknown, expected: unknown, tolerance: Tolerance): Comparison {
  const finding: Finding = { checked: 0, worst: 0, misses: [] };
  compareAt("", got, expected, tolerance, finding);
  return finding;
}

function compareAt(path: string, got: unknown, expected: unknown, tolerance: Tolerance, finding: Finding): void {
  if (Array.isArray(expected)) {
    compareLists(path, got, expected, tolerance, finding);
  } else if (typeof expected === "object" && expected !== null) {
    compareFields(path, got, expected, tolerance, finding);
  } else if (typeof expected === "number") {
    compareNumbers(path, got, expected, tolerance, finding);
  } else {
    finding.checked++;
    if (!isSameLeaf(got, expected)) miss(path, got, expected, finding);
  }
}

function compareLists(
  path: string,
  got: unknown,
  expected: readonly unknown[],
  tolerance: Tolerance,
  finding: Finding,
): void {
  // The reference program prints a list of one value as the value itself.
  const list = Array.isArray(got) ? got : expected.length === 1 ? [got] : undefined;
  if (list === undefined || list.length !== expected.length) {
    finding.checked++;
    miss(path, Array.isArray(got) ? `list of ${got.length}` : got, `list of ${expected.length}`, finding);
    return;
  }
  for (const [i, item] of expected.entries()) compareAt(`${path}[${i}]`, list[i], item, tolerance, finding);
}

function compareFields(path: string, got: unknown, expected: object, tolerance: Tolerance, finding: Finding): void {
  for (const [key, value] of Object.entries(expected)) {
    const rel = tolerance.perField[key];
    const inner = rel === undefined ? tolerance : { ...tolerance, rel };
    compareAt(path === "" ? key : `${path}.${key}`, fieldOf(got, key), value, inner, finding);
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return hasFields(value, key) ? value[key] : undefined;
}

function compareNumbers(path: string, got: unknown, expected: number, tolerance: Tolerance, finding: Finding): void {
  finding.checked++;
  const value = Array.isArray(got) && got.length === 1 ? got[0] : got;
  if (typeof value !== "number" || Number.isNaN(value)) {
    miss(path, got, expected, finding);
    return;
  }
  if (value === expected) return;
  const error = Math.abs(value - expected);
  finding.worst = Math.max(finding.worst, expected === 0 ? error : error / Math.abs(expected));
  if (!(error <= Math.max(tolerance.abs, tolerance.rel * Math.abs(expected)))) miss(path, value, expected, finding);
}

const WORDS_FOR_NUMBERS: Readonly<Record<string, number>> = {
  Inf: Number.POSITIVE_INFINITY,
  "-Inf": Number.NEGATIVE_INFINITY,
};

function isSameLeaf(got: unknown, expected: unknown): boolean {
  const isNothing = expected === null || expected === "NA" || expected === "NaN";
  if (isNothing && (got === undefined || got === null || Number.isNaN(got))) return true;
  if (typeof expected === "string" && typeof got === "number") return WORDS_FOR_NUMBERS[expected] === got;
  return got === expected;
}

function miss(path: string, got: unknown, expected: unknown, finding: Finding): void {
  finding.misses.push(`${path}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
}
