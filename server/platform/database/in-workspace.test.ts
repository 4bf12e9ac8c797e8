import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { asSystem, inWorkspace } from "./in-workspace.ts";

const { db } = await testDatabase();
const [ours, theirs] = [newId(), newId()];

beforeAll(async () => {
  await asSystem(db, async (tx) => {
    for (const id of [ours, theirs]) {
      const workspace = {
        id,
        code: id,
        name: "W",
        time_zone: "UTC",
        language: "en",
        settings: "{}",
        created_at: new Date(),
      };
      await tx.insertInto("workspace").values(workspace).execute();
      await tx
        .insertInto("cause")
        .values({ workspace_id: id, id: newId(), name: "Slow", position: 1, created_at: new Date() })
        .execute();
    }
  });
});

test("a request sees its own workspace's rows and nobody else's, even when a statement forgets to say so", async () => {
  const rows = await inWorkspace(db, ours, (tx) => tx.selectFrom("cause").select("workspace_id").execute());
  expect(rows).toEqual([{ workspace_id: ours }]);
});
