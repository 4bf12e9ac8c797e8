import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { connect } from "../database/connect.ts";
import { asSystem } from "../database/in-workspace.ts";
import { problemOf, retryAfter } from "./problem.ts";

const { url, pool } = await testDatabase();
await pool.query(`
  create table shelf (id integer primary key, label text not null);
  insert into shelf values (1, 'one'), (2, 'two');
  grant select, update on shelf to croquette_worker`);

/** What a caller hears of what went wrong. */
async function heardOf(failing: Promise<unknown>) {
  const error: unknown = await failing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { status: problemOf(error, "en").status, retryAfter: retryAfter(error) };
}

const comeBack = { status: 503, retryAfter: 2 };

test("a statement that takes too long is a reason to come back, never an error", async () => {
  const { pool: impatient, close } = connect(url, { queryTimeoutMs: 200 });
  onTestFinished(close);
  expect(await heardOf(impatient.query("select pg_sleep(10)"))).toEqual(comeBack);
});

test("so is a lock that does not come", async () => {
  const holder = await pool.connect();
  onTestFinished(() => holder.release());
  await holder.query("begin; lock table shelf");
  onTestFinished(async () => void (await holder.query("rollback")));
  expect(await heardOf(pool.query("set lock_timeout = 100; select * from shelf"))).toEqual(comeBack);
});

test.each([
  ["in the middle of its transaction", "set idle_in_transaction_session_timeout = 50; begin"],
  ["between its statements", "set idle_session_timeout = 50"],
])("so is a session that the server ended because it was silent %s", async (_, settings) => {
  const { pool: single, close } = connect(url, { poolSize: 1 });
  onTestFinished(close);
  const client = await single.connect();
  const lost = new Promise((resolve) => client.once("error", resolve));
  await client.query(settings);
  expect(await heardOf(lost.then((error) => Promise.reject(error)))).toEqual(comeBack);
  expect(await heardOf(client.query("select 1"))).toEqual(comeBack);
  client.release(true);
});

test("so is a connection that was closed at this moment", async () => {
  const { pool: single, close } = connect(url, { poolSize: 1 });
  onTestFinished(close);
  const client = await single.connect();
  client.release(true);
  expect(await heardOf(client.query("select 1"))).toEqual(comeBack);
});

test("so are transactions that collide whenever they are started over", async () => {
  const { db, close } = connect(url, { poolSize: 4 });
  onTestFinished(close);
  const relabel = (id: number, label: string) => sql`update shelf set label = ${label} where id = ${id}`;
  const crossing = (first: number, second: number) =>
    db.transaction().execute(async (tx) => {
      await relabel(first, "a").execute(tx);
      await sql`select pg_sleep(0.3)`.execute(tx);
      await relabel(second, "b").execute(tx);
    });
  const outcomes = await Promise.all([heardOf(crossing(1, 2)), heardOf(crossing(2, 1))]);
  expect(outcomes).toContainEqual(comeBack);
});

test("but what the database cannot do at all is an error of ours", async () => {
  const { db, close } = connect(url);
  onTestFinished(close);
  const failing = asSystem(db, (tx) => sql`select 1 / 0`.execute(tx));
  expect(await heardOf(failing)).toEqual({ status: 500, retryAfter: undefined });
});
