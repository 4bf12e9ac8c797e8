import type { Config } from "../config.ts";

/** What stands after `npm run croquette --`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** How to write it, with everything that it takes. */
  readonly usage: string;
  /** Does it and returns the exit code. Throws `SetupProblem` for what the operator can put right. */
  run(args: readonly string[], readConfig: () => Config): Promise<number>;
}
