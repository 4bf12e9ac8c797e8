import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { connect } from "./connect.ts";

const { url, pool, oneTrip } = await testDatabase();

await pool.query("create table noted (id uuid primary key); grant select, insert on noted to croquette_worker");

const note = "insert into noted (id) values ($1::uuid) returning id, current_user::text as role";

async function isNoted(id: string): Promise<boolean> {
  const { rows } = await pool.query("select from noted where id = $1", [id]);
  return rows.length === 1;
}

test("a statement of its own is committed when its rows arrive, and ran as the worker", async () => {
  const id = newId();
  expect(await oneTrip(note, [id])).toEqual([{ id, role: "croquette_worker" }]);
  expect(await isNoted(id)).toBe(true);
});

test("one that fails says why, stores nothing, and the next one works on the same connection", async () => {
  const { oneTrip: impatient, close } = connect(url, { poolSize: 1, queryTimeoutMs: 1_500 });
  onTestFinished(close);
  const id = newId();
  const failing = `with noted_now as (${note}) select 1 / (length(role) - length(role)) from noted_now`;
  await expect(impatient(failing, [id])).rejects.toThrow("division by zero");
  expect(await isNoted(id)).toBe(false);
  expect(await impatient("select 1 as works", [])).toEqual([{ works: 1 }]);
});

test("and nothing of its role stays on the connection for whoever uses it next", async () => {
  const { oneTrip: once, pool: single, close } = connect(url, { poolSize: 1 });
  onTestFinished(close);
  await once("select 1", []);
  const { rows } = await single.query("select current_user as role");
  expect(rows).toEqual([{ role: "croquette" }]);
});

test("a connection into a black hole is given up, and the next statement has another", async () => {
  const { oneTrip: once, close } = connect(url, { poolSize: 1, queryTimeoutMs: 1_500 });
  onTestFinished(close);
  const pid = async () => (await once<{ pid: number }>("select pg_backend_pid() as pid", []))[0]?.pid ?? 0;
  const held = await pid();
  process.kill(held, "SIGSTOP");
  onTestFinished(() => void process.kill(held, "SIGCONT"));

  await expect(once("select 1", [])).rejects.toThrow();
  expect(await pid()).not.toBe(held);
});
