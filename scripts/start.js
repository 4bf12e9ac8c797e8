import { become } from "./become.js";
import { buildWeb } from "./build-web.js";
import { ensureInstalled } from "./install.js";

await ensureInstalled({ withDevelopment: false });
buildWeb();
process.env.NODE_ENV ??= "production";
become("server/main.ts");
