import { readConfig } from "../server/config.ts";
import { startCroquette } from "../server/croquette.ts";
import { OneByOne } from "./one-by-one.ts";

// The product itself, with one thing changed: every answer is a transaction of its own.
const croquette = await startCroquette(readConfig(process.env), {
  say: () => {},
  reportError: (error, where) => console.error(where, error),
  makeStore: (platform) => new OneByOne(platform),
});
process.once("SIGTERM", () => void croquette.stop().then(() => process.exit(0)));
