import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { SetupProblem } from "../platform/setup-problem.ts";

/** Where something secret comes from: a keyboard, or whatever was piped in. */
export type SecretSource = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * Reads something that nobody may see over a shoulder, in a list of processes or in a shell's history: asked for without
 * echo at a keyboard, and read to its end from a pipe. Throws `SetupProblem` when somebody would rather not.
 */
export async function readSecretLine(
  source: SecretSource,
  ask: { readonly question: string; readonly screen: NodeJS.WritableStream },
): Promise<string> {
  if (!source.isTTY) return (await text(source)).replace(/\r?\n$/, "");

  ask.screen.write(ask.question);
  try {
    return await typedLine(source);
  } finally {
    ask.screen.write("\n");
  }
}

/** A terminal shows what the program writes back, and this one writes nothing back. */
function typedLine(source: SecretSource): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: source, output: nowhere, terminal: true, historySize: 0 });
  return new Promise((resolve, reject) => {
    reader.once("line", (line) => {
      resolve(line);
      reader.close();
    });
    // Ctrl-C and Ctrl-D close it without a line.
    reader.once("close", () => reject(new SetupProblem("Nothing was changed.")));
  });
}
