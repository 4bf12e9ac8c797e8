import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { tcpProxy } from "../../testing/tcp-proxy.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { type Connection, connect } from "./connect.ts";

const { url, pool } = await testDatabase();

function connectImpatiently(to = url): Connection {
  const connection = connect(to, { poolSize: 1, queryTimeoutMs: 1_500 });
  onTestFinished(() => connection.close());
  return connection;
}

async function backendOf(connection: Connection): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection.db);
  return rows[0]?.pid ?? 0;
}

test("values arrive as what they are: whole numbers, days without a time zone, moments, exact decimals", async () => {
  const { rows } = await pool.query(`select 9007199254740991::bigint as big, '{1,null,3}'::bigint[] as bigs,
    '2026-03-29'::date as day, '{2026-03-29}'::date[] as days, '2026-03-29 01:30+02'::timestamptz as at,
    0.1::numeric as exact, '{"a": [1]}'::jsonb as json`);
  expect(rows[0]).toEqual({
    big: 9007199254740991,
    bigs: [1, null, 3],
    day: "2026-03-29",
    days: ["2026-03-29"],
    at: new Date("2026-03-28T23:30:00Z"),
    exact: "0.1",
    json: { a: [1] },
  });
});

test("a number too large to be exact is an error, never a slightly different number", async () => {
  await expect(pool.query("select 9007199254740993::bigint")).rejects.toThrow(/too large for an exact number/);
});

test("a connection into a black hole is given up, and the next statement works", async () => {
  const connection = connectImpatiently();
  const pid = await backendOf(connection);
  process.kill(pid, "SIGSTOP");
  onTestFinished(() => void process.kill(pid, "SIGCONT"));

  await expect(sql`select 1`.execute(connection.db)).rejects.toThrow(/timeout/);
  expect(await backendOf(connection)).not.toBe(pid);
});

test("the same inside a transaction, without waiting a second time for the rollback", async () => {
  const line = await tcpProxy(url);
  onTestFinished(line.close);
  const connection = connectImpatiently(line.url);
  const pid = await backendOf(connection);

  const work = connection.db.transaction().execute(async (tx) => {
    line.blackHole();
    await sql`select 'in vain'`.execute(tx);
  });
  await expect(work).rejects.toThrow(/Query read timeout/);
  expect(line.saidInVain()).toEqual([expect.stringContaining("select 'in vain'")]);
  expect(line.saidInVain()).not.toEqual([expect.stringMatching(/rollback/i)]);
  line.heal();
  expect(await backendOf(connection)).not.toBe(pid);
});

test("of a statement that takes too long the server says so itself, and the connection stays", async () => {
  const connection = connectImpatiently();
  const pid = await backendOf(connection);
  await expect(sql`select pg_sleep(10)`.execute(connection.db)).rejects.toMatchObject({ code: "57014" });
  expect(await backendOf(connection)).toBe(pid);
});

test("a connection that the server ends costs one statement, not the process", async () => {
  const connection = connectImpatiently();
  const pid = await backendOf(connection);
  const work = connection.db.transaction().execute(async (tx) => {
    await pool.query("select pg_terminate_backend($1)", [pid]);
    await sql`select 1`.execute(tx);
  });
  await expect(work).rejects.toThrow();

  await pool.query("select pg_terminate_backend($1)", [await backendOf(connection)]);
  await expect.poll(() => backendOf(connection).catch(() => 0)).toBeGreaterThan(0);
});

test("a statement that the database refuses does not cost the connection", async () => {
  const connection = connectImpatiently();
  const pid = await backendOf(connection);
  await expect(sql`select 1 / 0`.execute(connection.db)).rejects.toThrow(/division by zero/);
  expect(await backendOf(connection)).toBe(pid);
});

test("closing waits for a statement under way, but not for a connection that was never given back", async () => {
  const busy = connect(url);
  const statement = busy.pool.query("select pg_sleep(0.3), 'done' as state");
  await busy.close();
  expect((await statement).rows).toMatchObject([{ state: "done" }]);

  const leaky = connect(url);
  const forgotten = await leaky.pool.connect();
  const began = performance.now();
  await leaky.close();
  expect(performance.now() - began).toBeLessThan(30_000);
  forgotten.release();
});
