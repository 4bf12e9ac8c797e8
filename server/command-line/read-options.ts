import { type ParseArgsConfig, parseArgs } from "node:util";
import { SetupProblem } from "../platform/setup-problem.ts";
import type { Command } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Reads options and files of a command. Throws a sentence with the right way to write it for anything that it does not know. */
export function readOptions<const Known extends Options>(args: readonly string[], command: Command, known: Known) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? "") : String(error);
    throw wrongUse(command, `${reason}.`);
  }
}

/** A sentence that says what is wrong, and how the command is written. */
export function wrongUse(command: Command, sentence: string): SetupProblem {
  return new SetupProblem(`${sentence}\nUse it like this: npm run croquette -- ${command.usage}`);
}

/** For commands that take exactly one file. */
export function onlyFile(files: readonly string[], command: Command): string {
  const [file, ...more] = files;
  if (!file) throw wrongUse(command, "The name of the file is missing.");
  if (more.length > 0) throw wrongUse(command, `One file is enough; ${more.join(" ")} is too much.`);
  return file;
}
