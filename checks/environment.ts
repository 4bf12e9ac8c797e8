import type { SourceFile } from "./source-files.ts";

/** server/config.ts is the only reader of the environment. */
export function checkEnvironment(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text, isTest }) => path.startsWith("server/") && !isTest && /process\.env\b/.test(text))
    .filter(({ path }) => !allowed.has(path))
    .map(({ path }) => `${path} reads the environment: let server/config.ts read it.`);
}

/** The two programs hand the environment to the configuration; the test ground is told where the browser is, and which examples to try. */
const allowed = new Set([
  "server/config.ts",
  "server/main.ts",
  "server/command-line/main.ts",
  "server/testing/find-chromium.ts",
  "server/testing/seed-properties.ts",
]);
