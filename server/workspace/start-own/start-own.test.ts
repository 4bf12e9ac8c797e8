import { beforeEach, describe, expect, test } from "vitest";
import { deliverMails } from "../../platform/mail/deliver-mails.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { testSmtpServer } from "../../testing/smtp-server.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { cookieOf, testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace, testPassword } from "../../testing/workspace.ts";
import { makeWorkspaceRoutes } from "../routes.ts";
import { makeSetupGate } from "../setup/setup-gate.ts";

const platform = await testPlatform(await testDatabase());
const { send, signedIn } = testWeb(platform, (web, authentication) => {
  const gate = makeSetupGate({ host: "127.0.0.1", publicUrl: platform.publicUrl });
  const demo = {
    timeZone: "Europe/Amsterdam",
    name: () => "The Golden Croquette",
    openedAt: (now: Date) => now,
    fill: async () => {},
  };
  const parts = { authentication, gate, demo, mailConfigured: true, addressOf: () => address };
  web.route("/", makeWorkspaceRoutes(parts));
});

let address = "198.51.100.1";
let number = 0;
let demo: TestWorkspace;
let owner: Record<string, string>;
let wanted: Record<string, string>;
beforeEach(async () => {
  number++;
  address = `198.51.100.${number}`;
  demo = await createTestWorkspace(platform, { isDemo: true, name: "The Golden Croquette" });
  owner = await signedIn(demo.members.owner);
  wanted = {
    name: "Anna de Boer",
    email: `Anna${number}@Example.com`,
    password: "a long enough password",
    workspace: "De Kroket",
    timeZone: "Europe/Brussels",
    language: "nl",
  };
});

const start = (headers = owner, change: Record<string, string> = {}) =>
  send("POST", "/workspaces", { headers, body: { ...wanted, ...change } });
const me = async (headers: Record<string, string>) => (await send("GET", "/me", { headers })).json();

function countOf(table: "workspace" | "auth_user"): Promise<number> {
  return asSystemActor(platform, async ({ tx }) => (await tx.selectFrom(table).select("id").execute()).length);
}

describe("whoever looked around in a demo", () => {
  test("starts a workspace of their own and is in it at once, as its owner", async () => {
    const made = await start();
    expect(made.status).toBe(201);
    const { workspaceId } = await made.json();
    const mine = { cookie: cookieOf(made.headers.getSetCookie()) };

    expect(await me(mine)).toMatchObject({
      user: { name: "Anna de Boer", email: `anna${number}@example.com` },
      actor: { kind: "member", role: "owner" },
      language: "nl",
      workspace: { id: workspaceId, name: "De Kroket", timeZone: "Europe/Brussels", language: "nl", isDemo: false },
      workspaces: [
        { id: workspaceId, role: "owner", isDemo: false },
        { id: demo.id, role: "owner", isDemo: true },
      ],
    });
    const signIn = { email: wanted["email"], password: wanted["password"] };
    expect((await send("POST", "/auth/sign-in/email", { body: signIn })).status).toBe(200);
  });

  test("keeps the demo, as one of its owners, and nobody else of the demo gets into the new place", async () => {
    const made = await start();
    const { workspaceId } = await made.json();
    const mine = { cookie: cookieOf(made.headers.getSetCookie()), origin: platform.publicUrl };
    const inDemo = await (await send("GET", "/workspace", { headers: { ...mine, "x-workspace": demo.id } })).json();
    expect(inDemo).toMatchObject({ id: demo.id, isDemo: true });
    expect(await me(owner)).toMatchObject({ workspace: { id: demo.id, isDemo: true }, workspaces: [{ id: demo.id }] });
    expect((await send("GET", "/workspace", { headers: { ...owner, "x-workspace": workspaceId } })).status).toBe(401);
    expect((await (await send("GET", "/members", { headers: owner })).json()).items).toHaveLength(6);
    const { items } = await (await send("GET", "/audit", { headers: owner })).json();
    expect(items[0]).toMatchObject({ action: "member.joined", actor: { name: "Anna de Boer" } });
  });

  test("gets one workspace, however often the button is pressed", async () => {
    const before = { workspaces: await countOf("workspace"), users: await countOf("auth_user") };
    const statuses = (await Promise.all([start(), start(), start(), start()])).map((response) => response.status);
    expect(statuses.sort()).toEqual([201, 409, 409, 409]);

    const late = await start();
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ errors: [{ path: "email", code: "taken" }] });
    expect(await countOf("workspace")).toBe(before.workspaces + 1);
    expect(await countOf("auth_user")).toBe(before.users + 1);
  });

  test("is told which field is wrong, and nothing is made", async () => {
    const before = await countOf("workspace");
    const response = await start(owner, { email: "anna", password: "short", timeZone: "+02:00", workspace: " " });
    expect(response.status).toBe(400);
    const paths = (await response.json()).errors.map((error: { path: string }) => error.path);
    expect(paths).toEqual(expect.arrayContaining(["email", "password", "timeZone", "workspace"]));
    expect((await start(owner, { isDemo: "true" })).status).toBe(400);
    expect(await countOf("workspace")).toBe(before);
  });
});

describe("an account that exists", () => {
  test("of somebody who helps in the demo is used with its password, and then has both", async () => {
    const { admin } = demo.members;
    const wrong = await start(owner, { email: admin.email });
    expect(wrong.status).toBe(409);
    expect(await wrong.json()).toMatchObject({ errors: [{ path: "password", code: "wrong" }] });

    const made = await start(owner, { email: admin.email, password: testPassword });
    expect(made.status).toBe(201);
    const { workspaceId } = await made.json();
    const { workspace, workspaces } = await me({ cookie: cookieOf(made.headers.getSetCookie()) });
    expect(workspace.id).toBe(workspaceId);
    expect(workspaces).toMatchObject([{ id: workspaceId }, { id: demo.id, role: "admin" }]);
  });

  test("that has a workspace already is sent there", async () => {
    const other = await createTestWorkspace(platform);
    const response = await start(owner, { email: other.members.owner.email, password: testPassword });
    expect(response.status).toBe(409);
    expect((await response.json()).detail).toContain("sign in with it");
  });

  test("is no easier to guess than at the sign-in", async () => {
    const { email } = (await createTestWorkspace(platform)).members.agent;
    for (let guess = 0; guess < 10; guess++) await start(owner, { email, password: `a wrong guess ${guess}` });
    expect((await start(owner, { email, password: testPassword })).status).toBe(429);
  });
});

describe("nobody else", () => {
  test("starts a workspace from a demo than its owner", async () => {
    const { admin, viewer } = demo.members;
    for (const headers of [await signedIn(admin), await signedIn(viewer), { authorization: `Bearer ${demo.apiKey}` }]) {
      expect((await start(headers)).status).toBe(403);
    }
    expect((await start({})).status).toBe(401);
    expect((await start({ cookie: owner["cookie"] ?? "", origin: "https://evil.example" })).status).toBe(403);
  });

  test("starts one from a workspace that is real, and the owner reads why", async () => {
    const real = await createTestWorkspace(platform);
    const headers = await signedIn(real.members.owner);
    const response = await start(headers);
    expect(response.status).toBe(403);
    expect((await response.json()).detail).toContain("from a demo only");
    // Being an owner of a demo elsewhere does not help: the workspace at hand counts.
    expect((await start({ ...headers, "x-workspace": demo.id })).status).toBe(401);
  });
});

test("somebody with a demo and a place of their own gets the link to a new password by mail", async () => {
  const smtp = await testSmtpServer();
  platform.jobs.work("mails.deliver", async () => {});
  await platform.jobs.start();
  const { email } = demo.members.admin;
  expect((await start(owner, { email, password: testPassword })).status).toBe(201);

  await send("POST", "/auth/request-password-reset", { body: { email } });
  await expect
    .poll(
      async () => {
        await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
        return smtp.received.flatMap(({ to }) => to);
      },
      { timeout: 30_000 },
    )
    .toEqual([email]);
});
