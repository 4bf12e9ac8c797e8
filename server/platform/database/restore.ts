import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SetupProblem } from "../setup-problem.ts";
import { type BackupHeader, type BackupSummary, copyTarget } from "./backup-format.ts";
import { BackupReader, type BackupTable } from "./backup-reader.ts";
import { copyIn } from "./copy.ts";
import { looseTables } from "./loose-tables.ts";
import {
  applyMigration,
  type Migration,
  makeMigrationTable,
  readMigrations,
  requireSupportedVersion,
} from "./migrate.ts";
import { withClient } from "./with-client.ts";

export interface RestoreResult extends BackupSummary {
  /** The product's version that made the backup, and when. */
  readonly version: string;
  readonly madeAt: string;
  /** Hexadecimal, as the backup holds it. */
  readonly secret: string | null;
}

/** Reads a whole backup without touching any database. Throws a sentence when something in it is damaged, missing or newer than we are. */
export async function verifyBackup(file: string): Promise<RestoreResult> {
  const reader = new BackupReader(file);
  try {
    const { version, madeAt, secret, migrations } = await reader.readHeader();
    await requireKnown(migrations, version);
    const summary = await readAll(reader, async ({ rows }) => {
      for await (const _ of rows) {
        // Reading to the end checks number and checksum.
      }
    });
    return { ...summary, version, madeAt, secret };
  } finally {
    await reader.close();
  }
}

/** Whether somebody's data is in the database. */
export async function holdsData(url: string): Promise<boolean> {
  return withClient({ connectionString: url, application_name: "croquette restore" }, async (client) => {
    await client.query("begin");
    for (const { name, isGuarded } of await listTables(client)) {
      await client.query("select set_config('role', $1, true)", [isGuarded ? "croquette_worker" : "none"]);
      const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
      if (rowCount) return true;
    }
    return false;
  });
}

/**
 * Puts a backup in the place of everything that the database holds, in one transaction: it ends as the backup or, when
 * anything goes wrong, as it was.
 */
export async function restoreBackup(url: string, file: string): Promise<RestoreResult> {
  const verified = await verifyBackup(file);
  const reader = new BackupReader(file);
  try {
    await withClient({ connectionString: url, application_name: "croquette restore" }, async (client) => {
      await requireSupportedVersion(client);
      await requireNobodyElse(client);
      await client.query("begin");
      await replaceAll(client, reader);
      await client.query("commit");
      await client.query("analyze");
    });
    return verified;
  } finally {
    await reader.close();
  }
}

async function replaceAll(client: pg.Client, reader: BackupReader): Promise<void> {
  const { migrations: wanted, version } = await reader.readHeader();
  const known = await requireKnown(wanted, version);
  await refuseForeignTables(client, known);
  await dropEverything(client);
  await makeMigrationTable(client);
  const isOfBackup = (migration: Migration) => wanted.some(({ name }) => name === migration.name);
  for (const migration of known.filter(isOfBackup)) await applyMigration(client, migration);
  await fillTables(client, reader);
  for (const migration of known.filter((one) => !isOfBackup(one))) await applyMigration(client, migration);
}

/** All our migrations. Throws when the backup has one that we do not. */
async function requireKnown(wanted: BackupHeader["migrations"], version: string): Promise<readonly Migration[]> {
  const known = await readMigrations();
  const missing = wanted.find(
    ({ name, checksum }) => !known.some((one) => one.name === name && one.checksum === checksum),
  );
  if (!missing) return known;
  throw new SetupProblem(
    `This backup was made by Croquette ${version}, which is newer (it has ${missing.name}). Restore it with that version.`,
  );
}

async function fillTables(client: pg.Client, reader: BackupReader): Promise<void> {
  const tables = await listTables(client);
  const tighten = await looseTables(client);
  for (const { name } of tables) await client.query(`truncate ${pg.escapeIdentifier(name)}`);

  await readAll(reader, async ({ name, columns, rows }) => {
    await copyIn(client, `copy ${copyTarget(name, columns)} from stdin`, rows);
  });
  await tighten();
}

async function readAll(reader: BackupReader, read: (table: BackupTable) => Promise<void>): Promise<BackupSummary> {
  const tables = reader.readTables();
  for (;;) {
    const next = await tables.next();
    if (next.done) return next.value;
    await read(next.value);
  }
}

/** Somebody who shares one database between programs must not lose the other one's tables. */
async function refuseForeignTables(client: pg.Client, known: readonly Migration[]): Promise<void> {
  const ours = new Set(
    known.flatMap(({ sql }) => [...sql.matchAll(/create table (?:if not exists )?(\w+)/g)].map(([, name]) => name)),
  );
  const foreign = (await listTables(client)).map(({ name }) => name).filter((name) => !ours.has(name));
  if (foreign.length === 0) return;
  throw new SetupProblem(
    `The database also holds tables of another program (${foreign.slice(0, 5).join(", ")}). Give Croquette a database of its own.`,
  );
}

/** The jobs go too: most are reminders of work that the tables know of. What is lost with them, docs/decisions/0006 says. */
async function dropEverything(client: pg.Client): Promise<void> {
  await client.query("drop schema if exists pgboss cascade");
  const tables = [...(await listTables(client)), { name: "schema_migration" }];
  for (const { name } of tables) await client.query(`drop table if exists ${pg.escapeIdentifier(name)} cascade`);
}

/** A connection that was just closed is listed for a moment longer, hence the patience. */
async function requireNobodyElse(client: pg.Client): Promise<void> {
  for (let attempt = 1; attempt <= 20; attempt++) {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'croquette%'",
    );
    if (!rowCount) return;
    await sleep(50);
  }
  throw new SetupProblem("Croquette is running on this database. Stop it first, then restore.");
}

async function listTables(client: pg.Client): Promise<{ name: string; isGuarded: boolean }[]> {
  const { rows } = await client.query<{ name: string; isGuarded: boolean }>(`
    select relname as name, relrowsecurity as "isGuarded" from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'
    order by relname`);
  return rows;
}
