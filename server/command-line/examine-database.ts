import type { Config } from "../config.ts";
import { findRunningEmbedded, hasEmbedded } from "../platform/database/embedded.ts";
import { chooseAccount } from "../platform/database/embedded-account.ts";
import { findBinaries } from "../platform/database/embedded-binaries.ts";
import { describeMigrations } from "../platform/database/migrate.ts";
import { openUnmigrated } from "../platform/database/open.ts";
import { withClient } from "../platform/database/with-client.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import { mayUse, nearestExisting } from "./examine-machine.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

const grantRoles = "grant croquette_web, croquette_worker to <login> with admin option;";

interface Server {
  readonly version: string;
  readonly major: number;
  readonly durable: boolean;
  readonly roles: number;
  readonly mayMakeRoles: boolean;
  readonly maySwitch: boolean;
  readonly mayGrant: boolean;
  readonly mayMakeTables: boolean;
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
  findings.push(examineRoles(server));
  if (!server.mayMakeTables) {
    findings.push(
      wrong(
        "This login may not make tables in its database. As a superuser, in it: alter schema public owner to <login>;",
      ),
    );
  }
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

function examineRoles({ roles, mayMakeRoles, maySwitch, mayGrant }: Server): Finding {
  if (roles === 2 && maySwitch && (mayGrant || mayMakeRoles)) {
    return ok("The roles croquette_web and croquette_worker keep workspaces apart.");
  }
  if (roles === 2)
    return wrong(`This login may not hand on the roles that keep workspaces apart. As a superuser: ${grantRoles}`);
  if (mayMakeRoles)
    return note("The roles croquette_web and croquette_worker do not exist yet. The next start makes them.");
  return wrong(
    "The roles that keep workspaces apart do not exist, and this login may not make them. As a superuser: " +
      `create role croquette_web nologin; create role croquette_worker nologin; ${grantRoles}`,
  );
}

async function askServer(url: string): Promise<Server | undefined> {
  return withClient({ connectionString: url, connectionTimeoutMillis: 5_000 }, async (client) => {
    const { rows } = await client.query<Server>(`
      select current_setting('server_version') as version,
        current_setting('server_version_num')::int / 10000 as major,
        current_setting('fsync')::bool and current_setting('synchronous_commit') <> 'off' as durable,
        (select count(*)::int from pg_roles where rolname in ('croquette_web', 'croquette_worker')) as roles,
        (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as "mayMakeRoles",
        (select coalesce(bool_and(pg_has_role(current_user, oid, 'member')), false) from pg_roles
          where rolname in ('croquette_web', 'croquette_worker')) as "maySwitch",
        (select coalesce(bool_and(pg_has_role(current_user, oid, 'member with admin option')), false) from pg_roles
          where rolname in ('croquette_web', 'croquette_worker')) as "mayGrant",
        has_schema_privilege(current_user, 'public', 'create') as "mayMakeTables"`);
    return rows[0];
  });
}
