import { beforeEach, expect, test } from "vitest";
import { asSystemActor } from "../../platform/platform.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { subscribeRecover } from "../index.ts";
import { archiveCause } from "./archive-cause.ts";
import { changeCause } from "./change-cause.ts";
import { createCause } from "./create-cause.ts";
import { listCauses } from "./list-causes.ts";
import { restoreCause } from "./restore-cause.ts";

const platform = await testPlatform(await testDatabase());
subscribeRecover(platform);

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await createTestWorkspace(platform, { language: "nl" });
});

const names = async (which: "active" | "archived" = "active") =>
  (await workspace.as("viewer", (ctx) => listCauses(ctx, which))).map(({ name }) => name);

test("a new workspace has causes to choose from, in its own language", async () => {
  expect(await names()).toContain("Wachttijd");
});

test("a manager adds, renames and moves a cause, and the log says so", async () => {
  const created = await workspace.as("manager", (ctx) => createCause(ctx, { name: "Parkeren" }));
  expect((await names()).at(-1)).toBe("Parkeren");

  await workspace.as("manager", (ctx) => changeCause(ctx, created.id, { name: "Parkeerplaats", position: 0 }));
  const after = await names();
  expect(after[0]).toBe("Parkeerplaats");
  expect(new Set(after).size).toBe(after.length);

  const actions = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("audit_entry").select("action").where("workspace_id", "=", workspace.id).orderBy("id").execute(),
  );
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(["cause.created", "cause.changed"]));
});

test("two causes of one name are refused with a sentence, also when letters differ in size", async () => {
  await expect(workspace.as("manager", (ctx) => createCause(ctx, { name: "wachttijd" }))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a cause that is put away is offered no more, and comes back unless its name is taken", async () => {
  const [first] = await workspace.as("manager", (ctx) => listCauses(ctx, "active"));
  const id = first?.id ?? "";
  await workspace.as("manager", (ctx) => archiveCause(ctx, id));
  expect(await names()).not.toContain(first?.name);
  expect(await names("archived")).toEqual([first?.name]);

  await workspace.as("manager", (ctx) => createCause(ctx, { name: first?.name ?? "" }));
  await expect(workspace.as("manager", (ctx) => restoreCause(ctx, id))).rejects.toMatchObject({ code: "conflict" });
});

test("a cause that is taken back stands where it stood, and is put away no more", async () => {
  const before = await names();
  const second = (await workspace.as("manager", (ctx) => listCauses(ctx, "active")))[1];
  const id = second?.id ?? "";
  const away = await workspace.as("manager", (ctx) => archiveCause(ctx, id));
  expect(away.archivedAt).not.toBeNull();

  const back = await workspace.as("manager", (ctx) => restoreCause(ctx, id));
  expect(back).toMatchObject({ id, name: second?.name, archivedAt: null });
  expect(await names()).toEqual(before);
  expect(await names("archived")).toEqual([]);
});

test("taking a cause back cannot make the list longer than it may become", async () => {
  const [first] = await workspace.as("manager", (ctx) => listCauses(ctx, "active"));
  const id = first?.id ?? "";
  await workspace.as("manager", (ctx) => archiveCause(ctx, id));
  const room = 100 - (await names()).length;
  await workspace.as("manager", async (ctx) => {
    for (let number = 1; number <= room; number += 1) await createCause(ctx, { name: `Cause ${number}` });
  });

  await expect(workspace.as("manager", (ctx) => restoreCause(ctx, id))).rejects.toMatchObject({ code: "conflict" });
  const last = (await workspace.as("manager", (ctx) => listCauses(ctx, "active"))).at(-1);
  await workspace.as("manager", (ctx) => archiveCause(ctx, last?.id ?? ""));
  await workspace.as("manager", (ctx) => restoreCause(ctx, id));
  expect(await names()).toContain(first?.name);
});

test("an agent may not change the list, and another workspace's causes do not exist", async () => {
  const [first] = await workspace.as("agent", (ctx) => listCauses(ctx, "active"));
  await expect(workspace.as("agent", (ctx) => createCause(ctx, { name: "X" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  const other = await createTestWorkspace(platform);
  await expect(other.as("owner", (ctx) => archiveCause(ctx, first?.id ?? ""))).rejects.toMatchObject({
    code: "not_found",
  });
});
