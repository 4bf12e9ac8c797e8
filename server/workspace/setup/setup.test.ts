import { beforeEach, describe, expect, test } from "vitest";
import { asSystemActor } from "../../platform/platform.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { cookieOf, testWeb } from "../../testing/test-web.ts";
import { makeWorkspaceRoutes } from "../routes.ts";
import { makeAddressOf } from "../sign-in/address-of.ts";
import type { Demo } from "./demo.ts";
import { makeSetupGate, type SetupGateOptions } from "./setup-gate.ts";

const newcomer = {
  name: "Anna de Boer",
  email: "Anna@Example.com",
  password: "a long enough password",
  workspace: "De Kroket",
  timeZone: "Europe/Amsterdam",
  language: "nl",
};

const demo: Demo = {
  timeZone: "Europe/Amsterdam",
  name: (language) => (language === "nl" ? "De Gouden Kroket" : "The Golden Croquette"),
  openedAt: (now: Date) => now,
  fill: async () => {},
};

/** A server that nobody has set up, as `npm start` makes it unless told otherwise. */
async function newServer(options: Partial<SetupGateOptions> & { demo?: Demo } = {}) {
  const publicUrl = options.publicUrl ?? "http://localhost:4000";
  const platform = { ...(await testPlatform(await testDatabase())), publicUrl };
  const gate = makeSetupGate({ host: options.host ?? "127.0.0.1", publicUrl });
  const server = testWeb(platform, (web, authentication) => {
    const addressOf = makeAddressOf(0);
    const parts = { authentication, addressOf, gate, demo: options.demo ?? demo, mailConfigured: false };
    web.route("/", makeWorkspaceRoutes(parts));
  });
  return { ...server, platform, word: new URL(gate.link).searchParams.get("link") ?? "" };
}

describe("the first run on this machine", () => {
  let server: Awaited<ReturnType<typeof newServer>>;
  beforeEach(async () => {
    server = await newServer();
  });

  test("is open to whoever sits here, and says so", async () => {
    const response = await server.send("GET", "/setup");
    expect(await response.json()).toEqual({
      open: true,
      onlyDemo: false,
      needsLink: false,
      publicUrl: "http://localhost:4000",
      mailConfigured: false,
    });
  });

  test("makes a workspace and signs its owner in", async () => {
    const made = await server.send("POST", "/setup/workspace", { body: newcomer });
    expect(made.status).toBe(201);
    const cookie = cookieOf(made.headers.getSetCookie());

    const me = await (await server.send("GET", "/me", { headers: { cookie } })).json();
    expect(me).toMatchObject({
      user: { name: "Anna de Boer", email: "anna@example.com" },
      actor: { kind: "member", role: "owner" },
      language: "nl",
      workspace: {
        name: "De Kroket",
        timeZone: "Europe/Amsterdam",
        isDemo: false,
        settings: { caseRule: { nps: 6, csat: 2, ces: 3 }, minimumAnswers: 5, reviewUrl: null },
      },
    });
    expect(me.permissions).toContain("owners:write");
    expect(me.workspaces).toHaveLength(1);
  });

  test("closes with the first workspace, and for good", async () => {
    await server.send("POST", "/setup/workspace", { body: newcomer });
    expect(await (await server.send("GET", "/setup")).json()).toMatchObject({ open: false });

    const again = await server.send("POST", "/setup/workspace", { body: { ...newcomer, email: "eve@example.com" } });
    expect(again.status).toBe(410);
    expect((await server.send("POST", "/setup/demo", { body: {} })).status).toBe(410);
    const users = await server.platform.db.selectFrom("auth_user").select("email").execute();
    expect(users).toEqual([{ email: "anna@example.com" }]);
  });

  test("gives the server to one of two who try at once", async () => {
    const attempts = ["one", "two", "three", "four"].map((name) =>
      server.send("POST", "/setup/workspace", { body: { ...newcomer, email: `${name}@example.com` } }),
    );
    const statuses = (await Promise.all(attempts)).map((response) => response.status).sort();
    expect(statuses).toEqual([201, 410, 410, 410]);
    expect(await server.platform.db.selectFrom("auth_user").select("id").execute()).toHaveLength(1);
  });

  test("makes a demo in the visitor's language, signed in as its owner", async () => {
    const made = await server.send("POST", "/setup/demo", {
      body: {},
      headers: { "accept-language": "nl-NL,en;q=0.5" },
    });
    expect(made.status).toBe(201);
    const cookie = cookieOf(made.headers.getSetCookie());
    const me = await (await server.send("GET", "/me", { headers: { cookie } })).json();
    expect(me).toMatchObject({ actor: { role: "owner" }, workspace: { name: "De Gouden Kroket", isDemo: true } });
  });

  test("leaves nothing behind when the demo cannot be filled", async () => {
    const broken = await newServer({ demo: { ...demo, fill: () => Promise.reject(new Error("no croquettes left")) } });
    expect((await broken.send("POST", "/setup/demo", { body: {} })).status).toBe(500);
    expect(await (await broken.send("GET", "/setup")).json()).toMatchObject({ open: true });
    expect((await broken.send("POST", "/setup/workspace", { body: newcomer })).status).toBe(201);
  });

  test("names each wrong field with a sentence", async () => {
    const wrong = { ...newcomer, email: "anna", password: "short", timeZone: "+02:00", name: " ", role: "owner" };
    const response = await server.send("POST", "/setup/workspace", { body: wrong });
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    const paths = errors.map((error: { path: string }) => error.path);
    expect(paths).toEqual(expect.arrayContaining(["name", "email", "password", "timeZone"]));
    expect(await (await server.send("GET", "/setup")).json()).toMatchObject({ open: true });
  });
});

describe("a server with nothing but a demo", () => {
  let server: Awaited<ReturnType<typeof newServer>>;
  let demoId: string;
  beforeEach(async () => {
    server = await newServer();
    demoId = (await (await server.send("POST", "/setup/demo", { body: {} })).json()).workspaceId;
  });

  const lookAgain = (headers: Record<string, string> = {}) => server.send("POST", "/setup/demo", { body: {}, headers });
  const startOwn = (change: Record<string, string> = {}) =>
    server.send("POST", "/setup/workspace", { body: { ...newcomer, ...change } });
  const meOf = async (response: Response) => {
    const cookie = cookieOf(response.headers.getSetCookie());
    return (await server.send("GET", "/me", { headers: { cookie } })).json();
  };

  test("says so", async () => {
    expect(await (await server.send("GET", "/setup")).json()).toMatchObject({ open: false, onlyDemo: true });
  });

  test("lets whoever sits here look around again, in the same demo", async () => {
    const again = await lookAgain();
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ workspaceId: demoId });
    expect(await meOf(again)).toMatchObject({
      user: { name: "Robin" },
      actor: { role: "owner" },
      workspace: { id: demoId },
      workspaces: [{ id: demoId, isDemo: true }],
    });
  });

  test("lets nobody in from another site's page or through a proxy", async () => {
    expect((await lookAgain({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await lookAgain({ "x-forwarded-for": "203.0.113.9" })).status).toBe(403);
    expect((await lookAgain({ host: "evil.example:4000" })).status).toBe(403);
  });

  test("takes a place of one's own, and whoever makes it keeps the demo", async () => {
    const made = await startOwn();
    expect(made.status).toBe(201);
    const { workspaceId } = await made.json();
    expect((await meOf(made)).workspaces).toMatchObject([
      { id: workspaceId, name: "De Kroket", role: "owner", isDemo: false },
      { id: demoId, role: "owner", isDemo: true },
    ]);
  });

  test("lets nobody look around without a password once a place of somebody's own is there", async () => {
    await startOwn();
    expect(await (await server.send("GET", "/setup")).json()).toMatchObject({ open: false, onlyDemo: false });
    const again = await lookAgain();
    expect(again.status).toBe(410);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect((await startOwn({ email: "eve@example.com" })).status).toBe(410);
  });

  test("becomes the place of one of two who start at once", async () => {
    const attempts = ["one", "two", "three"].map((name) => startOwn({ email: `${name}@example.com` }));
    const statuses = (await Promise.all(attempts)).map((response) => response.status).sort();
    expect(statuses).toEqual([201, 410, 410]);
  });

  test("does not let the passwords of those who work in the demo be guessed", async () => {
    const colleague = { email: "owner@demo.example" };
    for (let guess = 0; guess < 10; guess++) {
      expect((await startOwn({ ...colleague, password: `a wrong guess ${guess}` })).status).toBe(409);
    }
    expect((await startOwn(colleague)).status).toBe(429);
  });

  test("never lets anybody in as a colleague: without its first owner nobody looks around", async () => {
    await asSystemActor(server.platform, ({ tx }) =>
      tx.updateTable("member").set({ removed_at: new Date() }).where("workspace_id", "=", demoId).execute(),
    );
    const again = await lookAgain();
    expect(again.status).toBe(410);
    expect(again.headers.getSetCookie()).toEqual([]);
  });
});

test("a demo beyond this machine is looked at again only with the printed link", async () => {
  const server = await newServer({ host: "0.0.0.0" });
  const look = (link?: string) => server.send("POST", "/setup/demo", { body: link === undefined ? {} : { link } });
  expect((await look(server.word)).status).toBe(201);
  expect((await look()).status).toBe(403);
  expect((await look("guess")).status).toBe(403);
  expect((await look(server.word)).status).toBe(200);
});

describe("the first run is refused without the printed link", () => {
  const refused: [string, Partial<SetupGateOptions>, Record<string, string>][] = [
    ["from beyond this machine", { host: "0.0.0.0" }, {}],
    ["when the server is meant for the internet", { publicUrl: "https://care.example" }, {}],
    ["through a proxy", {}, { "x-forwarded-for": "203.0.113.9" }],
    ["under a foreign name that leads to this machine", {}, { host: "evil.example:4000" }],
  ];

  test.each(refused)("%s", async (_, options, headers) => {
    const server = await newServer(options);
    expect(await (await server.send("GET", "/setup", { headers })).json()).toMatchObject({ needsLink: true });
    for (const link of [undefined, "", "guess", `${server.word}x`]) {
      const body = { ...newcomer, ...(link === undefined ? {} : { link }) };
      expect((await server.send("POST", "/setup/workspace", { headers, body })).status).toBe(403);
      expect((await server.send("POST", "/setup/demo", { headers, body: link ? { link } : {} })).status).toBe(403);
    }
    const body = { ...newcomer, link: server.word };
    expect((await server.send("POST", "/setup/workspace", { headers, body })).status).toBe(201);
  });

  test("from another site's page, whatever it sends", async () => {
    const server = await newServer();
    const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await server.send("POST", "/setup/workspace", { headers, body: newcomer })).status).toBe(403);
    const withLink = { ...newcomer, link: server.word };
    expect((await server.send("POST", "/setup/workspace", { headers, body: withLink })).status).toBe(403);
  });
});
