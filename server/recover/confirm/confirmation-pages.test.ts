import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/id.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { writeToken } from "../../platform/token.ts";
import { createTestCustomer, createTestTouchpoint, receiveTestFeedback } from "../../testing/feedback.ts";
import { testSmtpServer } from "../../testing/smtp-server.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { changeCase } from "../change-case.ts";
import { closeUnconfirmed } from "../close-unconfirmed.ts";
import { getCaseFigures } from "../figures/get-case-figures.ts";
import { getCase } from "../get-case.ts";
import { ConfirmationGate, makeConfirmationPages, subscribeRecover } from "../index.ts";
import { reopenCase } from "../reopen-case.ts";
import { replyToCustomer } from "../reply-to-customer.ts";
import { resolveCase } from "../resolve-case.ts";
import { askByMail } from "../testing/ask-by-mail.ts";
import { type ConfirmationQuestion, writeConfirmationToken } from "./confirmation-token.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
const smtp = await testSmtpServer();
subscribeRecover(platform);
for (const name of ["cases.notify-owners", "cases.ask-confirmation", "mails.deliver"] as const)
  platform.jobs.work(name, async () => {});
const gate = new ConfirmationGate({ addressOf: () => "203.0.113.9", clock });
const { web } = testWeb(platform, (app) => app.route("/", makeConfirmationPages(gate)));

let workspace: TestWorkspace;

// All customers of this file stand behind one address.
beforeEach(() => clock.addMinutes(1));
beforeAll(async () => {
  await platform.jobs.start();
  workspace = await createTestWorkspace(platform, { name: "Bistro Nord" });
});

const load = (id: string) => workspace.as("agent", (ctx) => getCase(ctx, id));

/** A case that was resolved, with the link in its customer's mail. */
async function askedCase(language = "en") {
  const touchpoint = await createTestTouchpoint(platform, workspace, { ownerMemberId: workspace.members.agent.id });
  const customer = await createTestCustomer(platform, workspace.id, { name: "Anna" });
  await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [{ customerId: customer.id, language }]));
  const { id } = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("recovery_case").select("id").where("customer_id", "=", customer.id).executeTakeFirstOrThrow(),
  );
  await resolve(id);
  return { id, customerId: customer.id, touchpoint, path: await linkOf(id) };
}

async function resolve(id: string) {
  const { revision } = await load(id);
  await workspace.as("agent", (ctx) => resolveCase(ctx, id, { revision, askCustomer: true, doneText: "New <soup>" }));
}

/** A case that closed without a word, and the case that the same customer has had since. */
async function caseAfterCase() {
  const { id: old, path, customerId, touchpoint } = await askedCase();
  await saysNothing(old);
  await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [{ customerId }]));
  const { id: newer } = await asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("recovery_case")
      .select("id")
      .where("customer_id", "=", customerId)
      .where("status", "<>", "closed")
      .executeTakeFirstOrThrow(),
  );
  return { old, newer, path, touchpoint };
}

/** The customer is asked, and the time to answer passes. */
async function saysNothing(id: string) {
  await askByMail(platform, smtp, id);
  clock.addMinutes(60 * 24 * 8);
  await closeUnconfirmed(platform);
}

async function reply(id: string) {
  await workspace.as("agent", (ctx) => replyToCustomer(ctx, id, { text: "We are sorry." }));
}

async function linkOf(caseId: string, change: Partial<ConfirmationQuestion> = {}): Promise<string> {
  const detail = await load(caseId);
  const question = { workspaceId: workspace.id, caseId, round: detail.reopened, ...change };
  const until = new Date(detail.confirmUntil ?? clock.now());
  return `/confirm/${writeConfirmationToken(platform.secret, question, until)}`;
}

async function open(path: string) {
  const response = await web.request(`https://care.example${path}`);
  return { status: response.status, headers: response.headers, page: await response.text() };
}

async function send(path: string, fields: Record<string, string>) {
  const response = await web.request(`https://care.example${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: response.status, page: await response.text() };
}

describe("the customer's page", () => {
  test("asks, with what was done, and records nothing however often it is opened", async () => {
    const { id, path } = await askedCase();
    const before = await load(id);

    const plain = await open(path);
    const fromMail = await open(`${path}?answer=no`);
    await open(`${path}?answer=yes`);

    expect(plain.status).toBe(200);
    expect(plain.page).toContain("Did we put it right?");
    expect(plain.page).toContain("New &lt;soup&gt;");
    expect(plain.page).not.toMatch(/<input[^>]* checked/);
    expect(fromMail.page).toMatch(/value="no"[^>]* checked/);
    expect(plain.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(plain.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await load(id)).toEqual(before);
  });

  test("speaks the language in which the customer spoke", async () => {
    const { path } = await askedCase("nl");
    const { page } = await open(path);
    expect(page).toContain('lang="nl"');
    expect(page).toContain("Hebben we het goedgemaakt?");
  });

  test("yes closes the case with the customer's words; a second click says so and changes nothing", async () => {
    const { id, path, touchpoint } = await askedCase();
    const sent = await send(path, { answer: "yes", text: "Thanks <b>Marta</b>" });
    expect(sent.page).toContain("Thank you, good to know");

    const closed = await load(id);
    expect(closed).toMatchObject({ status: "closed", confirmation: "confirmed" });
    expect(closed.timeline.at(-1)).toMatchObject({
      kind: "confirmed",
      actor: { kind: "customer", name: "Anna" },
      details: { text: "Thanks <b>Marta</b>" },
    });

    expect((await send(path, { answer: "yes" })).page).toContain("You told us before");
    expect((await open(path)).page).toContain("You told us before");
    expect(await load(id)).toEqual(closed);
    expect(await figuresOf(touchpoint.id)).toMatchObject({ opened: 1, recovered: 1, confirmed: 1, reopened: 0 });
  });

  test("two clicks at the same moment are one answer", async () => {
    const { id, path } = await askedCase();
    await Promise.all([send(path, { answer: "yes" }), send(path, { answer: "yes" }), send(path, { answer: "yes" })]);
    const detail = await load(id);
    expect(detail.timeline.filter(({ kind }) => kind === "confirmed")).toHaveLength(1);
  });

  test("no opens the case again with its history, tells who looks at it, and has the owner told", async () => {
    const { id, path, touchpoint } = await askedCase();
    const sent = await send(path, { answer: "no", text: "Still cold" });
    expect(sent.page).toContain("Aagje looks at it");

    const reopened = await load(id);
    expect(reopened).toMatchObject({
      status: "in_progress",
      confirmation: "refused",
      reopened: 1,
      doneText: null,
    });
    expect(reopened.timeline.find(({ kind }) => kind === "done")?.details).toEqual({ text: "New <soup>" });
    expect(reopened.waitingSince).not.toBeNull();
    expect(reopened.timeline.slice(-2)).toMatchObject([
      { kind: "refused", details: { text: "Still cold" } },
      { kind: "reopened" },
    ]);
    expect(await figuresOf(touchpoint.id)).toMatchObject({ open: 1, recovered: 0, confirmed: 0, reopened: 1 });
    const jobs = await platform.pool.query("select data from pgboss.job where name = 'cases.notify-owners'");
    expect(JSON.stringify(jobs.rows)).toContain(`"caseId":"${id}","reason":{"kind":"refused"`);

    expect((await send(path, { answer: "no" })).page).toContain("We are working on it");
    expect((await send(path, { answer: "yes" })).page).toContain("We are working on it");
    expect(await load(id)).toEqual(reopened);
  });

  test("an old link after a newer question says so kindly, and answers nothing", async () => {
    const { id, path } = await askedCase();
    await send(path, { answer: "no" });
    await resolve(id);
    const before = await load(id);

    expect((await send(path, { answer: "yes" })).page).toContain("an earlier question");
    expect(await load(id)).toEqual(before);
    await send(await linkOf(id), { answer: "yes" });
    expect(await load(id)).toMatchObject({ status: "closed", confirmation: "confirmed" });
  });

  test("a link of a case that a member opened again says that it is being worked on", async () => {
    const { id, path } = await askedCase();
    const { revision } = await load(id);
    await workspace.as("agent", (ctx) => reopenCase(ctx, id, { revision, reason: "Not done after all" }));
    expect((await open(path)).page).toContain("We are working on it");
    expect((await send(path, { answer: "yes" })).page).toContain("We are working on it");
    expect((await load(id)).status).toBe("in_progress");
  });

  test("an answer after the case closed by itself still counts, once", async () => {
    const { id, path, touchpoint } = await askedCase();
    await saysNothing(id);
    await send(path, { answer: "yes" });
    expect(await load(id)).toMatchObject({ status: "closed", confirmation: "confirmed" });
    expect(await figuresOf(touchpoint.id)).toMatchObject({ confirmed: 1, unconfirmed: 0 });
  });

  describe("a late no of a customer who has a newer case", () => {
    test("is heard there, once, so that there are not two; the old case does not count as put right", async () => {
      const { old, newer, path, touchpoint } = await caseAfterCase();
      await reply(newer);
      const owned = await load(newer);
      await workspace.as("agent", (ctx) =>
        changeCase(ctx, newer, {
          revision: owned.revision,
          status: "waiting",
          owner: { kind: "member", id: workspace.members.manager.id },
        }),
      );

      const first = await send(path, { answer: "no", text: "Nobody called" });
      expect(first.status).toBe(200);
      expect(first.page).toContain("Mira looks at it");
      for (let more = 0; more < 4; more++) {
        expect((await send(path, { answer: "no", text: "Nobody called" })).page).toContain("We are working on it");
      }
      expect((await send(path, { answer: "yes" })).page).toContain("We are working on it");
      expect((await open(path)).page).toContain("We are working on it");

      const [oldCase, newerCase] = [await load(old), await load(newer)];
      expect(oldCase).toMatchObject({ status: "closed", confirmation: "refused", resolvedAt: null });
      expect(oldCase.timeline.at(-1)).toMatchObject({ kind: "refused", details: { text: "Nobody called" } });
      expect(newerCase).toMatchObject({ status: "in_progress", waitingSince: clock.now().toISOString() });
      expect(newerCase.timeline.filter(({ kind }) => kind === "refused")).toMatchObject([
        { details: { text: "Nobody called", ofCase: old } },
      ]);
      expect(await figuresOf(touchpoint.id)).toMatchObject({ opened: 2, recovered: 0, unconfirmed: 0, reopened: 0 });
      const notices = await platform.pool.query("select from pgboss.job where data::text like $1", [
        `%${newer}%refused%`,
      ]);
      expect(notices.rowCount).toBe(1);
    });

    test("opens that one again when it was thought to be put right too", async () => {
      const { old, newer, path, touchpoint } = await caseAfterCase();
      await resolve(newer);
      await send(path, { answer: "no" });

      expect(await load(old)).toMatchObject({ status: "closed", confirmation: "refused" });
      expect(await load(newer)).toMatchObject({ status: "in_progress", confirmation: "refused", doneText: null });
      expect(await figuresOf(touchpoint.id)).toMatchObject({ open: 1, recovered: 0, unconfirmed: 0, reopened: 1 });
    });
  });

  test("shows what is missing and keeps what was written", async () => {
    const { id, path } = await askedCase();
    const missing = await send(path, { text: "I wrote <this>" });
    expect(missing.status).toBe(400);
    expect(missing.page).toContain("Choose yes or no");
    expect(missing.page).toContain("I wrote &lt;this&gt;");
    const long = await send(path, { answer: "no", text: "x".repeat(2_001) });
    expect(long.status).toBe(400);
    expect(long.page).toMatch(/value="no"[^>]* checked/);
    expect((await send(path, { answer: "maybe" })).status).toBe(400);
    expect((await load(id)).status).toBe("resolved");
  });

  test("takes ten answers a minute, and keeps what more of them said until it can", async () => {
    const { id, path } = await askedCase();
    for (let more = 0; more < 10; more++) expect((await send(path, { text: "" })).status).toBe(400);
    const busy = await send(path, { answer: "no", text: "Still cold" });
    expect(busy.status).toBe(429);
    expect(busy.page).toContain("press Send again in a minute");
    expect(busy.page).toContain("Still cold");
    expect((await load(id)).status).toBe("resolved");

    clock.addMinutes(1);
    expect((await send(path, { answer: "no", text: "Still cold" })).status).toBe(200);
    expect((await load(id)).status).toBe("in_progress");
  });

  test("takes odd characters without breaking", async () => {
    const { id, path } = await askedCase();
    expect((await send(path, { answer: "yes", text: "\u0000 fine \u202e" })).status).toBe(200);
    expect((await load(id)).status).toBe("closed");
  });
});

describe("a link that is not right", () => {
  test("altered, of another workspace, another case or another round changes nothing and says so", async () => {
    const { id, path } = await askedCase();
    const before = await load(id);
    const other = await createTestWorkspace(platform);
    const wrong = [
      `${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`,
      path.slice(0, -3),
      "/confirm/nothing",
      await linkOf(id, { workspaceId: other.id }),
      await linkOf(id, { caseId: newId() }),
    ];
    for (const link of wrong) {
      const { status, page } = await send(link, { answer: "yes" });
      expect(status).toBe(404);
      expect(page).toContain("This link does not work");
      expect((await open(link)).status).toBe(404);
    }
    expect((await send(await linkOf(id, { round: 7 }), { answer: "yes" })).page).toContain("an earlier question");
    expect(await load(id)).toEqual(before);
  });

  test("made by this server with other contents is not accepted", async () => {
    const { id } = await askedCase();
    const token = writeToken(
      platform.secret,
      "case-confirmation",
      Buffer.from(id),
      new Date(clock.now().getTime() + 1e6),
    );
    expect((await send(`/confirm/${token}`, { answer: "yes" })).status).toBe(404);
    expect((await load(id)).status).toBe("resolved");
  });

  test("whose time is over says so, in the reader's language", async () => {
    const { id, path } = await askedCase();
    clock.addMinutes(60 * 24 * 38);
    const response = await web.request(`https://care.example${path}`, { headers: { "accept-language": "nl" } });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain("De tijd voor deze link is voorbij");
    expect((await send(path, { answer: "no" })).status).toBe(410);
    expect((await load(id)).status).toBe("resolved");
  });
});

function figuresOf(touchpointId: string) {
  return workspace.as("viewer", (ctx) =>
    getCaseFigures(ctx, { dimension: "touchpoint", value: touchpointId, from: "2026-03-01", to: "2027-12-31" }),
  );
}
