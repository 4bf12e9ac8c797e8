import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { type Config, loadSecret, secretFile } from "../config.ts";
import { writeBackup } from "../platform/database/backup.ts";
import { openUnmigrated } from "../platform/database/open.ts";
import { holdsData, restoreBackup, verifyBackup } from "../platform/database/restore.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import type { Command } from "./command.ts";
import { onlyFile, readOptions } from "./read-options.ts";
import { readVersion } from "./read-version.ts";

/** Puts a backup into an empty installation, or with `--replace` in the place of everything that is there. */
export const restore: Command = {
  summary: "brings everything back from such a file; stop the server first",
  usage: "restore FILE [--replace]",

  async run(args, readConfig) {
    const { values, positionals } = readOptions(args, restore, { replace: { type: "boolean", default: false } });
    const file = resolve(onlyFile(positionals, restore));
    const config = readConfig();
    await verifyBackup(file);

    const database = await openUnmigrated(config);
    try {
      if (await holdsData(database.url)) {
        if (!values.replace) throw new SetupProblem(thereIsData);
        await saveWhatIsThere(database.url, config);
      }
      const { rows, tables, madeAt, secret } = await restoreOrSay(database.url, file);
      if (secret) keepSecret(config, secret);
      console.log(
        `Restored ${rows} rows of ${tables} tables, as they were at ${madeAt}. Start the server with: npm start`,
      );
      return 0;
    } finally {
      await database.close();
    }
  },
};

/** The database may refuse a row that the backup holds: then nothing was changed, and the operator is told why. */
async function restoreOrSay(url: string, file: string): ReturnType<typeof restoreBackup> {
  try {
    return await restoreBackup(url, file);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new SetupProblem(
      `The database refused what is in this backup: ${error.message}. Nothing was changed. ` +
        "Try an older backup, and tell the makers of Croquette which one failed.",
      { cause: error },
    );
  }
}

const thereIsData =
  "There is data here already, and restoring would replace all of it. If that is what you want, add --replace; " +
  "what is here now is then saved first.";

async function saveWhatIsThere(url: string, config: Config): Promise<void> {
  mkdirSync(config.dataFolder, { recursive: true });
  const file = join(config.dataFolder, `before-restore-${new Date().toISOString().replaceAll(":", "-")}.backup`);
  const secret = config.secret ? null : loadSecret(config).toString("hex");
  await writeBackup(url, file, { version: readVersion(), secret });
  console.log(`Saved what was here to ${file}.`);
}

/** Links that were sent out before the backup go on working only with the secret that they were made with. */
function keepSecret(config: Config, secret: string): void {
  if (config.secret) {
    console.log(
      "CROQUETTE_SECRET stays as you have set it; links that were made with another secret do not work any more.",
    );
    return;
  }
  mkdirSync(config.dataFolder, { recursive: true });
  writeFileSync(secretFile(config.dataFolder), `${secret}\n`, { mode: 0o600 });
}
