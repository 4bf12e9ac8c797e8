import { become } from "./become.js";
import { ensureInstalled } from "./install.js";

await ensureInstalled({ withDevelopment: false });
become("server/command-line/main.ts");
