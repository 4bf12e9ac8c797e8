import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/id.ts";
import { deliverMails } from "../../platform/mail/deliver-mails.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { testSmtpServer } from "../../testing/smtp-server.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { mailRoutes } from "./routes.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
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
) {
  return asSystemActor(platform, (ctx) =>
    queueMail(ctx, {
      workspaceId,
      reasonKey: newId(),
      kind,
      to: { name: "Anna", email: "anna@example.com" },
      fromName: "Bistro",
      subject: "Hello",
      text: "Hello, secret-link",
      html,
      language: "en",
    }),
  );
}

const get = (path: string, headers: Record<string, string>) => web.send("GET", `/api/v1/mails${path}`, { headers });

describe("the outbox", () => {
  test("shows every mail without a mail server, and lets it be sent when there is one", async () => {
    const { id } = await queue();
    await deliverMails(platform, { from: "care@croquette.example" });
    expect(await (await get("?status=held", agent)).json()).toMatchObject({
      items: [{ id, status: "held", toName: "Anna" }],
    });

    const retried = await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    expect(retried.status).toBe(200);
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
    expect(await (await get(`/${id}`, agent)).json()).toMatchObject({ status: "sent", text: "Hello, secret-link" });
    expect(smtp.received.filter(({ content }) => content.includes(id))).toHaveLength(1);

    const again = await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    expect(again.status).toBe(409);
  });

  test("sends a mail again that may not have arrived only when a person asks for it", async () => {
    smtp.behave({ kind: "hang-up-after-content" });
    const { id } = await queue();
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
    expect(await (await get(`/${id}`, agent)).json()).toMatchObject({ status: "unknown" });
    expect((await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: agent })).status).toBe(403);

    smtp.behave({ kind: "accept" });
    await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
    expect(await (await get(`/${id}`, agent)).json()).toMatchObject({ status: "sent", error: null });
  });

  test("of a demo says that nothing is sent, and sends nothing when somebody tries again", async () => {
    const demo = await createTestWorkspace(platform, { isDemo: true });
    const owner = await web.signedIn(demo.members.owner);
    const { id } = await queue("case-notice", undefined, demo.id);
    const heldMail = { id, status: "held", sentAt: null, error: "This is a demo: nothing is sent." };

    for (let round = 0; round < 2; round++) {
      await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
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

  test("keeps links that let somebody in from everybody else", async () => {
    const reset = await queue("password-reset");
    const invitation = await queue("invitation");
    const owner = await web.signedIn(workspace.members.owner);
    const admin = await web.signedIn(workspace.members.admin);
    for (const headers of [agent, manager, admin, owner]) {
      expect(await (await get(`/${reset.id}`, headers)).text()).not.toContain("secret-link");
      expect(await (await get(`/${reset.id}/view`, headers)).text()).toContain("personal link");
    }
    expect(await (await get(`/${invitation.id}`, manager)).text()).not.toContain("secret-link");
    expect(await (await get(`/${invitation.id}`, admin)).text()).toContain("secret-link");
  });

  test("keeps the customer's own answer from members once the mail has left, and lets them try it before", async () => {
    const link = "https://care.example/confirm/abc.DEF-12_3";
    const html = `<!doctype html><html><head></head><body><a href="${link}?answer=yes">Yes</a></body></html>`;
    const { id } = await queue("case-confirmation", html);
    await deliverMails(platform, { from: "care@croquette.example" });
    expect(await (await get(`/${id}/view`, agent)).text()).toContain(link);

    await web.send("POST", `/api/v1/mails/${id}/retry`, { headers: manager });
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
    const view = await (await get(`/${id}/view`, manager)).text();
    expect(view).toContain('href="https://care.example/confirm/…?answer=yes"');
    expect(view).not.toContain("DEF");
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
    expect(seen.size).toBe(7);
  });
});
