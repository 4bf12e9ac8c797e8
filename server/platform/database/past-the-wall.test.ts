import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { asSystem, inWorkspace } from "./in-workspace.ts";
import { findIdsPastTheWall } from "./past-the-wall.ts";

const { db, pool } = await testDatabase();
const [mine, other] = [newId(), newId()];
await asSystem(db, async (tx) => {
  for (const id of [mine, other]) {
    await tx
      .insertInto("workspace")
      .values({ id, code: id, name: "W", time_zone: "UTC", language: "en", settings: "{}", created_at: new Date() })
      .execute();
    await tx.insertInto("place").values({ workspace_id: id, id, name: "P", created_at: new Date() }).execute();
  }
});

const everyPlace = sql<{ id: string }>`select id from place order by id`;

test("ids are found past the wall, and the rows that are read with them stand behind it again", async () => {
  await inWorkspace(db, mine, async (tx) => {
    const ids = await findIdsPastTheWall(tx, everyPlace);
    expect(ids).toEqual([mine, other].toSorted());
    expect((await sql<{ role: string }>`select current_user::text as role`.execute(tx)).rows).toEqual([
      { role: "croquette_web" },
    ]);
    expect((await tx.selectFrom("place").select("id").where("id", "in", ids).execute()).map(({ id }) => id)).toEqual([
      mine,
    ]);
  });
});

test("a transaction of the system is one of the system afterwards", async () => {
  await asSystem(db, async (tx) => {
    await findIdsPastTheWall(tx, everyPlace);
    expect(await tx.selectFrom("place").select("id").execute()).toHaveLength(2);
  });
});

test("a statement that fails past the wall leaves nobody past it", async () => {
  const failing = inWorkspace(db, mine, (tx) => findIdsPastTheWall(tx, sql`select (1 / 0)::text as id`));
  await expect(failing).rejects.toThrow("division by zero");
  const { rows } = await pool.query("select current_user::text as role");
  expect(rows).toEqual([{ role: "croquette" }]);
});
