import { become } from "./become.js";
import { buildWeb } from "./build-web.js";
import { ensureInstalled } from "./install.js";

await ensureInstalled({ withDevelopment: true });
buildWeb();
become("benchmarks/run.ts");
