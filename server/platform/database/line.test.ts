import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { type TcpProxy, tcpProxy } from "../../testing/tcp-proxy.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { type Connection, connect } from "./connect.ts";

const { url, pool } = await testDatabase();
await pool.query("create table noted (id uuid primary key); grant select, insert on noted to croquette_worker");

const note = "insert into noted (id) values ($1::uuid) returning id";

async function connectThroughProxy(): Promise<{ proxy: TcpProxy; connection: Connection }> {
  const proxy = await tcpProxy(url);
  const connection = connect(proxy.url, { queryTimeoutMs: 1_500 });
  onTestFinished(async () => {
    await connection.close();
    proxy.close();
  });
  return { proxy, connection };
}

/** Leaves so many idle connections in the pool. */
async function fill({ db }: Connection, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => sql`select pg_sleep(0.1)`.execute(db)));
}

async function isNoted(id: string): Promise<boolean> {
  return (await pool.query("select from noted where id = $1", [id])).rowCount === 1;
}

test("after a black hole one statement waits in vain, not one for each connection that was idle", async () => {
  const { proxy, connection } = await connectThroughProxy();
  await fill(connection, 8);
  proxy.blackHole();
  await expect(sql`select 1`.execute(connection.db)).rejects.toThrow(/timeout/);
  proxy.heal();

  for (let time = 0; time < 8; time++) await sql`select 1`.execute(connection.db);
  for (let time = 0; time < 8; time++) await connection.oneTrip("select 1", []);
  expect(proxy.saidInVain()).toHaveLength(1);
});

test("the same when the statement in vain was one that travels alone", async () => {
  const { proxy, connection } = await connectThroughProxy();
  await fill(connection, 4);
  proxy.blackHole();
  await expect(connection.oneTrip("select 1", [])).rejects.toThrow(/timeout|terminated/);
  proxy.heal();
  await sql`select 1`.execute(connection.db);
  expect(proxy.saidInVain()).toHaveLength(1);
});

test("a line that is cut before the database heard of it leaves nothing, and the next statement works", async () => {
  const { proxy, connection } = await connectThroughProxy();
  const id = newId();
  proxy.cutBefore("insert into noted");
  await expect(connection.oneTrip(note, [id])).rejects.toThrow();
  expect(await isNoted(id)).toBe(false);
  expect(await connection.oneTrip(note, [id])).toEqual([{ id }]);
});

test("a line that is cut between the commit and its answer is an error, although the row is there", async () => {
  const { proxy, connection } = await connectThroughProxy();
  const id = newId();
  proxy.cutAfterCommitOf("insert into noted");
  await expect(connection.oneTrip(note, [id])).rejects.toThrow();
  await expect.poll(() => isNoted(id)).toBe(true);
});

test("on a line that is slow a trip costs one delay there and one back, not four of each", async () => {
  const { proxy, connection } = await connectThroughProxy();
  await connection.oneTrip("select 1", []);
  proxy.delay(200);
  const before = proxy.turns();
  await connection.oneTrip(note, [newId()]);
  expect(proxy.turns() - before).toBe(1);
});
