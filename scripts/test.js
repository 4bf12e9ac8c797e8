import { become } from "./become.js";
import { ensureInstalled } from "./install.js";

await ensureInstalled({ withDevelopment: true });
become("scripts/run-tests.ts");
