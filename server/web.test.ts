import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "./platform/id.ts";
import { asSystemActor } from "./platform/platform.ts";
import { writeConfirmationToken } from "./recover/confirm/confirmation-token.ts";
import { subscribeRecover } from "./recover/index.ts";
import { createTestTouchpoint, receiveTestFeedback } from "./testing/feedback.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { testDatabase } from "./testing/test-database.ts";
import { testPlatform } from "./testing/test-platform.ts";
import { cookieOf } from "./testing/test-web.ts";
import { apiParts } from "./testing/whole-api.ts";
import { createTestWorkspace, testPassword } from "./testing/workspace.ts";
import { makeWeb } from "./web.ts";
import { makeAuthentication } from "./workspace/index.ts";

const database = await testDatabase();
const platform = await testPlatform(database);
subscribeRecover(platform);
platform.jobs.work("cases.notify-owners", async () => {});
const webAppFolder = temporaryFolder();
writeFileSync(join(webAppFolder, "index.html"), "<title>The staff app</title>");
const reported: string[] = [];
const authentication = makeAuthentication(platform, { mailConfigured: true });
const web = makeWeb({
  ...apiParts(platform, authentication),
  webAppFolder,
  reportError: (_error, where) => reported.push(where),
});

let link: string;
let caseId: string;
let agent: Record<string, string>;
beforeAll(async () => {
  await platform.jobs.start();
  const workspace = await createTestWorkspace(platform);
  const touchpoint = await createTestTouchpoint(platform, workspace, { ownerMemberId: workspace.members.agent.id });
  await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [{}]));
  const { id } = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("recovery_case").select("id").executeTakeFirstOrThrow(),
  );
  caseId = id;
  const lines = await authentication.signIn(workspace.members.agent.email, testPassword, new Headers());
  agent = { cookie: cookieOf(lines), origin: platform.publicUrl, "content-type": "application/json" };
  const until = new Date(platform.clock.now().getTime() + 86_400_000);
  link = `/confirm/${writeConfirmationToken(platform.secret, { workspaceId: workspace.id, caseId: id, round: 0 }, until)}`;
});

async function ask(path: string, init: RequestInit = {}) {
  const response = await web.request(`${platform.publicUrl}${path}`, init);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

const form = (text: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ answer: "no", text }),
});

describe("whoever follows a damaged link", () => {
  test.each([
    "/s",
    "/s/",
    "/s/abcdefgh/terrace",
    `/s/${"x".repeat(600)}`,
    "/s/assets/another.js/x",
    "/confirm",
    "/confirm/",
    `/confirm/${"x".repeat(600)}`,
    "/confirm/x/y",
    "/confirm/%zz",
  ])("%s gets a page that says so, and not the staff app", async (path) => {
    const { status, type, text } = await ask(path);
    expect(status).toBe(404);
    expect(type).toBe("text/html; charset=utf-8");
    expect(text).toMatch(/<h1>/);
    expect(text).not.toContain("The staff app");
  });

  test("and sends something there gets that page too", async () => {
    for (const path of ["/s/abcdefgh/terrace", "/confirm/x/y", `/confirm/${"x".repeat(600)}`]) {
      const { status, type } = await ask(path, form("Hello"));
      expect([status, type]).toEqual([404, "text/html; charset=utf-8"]);
    }
  });
});

test("a customer who writes far too much finds the question again, with what was wrong", async () => {
  const { status, type, text } = await ask(link, form("x".repeat(600_000)));
  expect(status).toBe(413);
  expect(type).toBe("text/html; charset=utf-8");
  expect(text).toContain("2000");
  expect(text).toContain('<form method="post"');

  const longest = await ask(link, form("😀".repeat(2_001)));
  expect(longest.status).toBe(400);
});

test("what fails on our side is a page for a customer too, and is reported", async () => {
  await database.pool.query("alter table recovery_case rename to case_elsewhere");
  const { status, type, text } = await ask(link);
  await database.pool.query("alter table case_elsewhere rename to recovery_case");
  expect(status).toBe(500);
  expect(type).toBe("text/html; charset=utf-8");
  expect(text).toMatch(/<h1>/);
  expect(reported).toEqual(["GET /confirm/:token"]);
});

test("every other address that is none of the API's is the staff app's", async () => {
  expect((await ask("/settings")).text).toContain("The staff app");
  expect((await ask(`/cases/${newId()}`)).text).toContain("The staff app");
  expect((await ask("/api/v1/nothing")).type).toBe("application/problem+json");
});

test("a program that uses the wrong method is told the right ones", async () => {
  const wrong = await web.request(`${platform.publicUrl}/api/v1/cases`, { method: "DELETE" });
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get("allow")).toBe("GET, HEAD");
  expect(await wrong.json()).toMatchObject({
    code: "wrong_method",
    detail: "At this address there is only GET, HEAD.",
  });

  const one = await web.request(`${platform.publicUrl}/api/v1/touchpoints/${newId()}`, { method: "POST" });
  expect([one.status, one.headers.get("allow")]).toEqual([405, "GET, HEAD, PATCH"]);
  const none = await web.request(`${platform.publicUrl}/api/v1/nothing`, { method: "POST" });
  expect([none.status, none.headers.get("allow")]).toEqual([404, null]);
});

test("JSON is read as UTF-8 however its content type is written, and in no other letters", async () => {
  const signIn = (type: string) =>
    web.request(`${platform.publicUrl}/api/v1/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": type, origin: platform.publicUrl },
      body: JSON.stringify({ email: "nobody@example.com", password: "a long enough password" }),
    });
  for (const type of [
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    "application/json\t; charset=utf-8",
    'application/json; charset="utf-8"',
  ]) {
    expect((await signIn(type)).status, type).toBe(401);
  }
  const other = await signIn("application/json; charset=utf-16");
  expect(other.status).toBe(415);
  expect(await other.json()).toMatchObject({ detail: "Send JSON in UTF-8: utf-16 is not read here." });
});

test("a deadline may be told in the sender's own time", async () => {
  const { revision } = JSON.parse((await ask(`/api/v1/cases/${caseId}`, { headers: agent })).text);
  const body = JSON.stringify({ revision, deadlineAt: "2090-01-01T00:00:00+05:45" });
  const { status, text } = await ask(`/api/v1/cases/${caseId}`, { method: "PATCH", headers: agent, body });
  expect(status, text).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ deadlineAt: "2089-12-31T18:15:00.000Z" });
});
