import { readConfig } from "./config.ts";
import { type Croquette, startCroquette } from "./croquette.ts";
import { greet } from "./greet.ts";
import { describeError } from "./platform/describe-error.ts";
import { SetupProblem } from "./platform/setup-problem.ts";

const say = (sentence: string) => console.log(sentence);
const reportError = (error: unknown, where: string) =>
  console.error(`${new Date().toISOString()} ${where}: ${describeError(error)}`);

let croquette: Croquette | undefined;
let isStopping = false;

/** The first signal stops in order; whoever sends a second does not want to wait. */
const stop = async () => {
  if (isStopping || !croquette) process.exit(isStopping ? 1 : 0);
  isStopping = true;
  say("Stopping…");
  await croquette.stop();
  process.exit(0);
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

try {
  const config = readConfig(process.env);
  croquette = await startCroquette(config, { say, reportError });
  await greet(croquette, config, say);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
