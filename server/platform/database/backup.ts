import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { SetupProblem } from "../setup-problem.ts";
import { type BackupHeader, type BackupSummary, copyTarget, END_OF_ROWS } from "./backup-format.ts";
import { copyOut } from "./copy.ts";
import { withClient } from "./with-client.ts";

export interface BackupOptions {
  /** The product's version, to be told when somebody restores. */
  readonly version: string;
  /** Hexadecimal; null when the operator keeps it elsewhere. */
  readonly secret: string | null;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly isGuarded: boolean;
}

/** Writes everything in the database, as it is at one moment, to a file that must not exist yet. The server may go on meanwhile. */
export async function writeBackup(url: string, file: string, options: BackupOptions): Promise<BackupSummary> {
  if (existsSync(file))
    throw new SetupProblem(`${file} already exists. Give the backup another name, or move that file away.`);
  const database = { connectionString: url, application_name: "croquette backup" };
  const summary = { tables: 0, rows: 0 };
  await withClient(database, (client) => writeWhole(file, describeAll(client, options, summary)));
  return summary;
}

/** The file appears under its name only when it is whole. */
async function writeWhole(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const target = await openNew(unfinished, file);
  try {
    await pipeline(Readable.from(content), createGzip({ level: 6 }), target.createWriteStream({ flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    if (isFull)
      throw new SetupProblem(`There is no room for ${file}: its disk is full. Free some, or name another place.`);
    throw error;
  }
}

async function openNew(unfinished: string, file: string): Promise<FileHandle> {
  try {
    return await open(unfinished, "w", 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const folder = dirname(file);
    const reasons: Record<string, string> = {
      ENOENT: `there is no folder ${folder}`,
      ENOTDIR: `${folder} is no folder`,
      EACCES: `this user may not write in ${folder}`,
      EPERM: `this user may not write in ${folder}`,
      EROFS: `${folder} can only be read`,
      ENAMETOOLONG: "its name is too long",
    };
    throw new SetupProblem(`${file} cannot be written: ${reasons[code] ?? code}. Name another place.`, {
      cause: error,
    });
  }
}

async function* describeAll(
  client: pg.Client,
  { version, secret }: BackupOptions,
  summary: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  await client.query("begin isolation level repeatable read read only");
  const migrations = await client.query<BackupHeader["migrations"][number]>(
    "select name, checksum from schema_migration order by name",
  );
  const madeAt = new Date().toISOString();
  yield line({ croquetteBackup: 1, version, madeAt, migrations: migrations.rows, secret } satisfies BackupHeader);

  for (const table of await listTables(client)) {
    yield line({ table: table.name, columns: table.columns });
    summary.rows += yield* describeRows(client, table);
    summary.tables++;
  }

  yield line({ complete: true, ...summary });
  await client.query("commit");
}

async function* describeRows(client: pg.Client, table: Table): AsyncGenerator<Buffer, number> {
  // The owner of a guarded table sees none of its rows; the workers' role sees all, and has no right to the others.
  await client.query("select set_config('role', $1, true)", [table.isGuarded ? "croquette_worker" : "none"]);

  const hash = createHash("sha256");
  let rows = 0;
  for await (const chunk of copyOut(client, `copy ${copyTarget(table.name, table.columns)} to stdout`)) {
    hash.update(chunk);
    rows += countLines(chunk);
    yield chunk;
  }
  yield Buffer.from(END_OF_ROWS);
  yield line({ rows, sha256: hash.digest("hex") });
  return rows;
}

/** COPY writes a line a row; a line break in a value is written as \\n. */
export function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, c.relrowsecurity as "isGuarded", json_agg(a.attname order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
    group by c.oid
    order by c.relname`);
  return rows;
}

function line(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
