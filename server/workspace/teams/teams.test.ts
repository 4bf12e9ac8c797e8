import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { teamRoutes } from "./routes.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = testWeb(platform, (web) => web.route("/", teamRoutes));

let workspace: TestWorkspace;
let headers: Record<string, string>;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
  headers = { authorization: `Bearer ${workspace.apiKey}` };
});

async function call(method: string, path: string, body?: object) {
  const response = await send(method, path, { headers, ...(body ? { body } : {}) });
  return { status: response.status, body: await response.json() };
}

async function makePutAway(name: string): Promise<string> {
  const { id } = (await call("POST", "/teams", { name, memberIds: [workspace.members.agent.id] })).body;
  expect((await call("POST", `/teams/${id}/archive`)).status).toBe(200);
  return id;
}

test("a team that was put away keeps its members, and has them again when it is taken back", async () => {
  const { agent } = workspace.members;
  const id = await makePutAway("Floor");
  const away = (await call("GET", "/teams?archived=true")).body.items;
  expect(away).toMatchObject([{ id, name: "Floor", members: [{ id: agent.id, name: agent.name }] }]);
  expect(away[0].archivedAt).not.toBeNull();

  expect((await call("POST", `/teams/${id}/restore`)).status).toBe(200);
  expect((await call("GET", "/teams")).body.items).toMatchObject([{ id, members: [{ id: agent.id }] }]);
  expect((await call("GET", "/teams?archived=true")).body.items).toEqual([]);
});

test("teams that were put away are read page after page", async () => {
  for (const name of ["Floor", "Kitchen", "Bar"]) await makePutAway(name);
  const first = (await call("GET", "/teams?archived=true&limit=2")).body;
  const second = (await call("GET", `/teams?archived=true&limit=2&cursor=${first.nextCursor}`)).body;
  const named = [first, second].map(({ items }) => items.map(({ name }: { name: string }) => name));
  expect(named).toEqual([["Floor", "Kitchen"], ["Bar"]]);
  expect(second.nextCursor).toBeNull();
});

test("a member who may not change teams sees what was put away, and does not take it back", async () => {
  const id = await makePutAway("Floor");
  headers = await signedIn(workspace.members.agent);
  expect((await call("GET", "/teams?archived=true")).body.items).toHaveLength(1);
  expect((await call("POST", `/teams/${id}/restore`)).status).toBe(403);
});
