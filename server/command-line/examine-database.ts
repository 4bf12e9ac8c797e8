import pg from "pg";
import type { Config } from "../config.ts";
import { findRunningEmbedded, hasEmbedded } from "../platform/database/embedded.ts";
import { chooseAccount } from "../platform/database/embedded-account.ts";
import { findBinaries } from "../platform/database/embedded-binaries.ts";
import { describeMigrations } from "../platform/database/migrate.ts";
import { openUnmigrated } from "../platform/database/open.ts";
import { tryRights } from "../platform/database/try-rights.ts";
import { withClient } from "../platform/database/with-client.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import { describeClocks } from "./examine-clock.ts";
import { mayUse, nearestExisting } from "./examine-machine.ts";
import { describeMissingRoles, describeRights } from "./examine-rights.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

interface Server {
  readonly version: string;
  readonly major: number;
  readonly durable: boolean;
  readonly mayMakeRoles: boolean;
  /** By how much its clock is ahead of ours. */
  readonly secondsAhead: number;
}

/** Does the database answer, is it new enough, and may we do in it what we must? It changes nothing. */
export async function examineDatabase(config: Config): Promise<Finding[]> {
  try {
    if (config.databaseUrl) return await examineAt(config, "The database at DATABASE_URL");
    if (!mayUse(config.dataFolder))
      return [note("Whether there is an embedded database cannot be seen before the data folder is right.")];
    if (!hasEmbedded(config.dataFolder)) return [examineFirstStart(config)];
    return await examineAt(config, "The embedded database");
  } catch (error) {
    if (error instanceof SetupProblem) return [wrong(error.message)];
    if (error instanceof pg.DatabaseError) return [wrong(`The database refuses its work: ${error.message}.`)];
    return [wrong(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

function examineFirstStart({ dataFolder }: Config): Finding {
  const account = chooseAccount(findBinaries(), nearestExisting(dataFolder));
  const by = account.kind === "user" ? `, run by the user ${account.name}` : "";
  return ok(`No database yet: the first start makes an embedded one in ${dataFolder}${by}.`);
}

async function examineAt(config: Config, name: string): Promise<Finding[]> {
  const running = config.databaseUrl ? null : await findRunningEmbedded(config.dataFolder);
  if (running) return examineServer(running, `${name} (in use by the running server)`);

  const database = await openUnmigrated(config, () => {}, "look");
  try {
    return await examineServer(database.url, name);
  } finally {
    await database.close();
  }
}

async function examineServer(url: string, name: string): Promise<Finding[]> {
  const server = await askServer(url);
  if (!server || server.major < 15)
    return [wrong(`${name} is PostgreSQL ${server?.version}; version 15 or later is needed.`)];
  const findings = [ok(`${name}: PostgreSQL ${server.version}.`)];

  const { applied, pending } = await describeMigrations(url);
  findings.push(
    pending.length === 0
      ? ok(`The database is up to date: ${countMigrations(applied)} applied.`)
      : note(`${countMigrations(pending)} not applied yet (${pending.join(", ")}). The next start does that.`),
  );
  findings.push(...(await examineRights(url, server)), ...describeClocks(server.secondsAhead));
  if (!server.durable) {
    findings.push(
      wrong(
        "fsync or synchronous_commit is off: a power cut would lose answers that were acknowledged. Set both to on.",
      ),
    );
  }
  return findings;
}

function countMigrations(names: readonly string[]): string {
  return names.length === 1 ? "1 migration is" : `${names.length} migrations are`;
}

async function examineRights(url: string, { mayMakeRoles, major }: Server): Promise<Finding[]> {
  const tried = await tryRights(url);
  const found = describeRights(tried, major);
  if (tried.hasRoles) return found;
  if (mayMakeRoles)
    return [
      note("The roles croquette_web and croquette_worker do not exist yet. The next start makes them."),
      ...found,
    ];
  return [wrong(describeMissingRoles(tried.login)), ...found];
}

async function askServer(url: string): Promise<Server | undefined> {
  return withClient({ connectionString: url, connectionTimeoutMillis: 5_000 }, async (client) => {
    const asked = Date.now();
    const { rows } = await client.query<Omit<Server, "secondsAhead"> & { readonly now: number }>(`
      select current_setting('server_version') as version,
        current_setting('server_version_num')::int / 10000 as major,
        current_setting('fsync')::bool and current_setting('synchronous_commit') <> 'off' as durable,
        (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as "mayMakeRoles",
        extract(epoch from clock_timestamp())::float8 * 1000 as now`);
    const [server] = rows;
    return server && { ...server, secondsAhead: (server.now - (asked + Date.now()) / 2) / 1000 };
  });
}
