import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliverMails } from "../../platform/mail/deliver-mails.ts";
import { testSmtpServer } from "../../testing/smtp-server.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { cookieOf, testWeb } from "../../testing/test-web.ts";
import { wholeDatabase } from "../../testing/whole-database.ts";
import { createTestWorkspace, type TestWorkspace, testPassword } from "../../testing/workspace.ts";
import { listMembers } from "../members/list-members.ts";
import { removeMember } from "../members/remove-member.ts";
import { createInvitation } from "./create-invitation.ts";
import { makeInvitationRoutes } from "./routes.ts";

const clock = testClock();
const database = await testDatabase();
const platform = await testPlatform(database, clock);
const smtp = await testSmtpServer();
platform.jobs.work("mails.deliver", async () => {});
beforeAll(() => platform.jobs.start());

const { send, signedIn, authentication } = testWeb(platform, (web, authentication) => {
  web.route("/", makeInvitationRoutes({ authentication, addressOf: () => "198.51.100.1", mailConfigured: true }));
});

let workspace: TestWorkspace;
let guest: string;
let count = 0;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform, { name: "De Kroket" });
  guest = `guest-${++count}@example.com`;
});

const account = { name: "Gerda Guest", password: "a long enough password" };

async function invite(email = guest, role: "agent" | "admin" = "agent", from = workspace): Promise<string> {
  const { link } = await from.as("owner", (ctx) => createInvitation(ctx, platform, { email, role }));
  return link.slice(`${platform.publicUrl}/invitation/`.length);
}

const accept = (token: string, body: object, headers: Record<string, string> = {}) =>
  send("POST", `/invitations/by-token/${token}/accept`, { headers: { origin: platform.publicUrl, ...headers }, body });
const read = (token: string) => send("GET", `/invitations/by-token/${token}`);

async function rolesOf(email: string, of = workspace): Promise<string[]> {
  const { items } = await of.as("owner", (ctx) => listMembers(ctx, { limit: 200 }));
  return items.filter((member) => member.email === email).map((member) => member.role);
}

describe("an invitation", () => {
  test("tells its holder where, as what, and whether an account is needed", async () => {
    const token = await invite();
    expect(await (await read(token)).json()).toEqual({
      workspaceName: "De Kroket",
      email: guest,
      role: "agent",
      needsAccount: true,
    });
  });

  test("makes a newcomer a member and signs him in", async () => {
    const response = await accept(await invite(), account);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ workspaceId: workspace.id });
    const headers = new Headers({ cookie: cookieOf(response.headers.getSetCookie()) });
    expect(await authentication.findUser(headers)).toMatchObject({ email: guest, name: "Gerda Guest" });
    expect(await rolesOf(guest)).toEqual(["agent"]);
  });

  test("sent twice at the same moment is sent, and its last link works", async () => {
    const tokens = await Promise.all([invite(), invite()]);
    const statuses = await Promise.all(tokens.map(async (token) => (await read(token)).status));
    expect(statuses.sort()).toEqual([200, 410]);
  });

  test("fills nobody's mailbox, however often it is made", async () => {
    const headers = await signedIn(workspace.members.owner);
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => send("POST", "/invitations", { headers, body: { email: guest, role: "agent" } })),
    );
    const statuses = tries.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, 429, 429, 429, 429, 429]);
    const refused = tries.find(({ status }) => status === 429);
    expect(await refused?.json()).toMatchObject({
      detail: expect.stringContaining("got 3 invitations within an hour"),
    });
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(3_500);

    clock.addMinutes(61);
    expect((await read(await invite())).status).toBe(200);
  });

  test("asks for a name and a long enough password, and is still good afterwards", async () => {
    const token = await invite();
    for (const body of [{}, { name: "Gerda" }, { name: "Gerda", password: "short" }]) {
      expect((await accept(token, body)).status).toBe(400);
    }
    expect((await accept(token, account)).status).toBe(200);
  });

  test("works once, also for two who hold it in the same moment", async () => {
    const token = await invite();
    const responses = await Promise.all([accept(token, account), accept(token, account)]);
    expect(responses.map((response) => response.status).sort()).toEqual([200, 410]);
    expect(await rolesOf(guest)).toEqual(["agent"]);
    expect((await read(token)).status).toBe(410);
  });

  test("ends after seven days, when it is taken back, and when a newer one is sent", async () => {
    const old = await invite();
    clock.addMinutes(7 * 24 * 60);
    expect((await read(old)).status).toBe(410);
    expect((await accept(old, account)).status).toBe(410);

    const replaced = await invite();
    const newest = await invite();
    expect((await accept(replaced, account)).status).toBe(410);
    const headers = await signedIn(workspace.members.admin);
    const { items } = await (await send("GET", "/invitations", { headers })).json();
    expect(items).toHaveLength(1);
    expect((await send("DELETE", `/invitations/${items[0].id}`, { headers })).status).toBe(204);
    expect((await accept(newest, account)).status).toBe(410);
    expect(await rolesOf(guest)).toEqual([]);
  });

  test("that was altered or is of another workspace's address is none", async () => {
    const token = await invite();
    const other = await createTestWorkspace(platform);
    const swapped = other.code + token.slice(other.code.length);
    const altered = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
    for (const wrong of [swapped, altered, token.toUpperCase(), "x", workspace.apiKey]) {
      expect((await read(wrong)).status).toBe(404);
      expect((await accept(wrong, account)).status).toBe(404);
    }
    expect(await rolesOf(guest, other)).toEqual([]);
  });

  test("is kept such that whoever reads the database cannot use it, and mailed with a link to our own address", async () => {
    const token = await invite();
    expect(await wholeDatabase(database)).not.toContain(token.slice(11));
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
    const [mail] = smtp.received.filter(({ to }) => to.includes(guest));
    expect(mail?.content.replaceAll("=\r\n", "")).toContain(`https://care.example/invitation/${token}`);
    expect(await wholeDatabase(database)).not.toContain(token.slice(11));
  });

  test("gives nobody more than it says, whatever is sent along", async () => {
    const token = await invite();
    const more = { ...account, role: "owner", workspaceId: workspace.id, email: "eve@example.com" };
    expect((await accept(token, more)).status).toBe(400);
    expect(await rolesOf(guest)).toEqual([]);
    const headers = await signedIn(workspace.members.admin);
    const made = await send("POST", "/invitations", { headers, body: { email: guest, role: "owner" } });
    expect(made.status).toBe(400);
  });
});

describe("somebody who has an account already", () => {
  let elsewhere: TestWorkspace;
  let known: string;
  beforeEach(async () => {
    elsewhere = await createTestWorkspace(platform);
    known = elsewhere.members.manager.email;
  });

  test("comes in with its password, and with no other", async () => {
    const token = await invite(known);
    expect(await (await read(token)).json()).toMatchObject({ needsAccount: false });
    expect((await accept(token, {})).status).toBe(401);
    expect((await accept(token, { password: "not the password" })).status).toBe(401);
    expect(await rolesOf(known)).toEqual([]);
    expect((await accept(token, { password: testPassword })).status).toBe(200);
    expect(await rolesOf(known)).toEqual(["agent"]);
    expect(await rolesOf(known, elsewhere)).toEqual(["manager"]);
  });

  test("comes in by being signed in, and only as himself", async () => {
    const token = await invite(known);
    const somebodyElse = await signedIn(elsewhere.members.viewer);
    expect((await accept(token, {}, somebodyElse)).status).toBe(409);
    const himself = await signedIn({ email: known });
    expect((await accept(token, {}, { ...himself, origin: "https://evil.example" })).status).toBe(403);
    expect((await accept(token, {}, himself)).status).toBe(200);
    expect(await rolesOf(known)).toEqual(["agent"]);
  });

  test("may not be guessed at by whoever holds the link", async () => {
    const token = await invite(known);
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt++) {
      statuses.push((await accept(token, { password: "not the password" })).status);
    }
    expect(statuses.at(-2)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });
});

test("somebody who was removed comes back in the role of the new invitation, under the same name", async () => {
  const { agent } = workspace.members;
  await workspace.as("owner", (ctx) => removeMember(ctx, agent.id));
  expect((await accept(await invite(agent.email, "admin"), { password: testPassword })).status).toBe(200);
  const { items } = await workspace.as("owner", (ctx) => listMembers(ctx, { limit: 50 }));
  expect(items.find((member) => member.id === agent.id)).toMatchObject({ role: "admin", name: "Aagje Agent" });
});

test("somebody who works here is not invited again", async () => {
  const headers = await signedIn(workspace.members.admin);
  const body = { email: workspace.members.viewer.email.toUpperCase(), role: "admin" };
  const response = await send("POST", "/invitations", { headers, body });
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ errors: [{ path: "email" }] });
});

test("a program invites in the name of whoever made its key", async () => {
  const headers = { authorization: `Bearer ${workspace.apiKey}` };
  const response = await send("POST", "/invitations", { headers, body: { email: guest, role: "viewer" } });
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ invitedBy: { name: "Olga Owner" }, email: guest });
});
