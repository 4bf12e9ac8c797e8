// What every script stands on. Plain JavaScript for any Node from 20 on: this may be the first thing run after a clone.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that package.json pins and npm installed. */
export const pinnedNode = join(root, "node_modules", "node", "bin", "node");

/** Ends the script with a sentence instead of a stack. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
