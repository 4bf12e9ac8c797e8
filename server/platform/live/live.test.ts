import { expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import type { LiveTopic } from "../context.ts";
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
