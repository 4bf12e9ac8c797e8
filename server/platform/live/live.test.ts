import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import type { LiveTopic } from "../context.ts";
import { connect } from "../database/connect.ts";
import { Live } from "./live.ts";

const database = await testDatabase();
const here = (await testPlatform(database)).live;
const elsewhere = new Live(database.pool);
await Promise.all([here.start(), elsewhere.start()]);

test("a screen on another process hears of a change in its workspace, and of no other", async () => {
  const topics: LiveTopic[] = [];
  const others: LiveTopic[] = [];
  const unsubscribe = elsewhere.subscribe("one", (changed) => topics.push(...changed));
  elsewhere.subscribe("two", (changed) => others.push(...changed));

  here.announce("one", "cases");
  here.announce("one", "cases");
  here.announce("one", "feedback");
  await expect.poll(() => topics).toEqual(["cases", "feedback"]);
  unsubscribe();
  expect(others).toEqual([]);
});

test("a screen that opens just after a change is told of it, on any process, and one of another workspace is not", async () => {
  here.announce("three", "cases");
  await expect.poll(() => elsewhere.recent("three")).toEqual(["cases"]);
  expect(here.recent("three")).toEqual(["cases"]);
  expect(elsewhere.recent("four")).toEqual([]);
});

test("a message that nobody can read harms nothing, and the next one is heard", async () => {
  for (const payload of ["", "{", "null", '{"origin":1}', '{"origin":"x","changes":[{"workspaceId":"one"}]}']) {
    await database.pool.query("select pg_notify('croquette_live', $1)", [payload]);
  }
  const topics: LiveTopic[] = [];
  elsewhere.subscribe("one", (changed) => topics.push(...changed));
  here.announce("one", "scores");
  await expect.poll(() => topics).toEqual(["scores"]);
  elsewhere.stop();
});

/** Ends every connection on which somebody hears of others. */
async function loseListeners(): Promise<void> {
  const listening = "from pg_stat_activity where datname = current_database() and query = 'listen croquette_live'";
  await database.pool.query(`select pg_terminate_backend(pid) ${listening}`);
}

test("after a loss of the line every screen reads everything anew, also one that opens just then", async () => {
  const lone = new Live(database.pool);
  await lone.start();
  const topics: LiveTopic[] = [];
  lone.subscribe("one", (changed) => topics.push(...changed));
  await loseListeners();
  here.announce("one", "cases");

  const everything = ["feedback", "cases", "scores", "mails", "settings"];
  await expect.poll(() => topics, { timeout: 20_000 }).toEqual(expect.arrayContaining(everything));
  expect(lone.recent("one")).toEqual(everything);
  expect(lone.recent("nobody listens here yet")).toEqual(everything);
  lone.stop();
});

test("a server that stops while the line is being opened keeps none", async () => {
  const { pool, close } = connect(database.url, { poolSize: 1 });
  onTestFinished(close);
  const hasty = new Live(pool);
  const started = hasty.start();
  hasty.stop();
  await started;
  expect(pool.totalCount - pool.idleCount).toBe(0);
});
