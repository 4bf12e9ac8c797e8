import { resolve } from "node:path";
import { loadSecret } from "../config.ts";
import { writeBackup } from "../platform/database/backup.ts";
import { joinDatabase } from "../platform/database/open.ts";
import type { Command } from "./command.ts";
import { onlyFile, readOptions } from "./read-options.ts";
import { readVersion } from "./read-version.ts";

/** Writes everything into one file, while the server runs or not. */
export const backup: Command = {
  summary: "writes everything into one file; the server may go on",
  usage: "backup FILE",

  async run(args, readConfig) {
    const file = resolve(onlyFile(readOptions(args, backup, {}).positionals, backup));
    const config = readConfig();
    const database = await joinDatabase(config);
    try {
      const secret = config.secret ? null : loadSecret(config).toString("hex");
      const { tables, rows } = await writeBackup(database.url, file, { version: readVersion(), secret });
      console.log(`Wrote ${rows} rows of ${tables} tables to ${file}.`);
      console.log(
        "Keep it like a password: it holds what your customers said, and the key of every link that you have sent out.",
      );
      return 0;
    } finally {
      await database.close();
    }
  },
};
