import { readConfig } from "./config.ts";
import { startCroquette } from "./croquette.ts";
import { SetupProblem } from "./platform/setup-problem.ts";
import { greet } from "./greet.ts";

const say = (sentence: string) => console.log(sentence);
const reportError = (error: unknown, where: string) => console.error(new Date().toISOString(), where, error);

try {
  const config = readConfig(process.env);
  const croquette = await startCroquette(config, { say, reportError });
  await greet(croquette, config, say);

  const stop = async () => {
    say("Stopping…");
    await croquette.stop();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
