import { type CaseFile, readCaseFile, shapeOf } from "./case-file.ts";
import { type Comparison, compare } from "./compare.ts";
import { findAdapter } from "./registry.ts";

/** What became of one case. */
export interface CaseResult extends Comparison {
  readonly id: string;
  readonly outcome: "pass" | "fail" | "unsupported";
}

/** Answers a case with the package and compares the answer with what is expected. A refusal or crash is a miss, not an exit. */
export function runCase(file: CaseFile): CaseResult {
  const adapter = findAdapter(file.method, file.input);
  if (!adapter) return { id: file.id, outcome: "unsupported", checked: 0, worst: 0, misses: [file.method] };
  try {
    const got = adapter.run(file.input, shapeOf(file.expected));
    const comparison = compare(got, file.expected, file.tolerance);
    const isPass = comparison.misses.length === 0 && comparison.checked > 0;
    return { id: file.id, outcome: isPass ? "pass" : "fail", ...comparison };
  } catch (error) {
    return { id: file.id, outcome: "fail", checked: 0, worst: 0, misses: [String(error)] };
  }
}

/** Answers the case in a file; undefined when the file holds none. A file that cannot be read is a failure, not the end of the run. */
export function runCaseFile(folder: string, name: string): CaseResult | undefined {
  try {
    const file = readCaseFile(folder, name);
    return file && runCase(file);
  } catch (error) {
    return { id: name, outcome: "fail", checked: 0, worst: 0, misses: [String(error)] };
  }
}
