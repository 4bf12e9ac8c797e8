import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { emptyTestDatabase } from "../../testing/test-database.ts";
import { describeMigrations, migrate } from "./migrate.ts";

const base = temporaryFolder();
const first = "create table dish (id int primary key)";
const second = "alter table dish add column name text";

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(base, "migrations-"));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

test("migrations run once, in the order of their numbers", async () => {
  const { url } = await emptyTestDatabase();
  const folder = folderOf({ "0002-name.sql": second, "0001-dish.sql": first });
  expect(await describeMigrations(url, folder)).toEqual({ applied: [], pending: ["0001-dish", "0002-name"] });
  expect(await migrate(url, folder)).toEqual(["0001-dish", "0002-name"]);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await describeMigrations(url, folder)).toEqual({ applied: ["0001-dish", "0002-name"], pending: [] });
});

test("a migration that fails leaves nothing of itself, and the next start goes on from there", async () => {
  const { url, pool } = await emptyTestDatabase();
  const broken = { "0001-dish.sql": first, "0002-name.sql": `${second}; select no_such_thing` };
  await expect(migrate(url, folderOf(broken))).rejects.toThrow(/The migration 0002-name failed.*no_such_thing/);
  expect(
    (await pool.query("select column_name from information_schema.columns where table_name = 'dish'")).rowCount,
  ).toBe(1);

  expect(await migrate(url, folderOf({ ...broken, "0002-name.sql": second }))).toEqual(["0002-name"]);
});

test("an old migration that was edited is refused instead of ignored", async () => {
  const { url } = await emptyTestDatabase();
  await migrate(url, folderOf({ "0001-dish.sql": first }));
  await expect(migrate(url, folderOf({ "0001-dish.sql": `${first};` }))).rejects.toThrow(
    /0001-dish was changed after it had been applied/,
  );
});

test("a database of a newer version is not touched by an older program", async () => {
  const { url } = await emptyTestDatabase();
  await migrate(url, folderOf({ "0001-dish.sql": first, "0002-name.sql": second }));
  await expect(migrate(url, folderOf({ "0001-dish.sql": first }))).rejects.toThrow(
    /migrated by a newer Croquette \(0002-name\)/,
  );
});

test("several processes that start at once migrate once", async () => {
  const { url } = await emptyTestDatabase();
  const folder = folderOf({ "0001-dish.sql": `${first}; select pg_sleep(0.2)`, "0002-name.sql": second });
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url, folder)));
  expect(applied.flat().sort()).toEqual(["0001-dish", "0002-name"]);
});

test("a migration waits for a busy table in short turns, so that requests are not held up behind it", async () => {
  const { url, pool } = await emptyTestDatabase();
  await migrate(url, folderOf({ "0001-dish.sql": first }));
  const reader = await pool.connect();
  await reader.query("begin; select * from dish");

  const migrated = migrate(url, folderOf({ "0001-dish.sql": first, "0002-name.sql": second }));
  const isWaiting = async () =>
    (await pool.query("select from pg_locks where not granted and relation = 'dish'::regclass")).rowCount;
  await expect.poll(isWaiting).toBe(1);
  // The reader keeps the table until this has come through: behind a migration that waits without end it never would.
  await pool.query("select * from dish");

  await reader.query("commit");
  reader.release();
  expect(await migrated).toEqual(["0002-name"]);
});

test("a file whose name has no number is pointed out", async () => {
  const { url } = await emptyTestDatabase();
  await expect(migrate(url, folderOf({ "dish.sql": first }))).rejects.toThrow(
    /must be named like 0001-what-it-does.sql/,
  );
});

test("a login that may make no tables gets a sentence, not the database's riddle", async () => {
  const { url, pool } = await emptyTestDatabase();
  await pool.query("revoke create on schema public from pg_database_owner");
  await expect(migrate(url, folderOf({ "0001-dish.sql": first }))).rejects.toThrow(/may not do what Croquette needs/);
});
