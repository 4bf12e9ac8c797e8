import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { connect } from "./connect.ts";

const { url } = await testDatabase();
const marked = "-- prepared: add-one\nselect $1::int + 1 as sum";

async function namesAfterUse(prepares: boolean): Promise<string[]> {
  const { db, close } = connect(url, { poolSize: 1, prepares });
  try {
    return await db.transaction().execute(async (tx) => {
      for (const value of [1, 41]) {
        const { rows } = await tx.executeQuery<{ sum: number }>(CompiledQuery.raw(marked, [value]));
        expect(rows).toEqual([{ sum: value + 1 }]);
      }
      const found = await tx.executeQuery<{ name: string }>(
        CompiledQuery.raw("select name from pg_prepared_statements"),
      );
      return found.rows.map(({ name }) => name);
    });
  } finally {
    await close();
  }
}

test("a marked statement is planned once on a connection of our own", async () => {
  expect(await namesAfterUse(true)).toEqual(["add-one"]);
});

test("and leaves nothing behind on one that a pooler may hand to somebody else", async () => {
  expect(await namesAfterUse(false)).toEqual([]);
});
