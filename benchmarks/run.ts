import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { measureCrashes } from "./crash.ts";
import { measureDashboard } from "./dashboard.ts";
import { measureFootprint } from "./footprint.ts";
import { measureIngest } from "./ingest.ts";
import { crashLines, dashboardLines, footprintLines, ingestLines, measurementLines } from "./lines.ts";
import { measureMeasurement } from "./measurement.ts";
import { type Line, writeTable } from "./table.ts";

/** Fewer rounds: for a look, not for the record. */
const isQuick = process.argv.includes("--quick");

const parts: Readonly<Record<string, () => Promise<{ lines: Line[]; result: unknown }>>> = {
  footprint: async () => {
    const result = await measureFootprint();
    return { lines: footprintLines(result), result };
  },
  dashboard: async () => {
    const result = await measureDashboard();
    return { lines: dashboardLines(result), result };
  },
  measurement: async () => {
    const result = measureMeasurement();
    return { lines: measurementLines(result), result };
  },
  ingest: async () => {
    const result = await measureIngest(isQuick ? 2 : 5);
    return { lines: ingestLines(result), result };
  },
  crash: async () => {
    const result = await measureCrashes(isQuick ? 1 : 3);
    return { lines: crashLines(result), result };
  },
};

const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(", ")}. Choose from: ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}

const lines: Line[] = [];
const results: Record<string, unknown> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`Measuring ${name}…`);
  const part = await measure();
  lines.push(...part.lines);
  results[name] = part.result;
}

const table = writeTable(lines);
console.log(`\n${table}\n`);
console.log(JSON.stringify(results));
if (process.argv.includes("--save")) save(table);
process.exitCode = lines.every(({ holds }) => holds !== false) ? 0 : 1;

/** Keeps the table where the documents are, with what tells how fast the machine was. */
function save(text: string): void {
  const command = isQuick ? "npm run bench -- --quick --save" : "npm run bench -- --save";
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const page = [
    "# Measured",
    `Printed by \`${command}\`. Ratios come from one run on one machine; times depend on it.`,
    `Machine: ${machine}. A loop of 100 million additions took ${loopMilliseconds()} ms.`,
    text,
  ];
  writeFileSync(join(import.meta.dirname, "../docs/benchmarks.md"), `${page.join("\n\n")}\n`);
}

/** Shared machines are sometimes many times slower than themselves: the same work every time tells by how much. */
function loopMilliseconds(): number {
  const start = performance.now();
  let sum = 0;
  for (let step = 0; step < 100_000_000; step++) sum += step;
  return Math.round(performance.now() - start + (sum < 0 ? 1 : 0));
}
