import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { SetupProblem } from "../setup-problem.ts";
import { withClient } from "./with-client.ts";

export interface Migration {
  /** The file's name without its ending, as in `0001-first-tables`. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

const OLDEST_POSTGRES = 15;
const LOCK = 4_027_411;
const LOCK_NOT_AVAILABLE = "55P03";
const NOT_ALLOWED = "42501";
const ATTEMPTS = 5;
const migrationsFolder = join(import.meta.dirname, "../../migrations");

/** Brings the database to the newest schema and returns the names of what it applied. Any number of processes may call it at once. */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);

  return withClient({ connectionString: url, application_name: "croquette migrate" }, async (client) => {
    await requireSupportedVersion(client);
    const applied: string[] = [];
    for (;;) {
      const name = await applyNext(client, migrations);
      if (name === null) return applied;
      applied.push(name);
    }
  });
}

/** Tells which migrations the database has and which it lacks, without changing anything. */
export async function describeMigrations(url: string, folder: string = migrationsFolder): Promise<MigrationState> {
  const migrations = await readMigrations(folder);
  return withClient({ connectionString: url, application_name: "croquette migrate" }, async (client) => {
    const pending = (await findPending(client, migrations)).map((migration) => migration.name);
    const applied = migrations.map((migration) => migration.name).filter((name) => !pending.includes(name));
    return { applied, pending };
  });
}

/** Reads all migrations in their order. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  return Promise.all(files.map((file) => readMigration(folder, file)));
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(file)) {
    throw new SetupProblem(`The migration ${file} must be named like 0001-what-it-does.sql.`);
  }
  const sql = await readFile(join(folder, file), "utf8");
  return { name: file.slice(0, -".sql".length), sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

/** Throws a sentence when the server is too old. */
export async function requireSupportedVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; major: number }>(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major",
  );
  const server = rows[0];
  if (server && server.major >= OLDEST_POSTGRES) return;
  throw new SetupProblem(
    `Croquette needs PostgreSQL ${OLDEST_POSTGRES} or later, but the server at DATABASE_URL is ${server?.version}. ` +
      "Upgrade it, or leave DATABASE_URL out to use the embedded one.",
  );
}

async function findPending(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const checksums = await readAppliedChecksums(client);

  const unknown = [...checksums.keys()].filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new SetupProblem(
      `The database was migrated by a newer Croquette (${unknown.join(", ")}). Start that version, or restore a backup of this one.`,
    );
  }

  const edited = migrations.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum);
  if (edited) {
    throw new SetupProblem(
      `The migration ${edited.name} was changed after it had been applied. Put the file back as it was and write a new one.`,
    );
  }

  return migrations.filter((migration) => !checksums.has(migration.name));
}

async function readAppliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const table = await client.query<{ exists: boolean }>("select to_regclass('schema_migration') is not null as exists");
  if (!table.rows[0]?.exists) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from schema_migration",
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** Makes the table that remembers which migrations were applied. */
export async function makeMigrationTable(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists schema_migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
}

/** Applies one migration and remembers it, in the transaction that the caller has begun. */
export async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query("insert into schema_migration (name, checksum) values ($1, $2)", [name, checksum]);
}

/** A migration that waits for a table must not make every request wait behind it: it gives up early and tries again. */
async function applyNext(client: pg.Client, migrations: readonly Migration[]): Promise<string | null> {
  for (let attempt = 1; ; attempt++) {
    await client.query("begin");
    try {
      const name = await applyFirstPending(client, migrations);
      await client.query("commit");
      return name;
    } catch (error) {
      await client.query("rollback");
      const isBusy = error instanceof Error && hasCode(error.cause, LOCK_NOT_AVAILABLE);
      if (!isBusy || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The lock ends with the transaction: one of the session would outlive us on a connection that a pooler keeps open. */
async function applyFirstPending(client: pg.Client, migrations: readonly Migration[]): Promise<string | null> {
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  await makeMigrationTable(client).catch(sayWhatIsNotAllowed);
  const [migration] = await findPending(client, migrations);
  if (!migration) return null;

  await client.query("set local lock_timeout = '2s'");
  await applyMigration(client, migration)
    .catch(sayWhatIsNotAllowed)
    .catch((error: unknown) => {
      if (error instanceof SetupProblem) throw error;
      throw new Error(`The migration ${migration.name} failed: ${describe(error)}`, { cause: error });
    });
  return migration.name;
}

/** A database that was made by somebody else may lack what the first migration needs: that is no fault of the migration. */
function sayWhatIsNotAllowed(error: unknown): never {
  if (!hasCode(error, NOT_ALLOWED)) throw error;
  throw new SetupProblem(
    `The login in DATABASE_URL may not do what Croquette needs in its database (${describe(error)}). ` +
      "`npm run croquette -- doctor` names the sentences that a superuser has to say.",
    { cause: error },
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof pg.DatabaseError && error.code === code;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
