import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Count, countTests } from "./count-tests.ts";
import { ensureChromium } from "./install-chromium.ts";

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const root = join(import.meta.dirname, "..");
const programs = join(root, "node_modules", ".bin");

const buildOfWeb: Check = { name: "the web app builds", command: [process.execPath, "scripts/build.js"] };
const checks: readonly Check[] = [
  buildOfWeb,
  { name: "format and lint", command: [join(programs, "biome"), "check", "."] },
  { name: "types", command: [join(programs, "tsc"), "-p", "tsconfig.json", "--noEmit"] },
  { name: "types of the web app", command: [join(programs, "tsc"), "-p", "web/tsconfig.json", "--noEmit"] },
  { name: "nothing unused", command: [join(programs, "knip")] },
  { name: "house rules", command: [process.execPath, "checks/run.ts"] },
];

const paths = process.argv.slice(2);
const failures: string[] = [];
const count: Count = { passed: 0, failed: 0 };

const chromium = ensureChromium();
const environment = chromium ? { ...process.env, CHROMIUM_PATH: chromium } : process.env;

for (const { name, command } of checksFor(paths)) runCheck(name, command);
runVitest();
report();

function checksFor(paths: readonly string[]): readonly Check[] {
  if (paths.length === 0) return checks;
  return paths.some((path) => path.includes("end-to-end")) ? [buildOfWeb] : [];
}

function runCheck(name: string, [program, ...args]: Check["command"]): void {
  console.log(`\n── ${name}`);
  const passed = run(program, args);
  count[passed ? "passed" : "failed"]++;
  if (!passed) failures.push(name);
}

function runVitest(): void {
  console.log("\n── tests");
  const folder = mkdtempSync(join(tmpdir(), "croquette-tests-"));
  const results = join(folder, "results.json");
  const passed = run(join(programs, "vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...paths,
  ]);

  const tests = countTests(readResults(results), passed);
  count.passed += tests.passed;
  count.failed += tests.failed;
  if (tests.failed > 0) failures.push("tests");
  rmSync(folder, { recursive: true, force: true });
}

function readResults(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function run(program: string, args: readonly string[]): boolean {
  return (
    spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: environment }).status === 0
  );
}

function report(): void {
  console.log("");
  if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}. Look above for why.`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}
