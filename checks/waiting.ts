import type { SourceFile } from "./source-files.ts";

/**
 * Tests wait with `expect.poll`, whose patience stands in vitest.config.ts. What else vitest offers gives up after a
 * second, and on a busy machine a second is nothing.
 */
export function checkWaiting(files: readonly Pick<SourceFile, "path" | "text">[]): string[] {
  return files
    .filter(({ text }) => /\bvi\s*\.wait(For|Until)\b/.test(text))
    .map(({ path }) => `${path} waits for a second at most: wait with expect.poll.`);
}
