import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { surveyPageScript } from "../widget/survey-page-script.ts";
import { root } from "./source-files.ts";

export interface Budget {
  readonly name: string;
  readonly bytes: number;
  readonly most: number;
}

const webFolder = join(root, "dist/web");

/** What the first load of the staff app and the survey page's script weigh, compressed as a server sends them. */
export function measureBudgets(): Budget[] {
  return [
    { name: "first load of the staff app, script, gzip", bytes: firstLoadBytes(), most: 250 * 1024 },
    { name: "script of the survey page, gzip", bytes: gzipSync(surveyPageScript).length, most: 2 * 1024 },
  ];
}

export function checkBudgets(): string[] {
  return measureBudgets()
    .filter(({ bytes, most }) => bytes > most)
    .map(({ name, bytes, most }) => `${name}: ${bytes} bytes, allowed are ${most}.`);
}

/** The scripts that the page names, and all that these import before anything is shown. */
function firstLoadBytes(): number {
  const page = join(webFolder, "index.html");
  if (!existsSync(page)) throw new Error("The web app is not built. Run: node scripts/build.js");
  const named = readFileSync(page, "utf8").matchAll(/(?:src|href)="(\/[^"]+\.js)"/g);
  const seen = new Set<string>();
  for (const [, file = ""] of named) collect(join(webFolder, file), seen);
  return [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

function collect(file: string, seen: Set<string>): void {
  if (seen.has(file) || !existsSync(file)) return;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, name = ""] of text.matchAll(/(?:from|^import|;import)\s*"\.\/([^"]+\.js)"/g)) {
    collect(join(webFolder, "assets", name), seen);
  }
}
