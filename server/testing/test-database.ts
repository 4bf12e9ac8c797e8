import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Connection, connect } from "../platform/database/connect.ts";

export interface TestDatabase extends Connection {
  /** For parts that open a connection of their own. */
  readonly url: string;
}

/** A migrated, empty database of its own for a test file, closed after the file's last test. Call it at the top of the file. */
export function testDatabase(): Promise<TestDatabase> {
  return makeDatabase("template croquette");
}

/** For a test of migrations or of a restore: a database without a single table. */
export function emptyTestDatabase(): Promise<TestDatabase> {
  return makeDatabase("template template0");
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const adminUrl = inject("databaseAdminUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runAsAdmin(adminUrl, `create database ${name} ${template} owner croquette`);

  const url = adminUrl.replace("postgres://postgres@/postgres?", `postgres://croquette@/${name}?`);
  const connection = connect(url, { poolSize: 10 });
  afterAll(() => connection.close());
  return { ...connection, url };
}

async function runAsAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
