import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../server/platform/database/embedded.ts";
import { migrate } from "../server/platform/database/migrate.ts";
import { checkBudgets, measureBudgets } from "./budgets.ts";
import { checkEnvironment } from "./environment.ts";
import { checkImportCycles } from "./import-cycles.ts";
import { checkImportDirection } from "./import-direction.ts";
import { makeWebToLookAt } from "./make-web.ts";
import { checkSchemaSentences, checkSentencesSaid } from "./refusals.ts";
import { checkRoutes } from "./routes.ts";
import { checkSchema } from "./schema.ts";
import { readSourceFiles, root } from "./source-files.ts";
import { checkSqlPlaces } from "./sql-places.ts";
import { checkWaiting } from "./waiting.ts";

const files = readSourceFiles();
let failed = false;

report("imports point up the loop only", checkImportDirection(files));
report("no file needs itself", checkImportCycles(files));
report("SQL stands where it belongs", checkSqlPlaces(files));
report("one reader of the environment", checkEnvironment(files));
report("tests wait patiently", checkWaiting(files));
report("tables of workspaces keep their rules", await withDatabase(checkSchema));
const web = makeWebToLookAt();
report("every route declares a permission", checkRoutes(web));
report("every sentence of a refusal is said somewhere", checkSentencesSaid(files));
report("what a schema says is in the catalogues", checkSchemaSentences(web));
report("the types of the database are current", checkTypes());
report("budgets hold", checkBudgets());
for (const { name, bytes, most } of measureBudgets()) console.log(`     ${name}: ${bytes} of ${most} bytes`);
process.exitCode = failed ? 1 : 0;

function report(rule: string, problems: readonly string[]): void {
  console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${rule}`);
  for (const problem of problems) console.log(`     ${problem}`);
  if (problems.length > 0) failed = true;
}

function checkTypes(): string[] {
  const run = spawnSync(process.execPath, ["server/platform/database/generate-types.ts", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  return run.status === 0 ? [] : [(run.stderr || run.stdout).trim()];
}

async function withDatabase<T>(look: (client: pg.Client) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "croquette-checks-"));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres(join(folder, "data"), { settings: { fsync: "off" }, say: () => {} });
  await migrate(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
