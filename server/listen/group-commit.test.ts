import { expect, onTestFinished, test } from "vitest";
import { connect } from "../platform/database/connect.ts";
import { isDatabaseAway } from "../platform/http/problem.ts";
import { testDatabase } from "../testing/test-database.ts";
import { GroupCommit } from "./group-commit.ts";

const { url, pool } = await testDatabase();
await pool.query("create table noted (word text primary key); grant select, insert on noted to croquette_worker");

const note = "insert into noted (word) select unnest($1::text[]) returning word";
const noteSlowly = `with slowly as (select pg_sleep(30)) insert into noted (word)
  select word from unnest($1::text[]) as word, slowly returning word`;

function groupCommit(statement: string) {
  const { oneTrip, close } = connect(url, { queryTimeoutMs: 800 });
  onTestFinished(close);
  let batches = 0;
  const group = new GroupCommit<string, string>(async (words) => {
    batches++;
    return (await oneTrip<{ word: string }>(statement, [words])).map(({ word }) => word);
  });
  return { group, batches: () => batches };
}

test("a batch that the database did not finish in time is answered at once, not tried half by half", async () => {
  const { group, batches } = groupCommit(noteSlowly);
  // The first leaves alone; the other twenty wait for it and leave together.
  const outcomes = await Promise.allSettled(Array.from({ length: 21 }, (_, index) => group.add(`slow ${index}`)));
  expect(outcomes.every((outcome) => outcome.status === "rejected" && isDatabaseAway(outcome.reason))).toBe(true);
  expect(batches()).toBe(2);
});

test("one that cannot be stored does not cost its neighbours their answer", async () => {
  const { group } = groupCommit(note);
  const words = Array.from({ length: 20 }, (_, index) => (index === 7 ? "poisoned\0" : `word ${index}`));
  const outcomes = await Promise.allSettled(words.map((word) => group.add(word)));
  expect(outcomes.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([7]);
});
