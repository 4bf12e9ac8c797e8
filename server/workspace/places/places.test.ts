import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { placeRoutes } from "./routes.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = testWeb(platform, (web) => web.route("/", placeRoutes));

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

async function named(path: string): Promise<string[]> {
  return (await call("GET", path)).body.items.map(({ name }: { name: string }) => name);
}

async function makePutAway(name: string): Promise<string> {
  const { id } = (await call("POST", "/places", { name })).body;
  expect((await call("POST", `/places/${id}/archive`)).status).toBe(200);
  return id;
}

test("what was put away leaves the one list for the other, and comes back the same way", async () => {
  await call("POST", "/places", { name: "Harbour" });
  const id = await makePutAway("Station");
  expect(await named("/places")).toEqual(["Harbour"]);
  expect(await named("/places?archived=true")).toEqual(["Station"]);

  expect((await call("POST", `/places/${id}/restore`)).body).toMatchObject({ name: "Station", archivedAt: null });
  expect(await named("/places")).toEqual(["Harbour", "Station"]);
  expect(await named("/places?archived=true")).toEqual([]);
});

test("what was put away is read page after page, and a page of one list is none of the other", async () => {
  for (const name of ["Harbour", "Station", "Market"]) await makePutAway(name);
  const first = (await call("GET", "/places?archived=true&limit=2")).body;
  expect(first.items.map(({ name }: { name: string }) => name)).toEqual(["Harbour", "Station"]);
  expect(await named(`/places?archived=true&limit=2&cursor=${first.nextCursor}`)).toEqual(["Market"]);
  expect((await call("GET", `/places?limit=2&cursor=${first.nextCursor}`)).status).toBe(400);
});

test("everybody sees what was put away, and only who may change places takes it back", async () => {
  const id = await makePutAway("Harbour");
  headers = await signedIn(workspace.members.viewer);
  expect(await named("/places?archived=true")).toEqual(["Harbour"]);
  expect((await call("POST", `/places/${id}/restore`)).status).toBe(403);
  expect(await named("/places?archived=true")).toEqual(["Harbour"]);
});

test("what another workspace put away is neither seen nor taken back", async () => {
  const id = await makePutAway("Harbour");
  const other = await createTestWorkspace(platform);
  headers = { authorization: `Bearer ${other.apiKey}` };
  expect(await named("/places?archived=true")).toEqual([]);
  expect((await call("POST", `/places/${id}/restore`)).status).toBe(404);
});
