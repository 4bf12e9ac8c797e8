import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { emptyTestDatabase, testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { writeBackup } from "./backup.ts";
import { describeTables } from "./describe-tables.ts";
import { asSystem, inWorkspace } from "./in-workspace.ts";
import { holdsData, restoreBackup, verifyBackup } from "./restore.ts";

const source = await testDatabase();
const folder = temporaryFolder();
const file = join(folder, "first.backup");
const secret = "ab".repeat(32);
const options = { version: "0.1.0", secret };

const workspaceId = newId();
const nastyTexts = ["\\.", "tab\tand\nbreak\r\n", "\\N", "é 👩‍🍳 שלום", "", "x".repeat(1_000_000), "\\.\n\\."];

beforeAll(async () => {
  await asSystem(source.db, async (tx) => {
    const now = new Date("2026-03-01T12:00:00.123Z");
    const workspace = {
      id: workspaceId,
      code: "abc",
      name: "Bistro",
      time_zone: "UTC",
      language: "nl",
      settings: "{}",
      created_at: now,
    };
    await tx.insertInto("workspace").values(workspace).execute();
    const entry = { workspace_id: workspaceId, at: now, actor: "{}", action: "x", subject_kind: "x", subject_id: "x" };
    for (const text of nastyTexts) {
      await tx
        .insertInto("audit_entry")
        .values({ ...entry, id: newId(), details: JSON.stringify({ text }) })
        .execute();
      await tx
        .insertInto("cause")
        .values({ workspace_id: workspaceId, id: newId(), name: text.slice(0, 200), position: 1, created_at: now })
        .execute();
    }
    await tx
      .insertInto("audit_entry")
      .values({ ...entry, id: newId(), details: "null" })
      .execute();
  });
  // Several megabytes in small rows: they wait for their reader while the next ones arrive.
  await source.pool.query(`
    insert into auth_verification (id, identifier, value, expires_at)
    select n::text, 'row ' || n, repeat(md5(n::text), 12), now() from generate_series(1, 12000) n`);
  await source.pool.query("insert into auth_user (id, name, email) values ('u1', 'Olga', 'olga@example.com')");
  await writeBackup(source.url, file, options);
});

/** Every row of every table as text, seen as the workers see it. */
async function readEverything(url: string): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = new Set((await describeTables(url)).map((column) => column.table));
  const contents = new Map<string, string[]>();
  await client.query("begin");
  for (const table of tables) {
    await client.query(
      "select set_config('role', case when relrowsecurity then 'croquette_worker' else 'none' end, true) from pg_class where oid = $1::regclass",
      [table],
    );
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
    contents.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  await client.end();
  return contents;
}

test("a backup restored elsewhere holds every row exactly, the keys of links included", async () => {
  const target = await emptyTestDatabase();
  const result = await restoreBackup(target.url, file);

  const expected = await readEverything(source.url);
  expect(expected.get("cause")).toHaveLength(nastyTexts.length);
  expect(await readEverything(target.url)).toEqual(expected);
  expect(result).toMatchObject({ secret, version: "0.1.0", rows: [...expected.values()].flat().length });
});

test("after a restore the walls between workspaces and the links between rows stand again", async () => {
  const target = await emptyTestDatabase();
  await restoreBackup(target.url, file);

  const others = await inWorkspace(target.db, newId(), (tx) => tx.selectFrom("cause").selectAll().execute());
  expect(others).toEqual([]);
  expect((await target.pool.query("select from cause")).rowCount).toBe(0);
  const orphan = { workspace_id: newId(), id: newId(), name: "x", position: 1, created_at: new Date() };
  await expect(asSystem(target.db, (tx) => tx.insertInto("cause").values(orphan).execute())).rejects.toThrow(
    /foreign key/,
  );
});

test("restoring over other data replaces it, and a restore that fails leaves it as it was", async () => {
  const target = await testDatabase();
  await sql`insert into auth_user (id, name, email) values ('other', 'Other', 'other@example.com')`.execute(target.db);
  await target.close();
  expect(await holdsData(target.url)).toBe(true);
  const before = await readEverything(target.url);

  const newer = join(folder, "newer.backup");
  const text = gunzipSync(readFileSync(file)).toString().replace('"name":"0001', '"name":"9001');
  writeFileSync(newer, gzipSync(text));
  await expect(restoreBackup(target.url, newer)).rejects.toThrow(/made by Croquette .* which is newer/);
  expect(await readEverything(target.url)).toEqual(before);

  await restoreBackup(target.url, file);
  expect(await readEverything(target.url)).toEqual(await readEverything(source.url));
}, 60_000);

test("a backup that was cut short or altered is recognised before anything is touched", async () => {
  const whole = readFileSync(file);
  const cut = join(folder, "cut.backup");
  writeFileSync(cut, whole.subarray(0, whole.length - 200));
  await expect(verifyBackup(cut)).rejects.toThrow(/not a complete backup/);

  const altered = join(folder, "altered.backup");
  writeFileSync(altered, gzipSync(gunzipSync(whole).toString().replace("olga@example.com", "eve0@example.com")));
  await expect(verifyBackup(altered)).rejects.toThrow(/the rows of auth_user were altered/);

  const other = join(folder, "other.backup");
  writeFileSync(other, "this is no backup");
  await expect(verifyBackup(other)).rejects.toThrow(/not a complete backup/);
  await expect(verifyBackup(join(folder, "absent.backup"))).rejects.toThrow(/There is no file/);
});

test("a database in use, or one that another program uses too, is not restored over", async () => {
  const server = await source.pool.connect(); // One that is held is not closed for having been idle on a slow machine.
  await expect(restoreBackup(source.url, file)).rejects.toThrow(/Croquette is running on this database/);
  server.release();

  const shared = await emptyTestDatabase();
  await shared.pool.query("create table invoices (id int)");
  await shared.close();
  await expect(restoreBackup(shared.url, file)).rejects.toThrow(/tables of another program \(invoices\)/);
});

test("a backup can be read by its maker only, and never overwrites one", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(writeBackup(source.url, file, options)).rejects.toThrow(/already exists/);
});

test("a header that could not be used, or of a format to come, is refused before anything is touched", async () => {
  const damage = async (from: string, to: string) => {
    const changed = join(folder, `${to.length}-${from.length}.backup`);
    writeFileSync(changed, gzipSync(gunzipSync(readFileSync(file)).toString().replace(from, to)));
    return verifyBackup(changed);
  };
  await expect(damage(`"secret":"${secret}"`, '"secret":"x"')).rejects.toThrow(/is not a complete backup/);
  await expect(damage('"name":"0001', '"name":"9001')).rejects.toThrow(/which is newer \(it has 9001/);
  await expect(damage('"croquetteBackup":1,"version":"0.1.0"', '"croquetteBackup":2,"version":"9.0"')).rejects.toThrow(
    /was made by Croquette 9\.0 in a newer format\. Restore it with that version\./,
  );
});

test("a place where no backup can be written is named in a sentence", async () => {
  const nowhere = join(folder, "not-there", "x.backup");
  await expect(writeBackup(source.url, nowhere, options)).rejects.toThrow(
    `${nowhere} cannot be written: there is no folder ${join(folder, "not-there")}. Name another place.`,
  );
  await expect(writeBackup(source.url, join(file, "x.backup"), options)).rejects.toThrow(`${file} is no folder`);
});
