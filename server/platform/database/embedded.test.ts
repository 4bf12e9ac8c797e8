import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { connect } from "./connect.ts";
import { type EmbeddedPostgres, findRunningEmbedded, startEmbeddedPostgres } from "./embedded.ts";
import { chooseAccount } from "./embedded-account.ts";
import { findBinaries } from "./embedded-binaries.ts";
import { foldersOf } from "./embedded-folders.ts";

const base = temporaryFolder();

// Whole processes and databases start here; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const holder = fileURLToPath(new URL("../../testing/hold-embedded.ts", import.meta.url));
const said: string[] = [];

/** What is killed here is a process, never the machine: nothing of this needs the disk to be quick. */
const quick = { fsync: "off" };

async function start(folder: string): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres(folder, { say: (sentence) => said.push(sentence), settings: quick });
  onTestFinished(() => embedded.stop());
  return embedded;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: "array" });
  await client.end();
  return rows.flat();
}

function serverPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);
}

/** Starts a process that writes rows, and collects the numbers of those that were acknowledged. */
function startHolder(
  folder: string,
  options: { uid?: number; gid?: number } = {},
): { process: ChildProcess; acknowledged: () => number } {
  const child = spawn(process.execPath, [holder, folder], { ...options, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let complaints = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  child.stderr.on("data", (text) => {
    complaints += text;
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    process: child,
    acknowledged: () => {
      if (complaints) throw new Error(complaints);
      return Number(output.split("\n").at(-2) ?? 0);
    },
  };
}

test("what was stored is there after a stop and a start, and the login role is no superuser", async () => {
  const folder = join(base, "twice");
  const first = await startEmbeddedPostgres(folder);
  await query(first.url, "create table t as select 42 as n");
  expect(await query(first.url, "select current_setting('listen_addresses'), current_setting('fsync')")).toEqual([
    "",
    "on",
  ]);
  await first.stop();
  expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);

  const second = await start(folder);
  expect(await query(second.url, "select n from t")).toEqual([42]);
  expect(await query(second.url, "select rolsuper from pg_roles where rolname = current_user")).toEqual([false]);
});

test("only its user can reach the database: there is no port, and the folder of its socket is closed", async () => {
  const folder = join(base, "closed");
  await start(folder);
  expect(statSync(join(folder, "sockets")).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "postgres")).mode & 0o077).toBe(0);
});

test("a second process on the same data is told so, and the first goes on", async () => {
  const folder = join(base, "second");
  const first = await start(folder);
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(
    `Another Croquette (process ${process.pid}) already uses the data in ${folder}. Stop it first`,
  );
  expect(await query(first.url, "select 1")).toEqual([1]);
  expect(await findRunningEmbedded(folder)).toBe(first.url);
});

test("even with the lock gone, a database that somebody runs is not taken away from him", async () => {
  const folder = join(base, "lock-gone");
  const { process: child, acknowledged } = startHolder(folder);
  await expect.poll(acknowledged).toBeGreaterThan(5);
  rmSync(join(folder, "sockets", ".croquette"));
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/Another Croquette already runs the database/);

  const before = acknowledged();
  await expect.poll(acknowledged).toBeGreaterThan(before);
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("close", resolve));
});

test("after kill -9 of the program the next start takes the data over with every acknowledged row", async () => {
  const folder = join(base, "killed-program");
  const { process: child, acknowledged } = startHolder(folder);
  await expect.poll(acknowledged).toBeGreaterThan(50);
  const orphan = serverPid(folder);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
  const last = acknowledged();

  const next = await start(folder);
  expect(serverPid(folder)).not.toBe(orphan);
  const [count, highest] = await query(next.url, "select count(*)::int, max(number) from acknowledged");
  expect(count).toBe(highest);
  expect(highest).toBeGreaterThanOrEqual(last);
  expect(await findRunningEmbedded(folder)).toBe(next.url);
});

test("after kill -9 of the database the same process goes on by itself with every acknowledged row", async () => {
  const folder = join(base, "killed-database");
  const { url } = await start(folder);
  const { pool, close } = connect(url);
  await pool.query("create table acknowledged (number int primary key)");

  const acknowledged: number[] = [];
  let failures = 0;
  for (let number = 1; acknowledged.length < 400 || failures === 0; number++) {
    if (number === 200) process.kill(serverPid(folder), "SIGKILL");
    await pool.query("insert into acknowledged values ($1)", [number]).then(
      () => acknowledged.push(number),
      () => {
        failures++;
        return sleep(20);
      },
    );
  }

  const { rows } = await pool.query<{ number: number }>("select number from acknowledged");
  const stored = new Set(rows.map((row) => row.number));
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([]);
  expect(said).toContain("The database stopped (SIGKILL); starting it again.");
  await close();
});

test("a stop in order leaves nothing running", async () => {
  const folder = join(base, "stopped");
  const { process: child, acknowledged } = startHolder(folder);
  await expect.poll(acknowledged).toBeGreaterThan(5);
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("close", resolve));
  expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);
  expect(await findRunningEmbedded(folder)).toBeNull();
});

test("a first start that was interrupted half-way is simply done again", async () => {
  const folder = join(base, "interrupted");
  mkdirSync(join(folder, "postgres.new"), { recursive: true });
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, "postgres.new", "PG_VERSION"), "18");
  const { url } = await start(folder);
  expect(await query(url, "select 1")).toEqual([1]);
});

test("a process number that now belongs to another program does not keep the database from starting", async () => {
  const folder = join(base, "recycled");
  const first = await startEmbeddedPostgres(folder);
  await first.stop();
  const lines = [process.pid, join(folder, "postgres"), 1, 5432, join(folder, "sockets"), "", "0 0", "ready"];
  writeFileSync(join(folder, "postgres", "postmaster.pid"), `${lines.join("\n")}\n`);

  const { url } = await start(folder);
  expect(await query(url, "select 1")).toEqual([1]);
});

test("a folder with a very long name works too", async () => {
  const folder = join(base, "a".repeat(60), "b".repeat(60));
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const { url } = await start(folder);
  onTestFinished(() => rmSync(foldersOf(folder).sockets, { recursive: true, force: true }));
  expect(await query(url, "select 1")).toEqual([1]);
});

test("data of another major version is named as such instead of a riddle", async () => {
  const folder = join(base, "older");
  const first = await startEmbeddedPostgres(folder);
  await first.stop();
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "14\n");
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(
    /was made by PostgreSQL 14, but PostgreSQL 18 is installed/,
  );
});

test("an ordinary user runs it as himself", async () => {
  const folder = join(base, "ordinary");
  mkdirSync(folder, { mode: 0o700 });
  const account = chooseAccount(findBinaries(), base);
  const user = account.kind === "user" ? { uid: account.uid, gid: account.gid } : {};
  if (account.kind === "user") chownSync(folder, account.uid, account.gid);

  const { process: child, acknowledged } = startHolder(folder, user);
  await expect.poll(acknowledged).toBeGreaterThan(5);
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("close", resolve));
  expect(statSync(join(folder, "postgres")).uid).toBe(user.uid ?? process.getuid?.());
});

test("in a folder that no other user may enter, root still gets a database or a sentence that says what to do", async () => {
  const folder = join(base, "locked", "data");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(join(base, "locked"), 0o700);
  const result = await start(folder).then(
    ({ url }) => query(url, "select 1"),
    (error: Error) => error.message,
  );
  expect([
    [1],
    expect.stringMatching(/PostgreSQL refuses to run as root.*Start Croquette as an ordinary user/),
  ]).toContainEqual(result);
});
