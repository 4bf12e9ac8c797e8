import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/id.ts";
import { deliverMails, forgetSecrets } from "../../platform/mail/deliver-mails.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { testSmtpServer } from "../../testing/smtp-server.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import { wholeDatabase } from "../../testing/whole-database.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { mailRoutes } from "./routes.ts";

const clock = testClock();
const database = await testDatabase();
const platform = await testPlatform(database, clock);
const smtp = await testSmtpServer();
platform.jobs.work("mails.deliver", async () => {});
const web = testWeb(platform, (app) => app.route("/api/v1", mailRoutes));

let workspace: TestWorkspace;
let agent: Record<string, string>;
let manager: Record<string, string>;

beforeAll(async () => {
  await platform.jobs.start();
  workspace = await createTestWorkspace(platform);
  agent = await web.signedIn(workspace.members.agent);
  manager = await web.signedIn(workspace.members.manager);
});

function queue(
  kind = "case-notice",
  html = "<!doctype html><html><head></head><body>Hello</body></html>",
  workspaceId = workspace.id,
  secret?: string,
) {
  return asSystemActor(platform, (ctx) =>
    queueMail(ctx, {
      workspaceId,
      reasonKey: newId(),
      kind,
      to: { name: "Anna", email: "anna@example.com" },
      fromName: "Bistro",
      subject: "Hello",
      text: `Hello, ${secret ?? "no link"}`,
      html,
      language: "en",
      ...(secret ? { secret: { word: secret, until: inAnHour(), serverSecret: platform.secret } } : {}),
    }),
  );
}

function inAnHour(): Date {
  return new Date(clock.now().getTime() + 60 * 60_000);
}

/** A mail whose link holds a secret, as it is mailed. */
function queueSecret(kind: string, secret: string) {
  const html = `<!doctype html><html><head></head><body><a href="https://care.example/confirm/${secret}?answer=yes">Yes</a></body></html>`;
  return queue(kind, html, workspace.id, secret);
}

const withoutServer = () => deliverMails(platform, { from: "care@croquette.example" });
const deliver = () => deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
const retry = (id: string) => web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });

const get = (path: string, headers: Record<string, string>) => web.send("GET", `/api/v1/mails${path}`, { headers });

describe("the outbox", () => {
  test("shows every mail without a mail server, and lets it be sent when there is one", async () => {
    const { id } = await queue();
    await withoutServer();
    expect(await (await get("?status=held", agent)).json()).toMatchObject({
      items: [{ id, status: "held", toName: "Anna" }],
    });

    const retried = await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    expect(retried.status).toBe(200);
    await deliver();
    expect(await (await get(`/${id}`, agent)).json()).toMatchObject({ status: "sent", text: "Hello, no link" });
    expect(smtp.received.filter(({ content }) => content.includes(id))).toHaveLength(1);

    const again = await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    expect(again.status).toBe(409);
  });

  test("sends a mail again that may not have arrived only when a person asks for it", async () => {
    smtp.behave({ kind: "hang-up-after-content" });
    const { id } = await queue();
    await deliver();
    expect(await (await get(`/${id}`, agent)).json()).toMatchObject({ status: "unknown" });
    expect((await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: agent })).status).toBe(403);

    smtp.behave({ kind: "accept" });
    await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    await deliver();
    expect(await (await get(`/${id}`, agent)).json()).toMatchObject({ status: "sent", error: null });
  });

  test("of a demo says that nothing is sent, and sends nothing when somebody tries again", async () => {
    const demo = await createTestWorkspace(platform, { isDemo: true });
    const owner = await web.signedIn(demo.members.owner);
    const { id } = await queue("case-notice", undefined, demo.id);
    const heldMail = { id, status: "held", sentAt: null, error: "This is a demo: nothing is sent." };

    for (let round = 0; round < 2; round++) {
      await deliver();
      expect(await (await get(`/${id}`, owner)).json()).toMatchObject(heldMail);
      const retried = await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: owner });
      expect(retried.status).toBe(409);
      expect(await retried.json()).toMatchObject({ detail: "This is a demo: nothing is sent." });
    }
    expect(smtp.received.filter(({ content }) => content.includes(id))).toHaveLength(0);
  });

  test("shows a mail as its reader sees it, where nothing in it can run or load", async () => {
    const { id } = await queue(
      "reply",
      "<!doctype html><html><head></head><body><script>alert(1)</script></body></html>",
    );
    const view = await get(`/${id}/view`, agent);
    const policy = view.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/sandbox(?!.*allow-(scripts|same-origin))/);
    expect(await view.text()).toContain('<base target="_blank">');
  });

  test("keeps links that let somebody in from everybody else, and from all once the mail has left", async () => {
    const reset = await queueSecret("password-reset", "resets-anna");
    const invitation = await queueSecret("invitation", "invites-anna");
    const owner = await web.signedIn(workspace.members.owner);
    const admin = await web.signedIn(workspace.members.admin);
    for (const headers of [agent, manager, admin, owner]) {
      for (const path of [`/${reset.id}`, `/${reset.id}/view`]) {
        const seen = await (await get(path, headers)).text();
        expect(seen).not.toContain("resets-anna");
      }
    }
    expect(await (await get(`/${invitation.id}`, manager)).text()).not.toContain("invites-anna");
    expect(await (await get(`/${invitation.id}`, admin)).text()).toContain("invites-anna");

    await deliver();
    expect(smtp.received.filter(({ content }) => /(resets|invites)-anna/.test(content))).toHaveLength(2);
    expect(await (await get(`/${invitation.id}`, admin)).json()).toMatchObject({ status: "sent", text: "Hello, …" });
  });

  test("keeps the customer's own answer from members once the mail has left, and lets them try it before", async () => {
    const { id } = await queueSecret("case-confirmation", "abc-DEF_123");
    await withoutServer();
    expect(await (await get(`/${id}/view`, agent)).text()).toContain("/confirm/abc-DEF_123?answer=yes");

    await retry(id);
    await deliver();
    expect(smtp.received.some(({ content }) => content.includes("abc-DEF_123"))).toBe(true);
    const view = await (await get(`/${id}/view`, manager)).text();
    expect(view).toContain('href="https://care.example/confirm/…?answer=yes"');
    expect(view).not.toContain("DEF");
  });

  test("does not hold the secret of a link where whoever reads the database finds it, sent or held", async () => {
    await queueSecret("case-confirmation", "stolen-while-queued");
    expect(await wholeDatabase(database)).not.toContain("stolen-while-queued");
    await withoutServer();
    expect(await wholeDatabase(database)).not.toContain("stolen-while-queued");
  });

  test("lets a link be tried until it is over, forgets it then, and says why such a mail is not sent", async () => {
    const held = await queueSecret("case-confirmation", "held-too-long");
    const left = await queueSecret("case-confirmation", "held-and-sent");
    await withoutServer();
    clock.addMinutes(59);
    await forgetSecrets(platform);
    expect(await (await get(`/${held.id}`, agent)).text()).toContain("held-too-long");
    expect((await retry(left.id)).status).toBe(200);
    await deliver();
    expect(await (await get(`/${left.id}`, agent)).json()).toMatchObject({ status: "sent" });

    const late = await queueSecret("case-confirmation", "queued-too-long");
    clock.addMinutes(61);
    await forgetSecrets(platform);
    expect(await (await get(`/${held.id}`, agent)).json()).toMatchObject({ status: "held", text: "Hello, …" });
    const refused = await retry(held.id);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("opens nothing any more") });
    expect(await (await get(`/${held.id}`, agent)).json()).toMatchObject({ status: "held" });

    await deliver();
    expect(await (await get(`/${late.id}`, agent)).json()).toMatchObject({
      status: "failed",
      error: expect.stringContaining("opens nothing any more"),
    });
    expect(smtp.received.some(({ content }) => /(held|queued)-too-long/.test(content))).toBe(false);
  });

  test("is not for viewers, strangers or other workspaces, and is paged", async () => {
    const viewer = await web.signedIn(workspace.members.viewer);
    expect((await get("", viewer)).status).toBe(403);
    expect((await get("", {})).status).toBe(401);
    const { id } = await queue();
    const other = await createTestWorkspace(platform);
    const stranger = await web.signedIn(other.members.owner);
    expect((await get(`/${id}`, stranger)).status).toBe(404);
    expect((await get(`/${id}/view`, stranger)).status).toBe(404);
    expect((await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: stranger })).status).toBe(404);
    expect(await (await get("", stranger)).json()).toEqual({ items: [], nextCursor: null });

    const seen = new Set<string>();
    let query = "?limit=2";
    for (let page = 0; page < 20 && query; page++) {
      const body: unknown = await (await get(query, agent)).json();
      const { items, nextCursor } = body as { items: { id: string }[]; nextCursor: string | null };
      for (const item of items) seen.add(item.id);
      query = nextCursor ? `?limit=2&cursor=${nextCursor}` : "";
    }
    expect(seen.size).toBe(11);
  });
});
