import { beforeEach, expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { testPlatform } from "../testing/test-platform.ts";
import { testWeb } from "../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { apiKeyRoutes } from "./api-keys/routes.ts";
import { liveRoutes } from "./live.ts";

const platform = await testPlatform(await testDatabase());
const { send } = testWeb(platform, (web) => {
  web.route("/", liveRoutes);
  web.route("/", apiKeyRoutes);
});

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
});

async function listen(key: string): Promise<Response> {
  return send("GET", "/live", { headers: { authorization: `Bearer ${key}` } });
}

test("a key that is revoked hears no more after some seconds, however much happens", async () => {
  const owner = { authorization: `Bearer ${workspace.apiKey}` };
  const made = await send("POST", "/api-keys", { headers: owner, body: { name: "Screen", role: "viewer" } });
  const { id, key } = await made.json();
  const stream = await listen(key);
  const happening = setInterval(() => platform.live.announce(workspace.id, "scores"), 500);
  onTestFinished(() => clearInterval(happening));
  await send("DELETE", `/api-keys/${id}`, { headers: owner });

  const heard = await stream.text();
  expect(heard).toContain("event: change");
});

test("one key has at most fifty streams, and another one when one of them ends", async () => {
  const streams = await Promise.all(Array.from({ length: 50 }, () => listen(workspace.apiKey)));
  expect(streams.map(({ status }) => status)).toEqual(Array(50).fill(200));
  const refused = await listen(workspace.apiKey);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);

  await streams.pop()?.body?.cancel();
  const last = await listen(workspace.apiKey);
  expect(last.status).toBe(200);
  for (const stream of [...streams, last]) await stream.body?.cancel();
});
