import { existsSync } from "node:fs";
import { jsonFilesOf } from "./case-file.ts";
import { readFamilies } from "./families.ts";
import { findAdapter } from "./registry.ts";
import { type CaseResult, runCaseFile } from "./run-case.ts";

const USAGE = `Usage: node measurement/golden/run.ts FOLDER        answers every case file of the folder
       node measurement/golden/run.ts --families    lists every family of cases and whether it is supported`;
const MISSES_SHOWN = 5;

function describe(result: CaseResult): string {
  const worst = result.worst.toExponential(1);
  const line = `${result.id}: ${result.checked} numbers checked, worst relative error ${worst}, ${result.outcome}`;
  const misses = result.misses.slice(0, MISSES_SHOWN).map((miss) => `    ${miss}`);
  const rest = result.misses.length - misses.length;
  return [line, ...misses, ...(rest > 0 ? [`    and ${rest} more`] : [])].join("\n");
}

function runFolder(folder: string): number {
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}.\n${USAGE}`);
    return 2;
  }
  const results = jsonFilesOf(folder).flatMap((name) => runCaseFile(folder, name) ?? []);
  for (const result of results) console.log(describe(result));
  const passed = results.filter((result) => result.outcome === "pass").length;
  console.log(`${passed} passed, ${results.length - passed} failed`);
  return passed === results.length && passed > 0 ? 0 : 1;
}

function listFamilies(): number {
  const families = readFamilies().map((family) => ({
    ...family,
    isSupported: findAdapter(family.method, family.sampleInput) !== undefined,
  }));
  for (const { method, isSupported } of families)
    console.log(`${isSupported ? "supported  " : "unsupported"} ${method}`);
  const missing = families.filter((family) => !family.isSupported).length;
  console.log(`${families.length - missing} supported, ${missing} unsupported`);
  return missing === 0 ? 0 : 1;
}

const [argument] = process.argv.slice(2);
if (argument === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = argument === "--families" ? listFamilies() : runFolder(argument);
}
