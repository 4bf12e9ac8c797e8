import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { testPlatform } from "../testing/test-platform.ts";
import { testWeb } from "../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { apiKeyRoutes } from "./api-keys/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { meRoutes } from "./me-routes.ts";
import { placeRoutes } from "./places/routes.ts";
import { defaultSettings, workspaceSettings } from "./settings.ts";
import { teamRoutes } from "./teams/routes.ts";
import { applySettings } from "./update-workspace.ts";
import { ownWorkspaceRoutes } from "./workspace-routes.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = testWeb(platform, (web) => {
  for (const routes of [meRoutes, ownWorkspaceRoutes, teamRoutes, placeRoutes, apiKeyRoutes, auditRoutes]) {
    web.route("/", routes);
  }
});

let workspace: TestWorkspace;
let headers: Record<string, string>;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
  headers = { authorization: `Bearer ${workspace.apiKey}` };
});

async function call(method: string, path: string, body?: object) {
  const response = await send(method, path, { headers, ...(body ? { body } : {}) });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

describe("the workspace", () => {
  test("has sensible settings before anybody thought of them", async () => {
    const { body } = await call("GET", "/workspace");
    expect(body.settings).toEqual(defaultSettings);
  });

  test("changes what is given and keeps the rest", async () => {
    const changed = await call("PATCH", "/workspace", {
      name: "De Nieuwe Kroket",
      timeZone: "Asia/Kathmandu",
      settings: { caseRule: { nps: null }, reviewUrl: "https://reviews.example/kroket" },
    });
    expect(changed.status).toBe(200);
    const { body } = await call("GET", "/workspace");
    expect(body).toEqual(changed.body);
    expect(body).toMatchObject({ name: "De Nieuwe Kroket", timeZone: "Asia/Kathmandu", language: "en" });
    expect(body.settings).toEqual({
      ...defaultSettings,
      caseRule: { nps: null, csat: 2, ces: 3 },
      reviewUrl: "https://reviews.example/kroket",
    });
  });

  const refused: [string, object][] = [
    ["a zone as an offset, which PostgreSQL reads the other way round", { timeZone: "+02:00" }],
    ["a zone that does not exist", { timeZone: "Europe/Kroket" }],
    ["a review address that would run as code", { settings: { reviewUrl: "javascript:alert(1)" } }],
    ["a sender's name with a line break", { settings: { mailFromName: "Kroket\r\nBcc: eve@example.com" } }],
    ["a name that cannot be stored", { name: "Kro\u0000ket" }],
    ["a name with half a character", { name: "Kroket \ud83d" }],
    ["a score out of range", { settings: { caseRule: { csat: 6 } } }],
    ["fewer answers than privacy allows", { settings: { minimumAnswers: 1 } }],
    ["a smallest change of nothing at all", { settings: { smallestChange: { nps: 0 } } }],
    ["a smallest change larger than the scale", { settings: { smallestChange: { csat: 101 } } }],
    ["an id", { id: "018f0000-0000-7000-8000-000000000000" }],
    ["a code", { code: "aaaaaaaaaa" }],
    ["being a demo", { isDemo: true }],
    ["a setting that does not exist", { settings: { reviewGating: true } }],
  ];
  test.each(refused)("does not accept %s", async (_, body) => {
    const before = await call("GET", "/workspace");
    const response = await call("PATCH", "/workspace", body);
    expect(response.status).toBe(400);
    expect(response.body.errors.length).toBeGreaterThan(0);
    expect(await call("GET", "/workspace")).toEqual(before);
  });

  test("settings stay valid and untouched where nothing was said, whatever is changed", () => {
    const change = fc.record(
      {
        caseRule: fc.record(
          { nps: fc.option(fc.integer({ min: 0, max: 10 })), csat: fc.option(fc.integer({ min: 1, max: 5 })) },
          { requiredKeys: [] },
        ),
        caseDeadlineHours: fc.integer({ min: 1, max: 720 }),
        minimumAnswers: fc.integer({ min: 5, max: 100 }),
        smallestChange: fc.record(
          { nps: fc.integer({ min: 1, max: 100 }), ces: fc.constantFrom(0.1, 0.3, 1) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, (given) => {
        const after = applySettings(defaultSettings, given);
        expect(workspaceSettings.safeParse(after).success).toBe(true);
        expect(after).toEqual({
          ...defaultSettings,
          ...given,
          caseRule: { ...defaultSettings.caseRule, ...given.caseRule },
          smallestChange: { ...defaultSettings.smallestChange, ...given.smallestChange },
        });
      }),
    );
  });
});

describe("me", () => {
  test("is a person with a name, a language and what the role allows", async () => {
    headers = await signedIn(workspace.members.agent);
    const { body } = await call("PATCH", "/me", { name: "Aagje de Agent", language: "nl" });
    expect(body).toMatchObject({
      user: { name: "Aagje de Agent", email: workspace.members.agent.email },
      actor: { kind: "member", role: "agent", memberId: workspace.members.agent.id },
      language: "nl",
      workspaces: [{ id: workspace.id, role: "agent" }],
    });
    expect(body.permissions).toContain("cases:write");
    expect(body.permissions).not.toContain("members:write");
    expect((await call("PATCH", "/me", { role: "owner" })).status).toBe(400);
  });

  test("is a key without a name of its own", async () => {
    const { body } = await call("GET", "/me");
    expect(body).toMatchObject({ user: null, actor: { kind: "api-key", role: "admin" }, language: null });
    expect((await call("PATCH", "/me", { name: "Robot" })).status).toBe(403);
  });
});

describe("teams", () => {
  test("are made, renamed, given other members, put away and brought back", async () => {
    const { agent, manager } = workspace.members;
    const made = await call("POST", "/teams", { name: "Front of house", memberIds: [agent.id, agent.id] });
    expect(made.status).toBe(201);
    expect(made.body.members).toEqual([{ id: agent.id, name: agent.name }]);

    const path = `/teams/${made.body.id}`;
    const changed = await call("PATCH", path, { name: "Floor", memberIds: [manager.id, agent.id] });
    expect(changed.body).toMatchObject({ name: "Floor", members: [{ id: agent.id }, { id: manager.id }] });

    expect((await call("POST", `${path}/archive`)).body.archivedAt).not.toBeNull();
    expect((await call("GET", "/teams")).body.items).toEqual([]);
    expect((await call("GET", "/teams?archived=true")).body.items).toHaveLength(1);
    expect((await call("POST", `${path}/restore`)).body.archivedAt).toBeNull();
    expect((await call("GET", "/teams")).body.items).toEqual([changed.body]);
  });

  test("take nobody from another workspace", async () => {
    const other = await createTestWorkspace(platform);
    const { agent } = workspace.members;
    const body = { name: "Spies", memberIds: [agent.id, other.members.agent.id] };
    const response = await call("POST", "/teams", body);
    expect(response.status).toBe(400);
    expect(response.body.errors[0].path).toBe("memberIds.1");
    expect((await call("GET", "/teams")).body.items).toEqual([]);
  });
});

describe.each(["teams", "places"])("%s", (kind) => {
  test("have names of their own", async () => {
    const first = await call("POST", `/${kind}`, { name: "Harbour" });
    const taken = await call("POST", `/${kind}`, { name: "harbour" });
    expect(taken.status).toBe(409);
    expect(taken.body.errors[0]).toMatchObject({ path: "name", code: "taken" });

    await call("POST", `/${kind}/${first.body.id}/archive`);
    const second = await call("POST", `/${kind}`, { name: "HARBOUR" });
    expect(second.status).toBe(201);
    expect((await call("POST", `/${kind}/${first.body.id}/restore`)).status).toBe(409);
    await call("PATCH", `/${kind}/${second.body.id}`, { name: "Station" });
    expect((await call("POST", `/${kind}/${first.body.id}/restore`)).status).toBe(200);
    expect((await call("PATCH", `/${kind}/${second.body.id}`, { name: "Harbour" })).status).toBe(409);
  });

  test("may have the name of one in another workspace", async () => {
    await call("POST", `/${kind}`, { name: "Harbour" });
    const other = await createTestWorkspace(platform);
    headers = { authorization: `Bearer ${other.apiKey}` };
    expect((await call("POST", `/${kind}`, { name: "Harbour" })).status).toBe(201);
    expect((await call("GET", `/${kind}`)).body.items).toHaveLength(1);
  });

  test("accept nothing that is not theirs to set", async () => {
    for (const more of [{ id: workspace.id }, { workspaceId: workspace.id }, { archivedAt: null }]) {
      expect((await call("POST", `/${kind}`, { name: "Harbour", ...more })).status).toBe(400);
    }
    expect((await call("PATCH", `/${kind}/not-an-id`, { name: "Harbour" })).status).toBe(400);
  });
});

describe("API keys", () => {
  test("are shown once, listed without the key, and revoked for good", async () => {
    const made = await call("POST", "/api-keys", { name: "Till", role: "agent" });
    expect(made.status).toBe(201);
    expect(made.body.key).toMatch(new RegExp(`^crq_${workspace.code}_[A-Za-z0-9_-]{43}$`));
    const { body } = await call("GET", "/api-keys");
    expect(JSON.stringify(body)).not.toContain(made.body.key.slice(-43));
    expect(body.items[0]).toMatchObject({ name: "Till", role: "agent", lastUsedAt: null, revokedAt: null });

    expect((await call("DELETE", `/api-keys/${made.body.id}`)).status).toBe(204);
    expect((await call("DELETE", `/api-keys/${made.body.id}`)).status).toBe(404);
    expect((await send("GET", "/me", { headers: { authorization: `Bearer ${made.body.key}` } })).status).toBe(401);
  });

  test("are never owners", async () => {
    expect((await call("POST", "/api-keys", { name: "Root", role: "owner" })).status).toBe(400);
  });
});

test("the log says who did what, the newest first, and never a secret", async () => {
  const place = await call("POST", "/places", { name: "Harbour" });
  const made = await call("POST", "/api-keys", { name: "Till", role: "agent" });
  const { body } = await call("GET", "/audit?limit=2");
  expect(body.items).toMatchObject([
    { action: "api-key.created", subjectId: made.body.id, actor: { kind: "api-key", name: "Tests" } },
    { action: "place.created", subjectId: place.body.id, details: { name: "Harbour" } },
  ]);
  const all = await call("GET", "/audit");
  expect(JSON.stringify(all.body)).not.toContain(made.body.key.slice(-43));
  const next = await call("GET", `/audit?limit=2&cursor=${body.nextCursor}`);
  expect(next.body.items[0].action).toBe("api-key.created");
});
