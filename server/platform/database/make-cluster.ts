import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { SetupProblem } from "../setup-problem.ts";
import { type Account, handOver, spawnAs } from "./embedded-account.ts";
import type { Binaries } from "./embedded-binaries.ts";
import type { Folders } from "./embedded-folders.ts";
import type { Settings } from "./supervised-server.ts";
import { withClient } from "./with-client.ts";

/** Which letters are letters; macOS lacks the plain locale. Texts are ordered by PostgreSQL's own, the same everywhere. */
const CHARACTER_TYPES = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

/**
 * Makes PostgreSQL's files. It builds under another name and renames at the end, so that an interrupted first start
 * leaves nothing half-made behind.
 */
export async function makeCluster(
  account: Account,
  binaries: Binaries,
  folders: Folders,
  settings: Settings,
): Promise<void> {
  const unfinished = `${folders.cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(account, unfinished);

  const { fsync } = settings;
  const initdb = spawnAs(
    account,
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      "--auth=trust",
      "--encoding=UTF8",
      `--locale=${CHARACTER_TYPES}`,
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      ...(fsync === "off" ? ["--no-sync"] : []),
    ],
    { cwd: "/", stdio: ["ignore", "ignore", "pipe"] },
  );

  let complaints = "";
  initdb.stderr?.on("data", (text) => {
    complaints += text;
  });
  const code = await new Promise((resolve) => {
    initdb.on("error", resolve);
    initdb.on("close", resolve);
  });
  if (code !== 0) {
    throw new SetupProblem(`PostgreSQL could not make its files in ${folders.data}:\n${complaints.trim() || code}`);
  }

  await rename(unfinished, folders.cluster);
}

/** PostgreSQL's files fit one major version; a newer one cannot read them. */
export function requireSameMajor(binaries: Binaries, folders: Folders): void {
  const made = readFileSync(join(folders.cluster, "PG_VERSION"), "utf8").trim();
  const installed = readMajor(binaries);
  if (made === installed) return;
  throw new SetupProblem(
    `The database in ${folders.cluster} was made by PostgreSQL ${made}, but PostgreSQL ${installed} is installed. ` +
      "Make a backup with the earlier Croquette, then restore it with this one into an empty data folder.",
  );
}

function readMajor(binaries: Binaries): string {
  const { stdout } = spawnSync(binaries.postgres, ["--version"], { encoding: "utf8" });
  return /(\d+)\./.exec(stdout)?.[1] ?? stdout;
}

/** The login role owns its database but is no superuser and inherits nothing, so that row-level security binds it. */
export async function makeDatabase(adminUrl: string): Promise<void> {
  await withClient({ connectionString: adminUrl }, async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      "select exists (select from pg_roles where rolname = 'croquette') as role, exists (select from pg_database where datname = 'croquette') as database",
    );
    if (!rows[0]?.role) await client.query("create role croquette login createrole noinherit");
    if (!rows[0]?.database) await client.query("create database croquette owner croquette");
  });
}
