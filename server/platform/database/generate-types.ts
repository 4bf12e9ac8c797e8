import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeTables } from "./describe-tables.ts";
import { startEmbeddedPostgres } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { writeTypes } from "./write-types.ts";

const typesFile = join(import.meta.dirname, "types.ts");

/** Migrates a fresh database and returns what types.ts must be. */
async function generateTypes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "croquette-types-"));
  const server = await startEmbeddedPostgres(join(folder, "data"), { settings: { fsync: "off" } });
  try {
    await migrate(server.url);
    return writeTypes(await describeTables(server.url));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const generated = await generateTypes();

if (!process.argv.includes("--check")) {
  writeFileSync(typesFile, generated);
  console.log("Wrote server/platform/database/types.ts.");
} else if (readFileSync(typesFile, "utf8") !== generated) {
  console.error("server/platform/database/types.ts is stale. Run: node server/platform/database/generate-types.ts");
  process.exitCode = 1;
}
