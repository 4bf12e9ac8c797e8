import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { asSystem, inWorkspace } from "./in-workspace.ts";

const { db, pool } = await testDatabase();
const [ours, theirs] = [newId(), newId()];
const now = new Date();

const causeOf = (workspaceId: string, name: string) => ({
  workspace_id: workspaceId,
  id: newId(),
  name,
  position: 1,
  created_at: now,
});

beforeAll(async () => {
  await asSystem(db, async (tx) => {
    for (const id of [ours, theirs]) {
      const workspace = { id, code: id, name: "W", time_zone: "UTC", language: "en", settings: "{}", created_at: now };
      await tx.insertInto("workspace").values(workspace).execute();
      await tx.insertInto("cause").values(causeOf(id, "Slow")).execute();
    }
  });
});

test("a request sees its own workspace's rows and nobody else's, even when a statement forgets to say so", async () => {
  const rows = await inWorkspace(db, ours, (tx) => tx.selectFrom("cause").select("workspace_id").execute());
  expect(rows).toEqual([{ workspace_id: ours }]);
});

test("a request cannot change, delete or make rows of another workspace", async () => {
  const changed = await inWorkspace(db, ours, (tx) =>
    tx.updateTable("cause").set({ name: "Ours" }).where("workspace_id", "=", theirs).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
  const deleted = await inWorkspace(db, ours, (tx) =>
    tx.deleteFrom("cause").where("workspace_id", "=", theirs).executeTakeFirst(),
  );
  expect(deleted.numDeletedRows).toBe(0n);
  await expect(
    inWorkspace(db, ours, (tx) => tx.insertInto("cause").values(causeOf(theirs, "Sneaky")).execute()),
  ).rejects.toThrow(/row-level security/);
});

test("the system sees every workspace, and code without a role sees none", async () => {
  const everywhere = await asSystem(db, (tx) => tx.selectFrom("cause").select("workspace_id").execute());
  expect(new Set(everywhere.map((row) => row.workspace_id))).toEqual(new Set([ours, theirs]));
  expect(await db.selectFrom("cause").selectAll().execute()).toEqual([]);
});

test("the next user of a connection inherits neither role nor workspace", async () => {
  await inWorkspace(db, ours, async () => {});
  const { rows } = await pool.query(
    "select current_user as role, current_setting('app.workspace_id', true) as workspace",
  );
  expect(rows).toEqual([{ role: "croquette", workspace: "" }]);
});

test("work that fails leaves nothing behind", async () => {
  const work = inWorkspace(db, ours, async (tx) => {
    await tx.insertInto("cause").values(causeOf(ours, "Half-made")).execute();
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  const names = await inWorkspace(db, ours, (tx) => tx.selectFrom("cause").select("name").execute());
  expect(names).toEqual([{ name: "Slow" }]);
});

test("of two transactions that lock each other out, both succeed in the end", async () => {
  const turns = [0, 0];
  const { promise: bothHoldOne, resolve } = Promise.withResolvers<void>();
  let holding = 0;

  const collide = (first: string, second: string, who: 0 | 1) =>
    asSystem(db, async (tx) => {
      turns[who] = (turns[who] ?? 0) + 1;
      await sql`select from cause where workspace_id = ${first} for update`.execute(tx);
      if (++holding === 2) resolve();
      await bothHoldOne;
      await sql`select from cause where workspace_id = ${second} for update`.execute(tx);
    });

  await Promise.all([collide(ours, theirs, 0), collide(theirs, ours, 1)]);
  expect(turns.toSorted()).toEqual([1, 2]);
});
