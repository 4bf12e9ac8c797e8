import { readConfig } from "../config.ts";
import { describeError } from "../platform/describe-error.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import { backup } from "./backup.ts";
import { bootstrap } from "./bootstrap.ts";
import type { Command } from "./command.ts";
import { doctor } from "./doctor.ts";
import { password } from "./password.ts";
import { restore } from "./restore.ts";

const commands = new Map<string, Command>(Object.entries({ doctor, bootstrap, password, backup, restore }));

const [name = "help", ...args] = process.argv.slice(2);
// Leaving through `exit` gives the embedded database a chance to stop in order.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

process.exitCode = await run(name, args);

async function run(name: string, args: readonly string[]): Promise<number> {
  if (["help", "--help", "-h"].includes(name)) return help();
  const command = commands.get(name);
  if (!command) {
    console.error(`There is no command ${name}.\n`);
    help();
    return 1;
  }
  if (args.includes("--help")) {
    console.log(`${name}: ${command.summary}\nnpm run croquette -- ${command.usage}`);
    return 0;
  }

  try {
    return await command.run(args, () => readConfig(process.env));
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : describeError(error));
    return 1;
  }
}

function help(): number {
  console.log("npm run croquette -- COMMAND\n");
  for (const { usage, summary } of commands.values()) console.log(`  ${usage}\n      ${summary}`);
  console.log("  help\n      prints this");
  return 0;
}
