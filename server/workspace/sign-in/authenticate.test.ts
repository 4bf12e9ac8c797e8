import { beforeAll, describe, expect, test } from "vitest";
import { connect } from "../../platform/database/connect.ts";
import { problemOf } from "../../platform/http/problem.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace, testPassword } from "../../testing/workspace.ts";
import { createApiKey } from "../api-keys/create-api-key.ts";
import { revokeApiKey } from "../api-keys/revoke-api-key.ts";
import { listAudit } from "../audit/list-audit.ts";
import { removeMember } from "../members/remove-member.ts";
import { restoreMember } from "../members/restore-member.ts";
import { makeAuthenticate } from "./authenticate.ts";
import { makeAuthentication } from "./authentication.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
const authentication = makeAuthentication(platform, { mailConfigured: true });
const authenticate = makeAuthenticate(platform, authentication);
let workspace: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
  other = await createTestWorkspace(platform);
});

function request(headers: Record<string, string>, init: { method?: string; path?: string } = {}): Request {
  return new Request(`https://care.example${init.path ?? "/api/v1/me"}`, {
    method: init.method ?? "GET",
    headers: { host: "care.example", ...headers },
  });
}

async function sessionOf(email: string): Promise<string> {
  const lines = await authentication.signIn(email, testPassword, new Headers());
  return lines.map((line) => line.split(";")[0]).join("; ");
}

describe("an API key", () => {
  test("stands for its workspace and role", async () => {
    const requester = await authenticate(request({ authorization: `Bearer ${workspace.apiKey}` }));
    expect(requester).toMatchObject({ workspaceId: workspace.id, actor: { kind: "api-key", role: "admin" } });
  });

  test("with one character changed, of nobody or without a workspace opens nothing", async () => {
    const last = workspace.apiKey.at(-1) === "A" ? "B" : "A";
    const swapped = workspace.apiKey.replace(workspace.code, other.code);
    for (const key of [workspace.apiKey.slice(0, -1) + last, swapped, "crq_", "x", workspace.apiKey.slice(4)]) {
      expect(await authenticate(request({ authorization: `Bearer ${key}` }))).toBeNull();
    }
    expect(await authenticate(request({ authorization: `Basic ${workspace.apiKey}` }))).toBeNull();
  });

  test("is kept as a hash only", async () => {
    const secret = workspace.apiKey.split("_").slice(2).join("_");
    const rows = await workspace.as("owner", (ctx) => ctx.tx.selectFrom("api_key").selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows[0]?.key_hash).toHaveLength(32);
  });

  test("ends when its maker is removed, and comes back when that is undone; what was revoked before stays revoked", async () => {
    const { admin } = workspace.members;
    const make = (role: "admin" | "owner", name: string) =>
      workspace.as(role, (ctx) => createApiKey(ctx, { name, role: "viewer" }));
    const [till, old, kept] = [await make("admin", "Till"), await make("admin", "Old"), await make("owner", "Site")];
    const opens = async ({ key }: { key: string }) =>
      (await authenticate(request({ authorization: `Bearer ${key}` }))) !== null;
    const said = async () => {
      const { items } = await workspace.as("owner", (ctx) => listAudit(ctx, { limit: 2 }));
      return items.map(({ action, details }) => [action, details["name"]]);
    };
    await workspace.as("owner", (ctx) => revokeApiKey(ctx, old.id));
    clock.addMinutes(1);

    const removal = await workspace.as("owner", (ctx) => removeMember(ctx, admin.id));
    expect(removal).toEqual({ revokedKeys: ["Till"] });
    expect([await opens(till), await opens(old), await opens(kept)]).toEqual([false, false, true]);
    expect(await said()).toEqual([
      ["api-key.revoked", "Till"],
      ["member.removed", "Adam Admin"],
    ]);

    clock.addMinutes(1);
    await workspace.as("owner", (ctx) => restoreMember(ctx, admin.id));
    expect([await opens(till), await opens(old), await opens(kept)]).toEqual([true, false, true]);
    expect(await said()).toEqual([
      ["api-key.restored", "Till"],
      ["member.restored", "Adam Admin"],
    ]);
  });

  test("remembers its last use once a minute, not at every request", async () => {
    const lastUse = async () => {
      const [key] = await workspace.as("owner", (ctx) =>
        ctx.tx.selectFrom("api_key").select("last_used_at").where("name", "=", "Tests").execute(),
      );
      return key?.last_used_at?.toISOString();
    };
    const headers = { authorization: `Bearer ${workspace.apiKey}` };
    clock.addMinutes(5);
    await authenticate(request(headers));
    const first = await lastUse();
    expect(first).toBe(clock.now().toISOString());

    clock.addMinutes(0.5);
    await authenticate(request(headers));
    expect(await lastUse()).toBe(first);

    clock.addMinutes(0.5);
    await authenticate(request(headers));
    expect(await lastUse()).toBe(clock.now().toISOString());
  });

  test("does not work any more once it is revoked", async () => {
    await other.as("owner", (ctx) => revokeApiKey(ctx, other.apiKeyId));
    expect(await authenticate(request({ authorization: `Bearer ${other.apiKey}` }))).toBeNull();
  });
});

describe("a session", () => {
  test("stands for the person in the first workspace, or in the one that the request names", async () => {
    const cookie = await sessionOf(workspace.members.agent.email);
    const { agent } = workspace.members;
    const expected = { workspaceId: workspace.id, actor: { kind: "member", memberId: agent.id, role: "agent" } };
    expect(await authenticate(request({ cookie }))).toMatchObject(expected);
    expect(await authenticate(request({ cookie, "x-workspace": workspace.id }))).toMatchObject(expected);
    expect(await authenticate(request({ cookie }, { path: `/live?workspace=${workspace.id}` }))).toMatchObject(
      expected,
    );
  });

  test("opens no workspace of somebody else", async () => {
    const cookie = await sessionOf(workspace.members.owner.email);
    expect(await authenticate(request({ cookie, "x-workspace": other.id }))).toBeNull();
    expect(await authenticate(request({ cookie }, { path: `/live?workspace=${other.id}` }))).toBeNull();
    expect(await authenticate(request({ cookie, "x-workspace": "nonsense" }))).toBeNull();
  });

  test("of a cookie that was altered is none", async () => {
    const cookie = await sessionOf(workspace.members.owner.email);
    expect(await authenticate(request({ cookie: cookie.replace(/=./, "=~") }))).toBeNull();
    expect(await authenticate(request({ cookie: `${cookie}x` }))).toBeNull();
  });

  test("of another server's secret is none", async () => {
    const elsewhere = makeAuthentication({ ...platform, secret: Buffer.alloc(32, 7) }, { mailConfigured: false });
    const lines = await elsewhere.signIn(workspace.members.owner.email, testPassword, new Headers());
    const cookie = lines.map((line) => line.split(";")[0]).join("; ");
    expect(await authenticate(request({ cookie }))).toBeNull();
  });

  test("changes nothing when another site's page sends the request", async () => {
    const cookie = await sessionOf(workspace.members.owner.email);
    const refused = [
      {},
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "https://care.example.evil.example", "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of refused) {
      await expect(authenticate(request({ cookie, ...headers }, { method: "POST" }))).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const allowed = [{ origin: "https://care.example" }, { "sec-fetch-site": "same-origin" }];
    for (const headers of allowed) {
      expect(await authenticate(request({ cookie, ...headers }, { method: "POST" }))).not.toBeNull();
    }
  });

  test("of a member who was removed stops at once", async () => {
    const cookie = await sessionOf(workspace.members.viewer.email);
    expect(await authenticate(request({ cookie }))).not.toBeNull();
    await workspace.as("owner", (ctx) => removeMember(ctx, workspace.members.viewer.id));
    expect(await authenticate(request({ cookie }))).toBeNull();
  });
});

test("a session ends when its time is over", async () => {
  const cookie = await sessionOf(workspace.members.manager.email);
  const { userId } = workspace.members.manager;
  const endAt = (expires_at: Date) =>
    platform.db.updateTable("auth_session").set({ expires_at }).where("user_id", "=", userId).execute();

  await endAt(new Date(Date.now() + 60_000));
  expect(await authenticate(request({ cookie }))).not.toBeNull();
  await endAt(new Date(Date.now() - 1_000));
  expect(await authenticate(request({ cookie }))).toBeNull();
});

test("a database that is away is said to be away, and nobody is taken for a stranger", async () => {
  const cookie = await sessionOf(workspace.members.owner.email);
  const away = connect("postgres://nobody@127.0.0.1:1/nothing");
  const cut = { ...platform, db: away.db, pool: away.pool };
  const heard: string[] = [];
  const onError = (_error: unknown, where: string) => heard.push(where);
  const ask = makeAuthenticate(cut, makeAuthentication(cut, { mailConfigured: false, onError }));
  for (const headers of [{ cookie }, { authorization: `Bearer ${workspace.apiKey}` }]) {
    const error = await ask(request(headers)).catch((thrown: unknown) => thrown);
    expect(problemOf(error, "en")).toMatchObject({ status: 503, code: "unavailable" });
  }
  expect(heard).toEqual(["sign-in"]);
  await away.close();
});

test("nobody is signed in without a cookie or key", async () => {
  expect(await authenticate(request({}))).toBeNull();
  expect(await authenticate(request({ cookie: "__Host-croquette-session=abc.def" }))).toBeNull();
});
