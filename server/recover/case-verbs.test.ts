import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import {
  createTestCustomer,
  createTestTouchpoint,
  receiveTestFeedback,
  type TestAnswer,
  type TestTouchpoint,
} from "../testing/feedback.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { addNote } from "./add-note.ts";
import { listCauses } from "./causes/list-causes.ts";
import { changeCase } from "./change-case.ts";
import { closeUnconfirmed } from "./close-unconfirmed.ts";
import { getCaseFigures } from "./figures/get-case-figures.ts";
import { getCase } from "./get-case.ts";
import { subscribeRecover } from "./index.ts";
import { listCases } from "./list-cases.ts";
import { openCaseForFeedback } from "./open-case-for-feedback.ts";
import { reopenCase } from "./reopen-case.ts";
import { replyToCustomer } from "./reply-to-customer.ts";
import { resolveCase } from "./resolve-case.ts";
import type { CaseDetail } from "./schemas.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
subscribeRecover(platform);
platform.jobs.work("cases.notify-owners", async () => {});
platform.jobs.work("cases.ask-confirmation", async () => {});
platform.jobs.work("mails.deliver", async () => {});

let workspace: TestWorkspace;
let touchpoint: TestTouchpoint;

beforeAll(async () => {
  await platform.jobs.start();
  workspace = await createTestWorkspace(platform);
  touchpoint = await createTestTouchpoint(platform, workspace);
});

async function openCase(answer: TestAnswer = {}, at: TestTouchpoint = touchpoint): Promise<CaseDetail> {
  const [feedback] = await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, at, [answer]));
  const { items } = await workspace.as("viewer", (ctx) =>
    listCases(ctx, { status: "open", sort: "opened", limit: 200, touchpoint: at.id }),
  );
  for (const item of items) {
    const detail = await load(item.id);
    if (detail.feedback.some(({ id }) => id === feedback?.id)) return detail;
  }
  throw new Error("No case was opened.");
}

const load = (id: string) => workspace.as("viewer", (ctx) => getCase(ctx, id));
const kindsOf = (detail: CaseDetail) => detail.timeline.map(({ kind }) => kind);

describe("a case", () => {
  test("shows the answer in full, what the customer said before, and who did what when", async () => {
    const customer = await createTestCustomer(platform, workspace.id, { name: "Anna de Vries" });
    await asSystemActor(platform, (ctx) =>
      receiveTestFeedback(ctx, touchpoint, [{ nps: 10, text: "Lovely last time", customerId: customer.id }]),
    );
    clock.addMinutes(5);
    const detail = await openCase({ nps: 2, text: "Cold soup", customerId: customer.id, spot: "12" });

    expect(detail).toMatchObject({
      status: "new",
      late: false,
      spot: "12",
      customer: { id: customer.id, name: "Anna de Vries" },
      customerEmail: customer.email,
      excerpt: "Cold soup",
      feedbackCount: 1,
      reason: { kind: "nps", score: 2, lowest: 0, highest: 10 },
      waitingSince: clock.now().toISOString(),
      can: { reply: true, askConfirmation: true },
    });
    expect(detail.reason).not.toHaveProperty("feedbackId");
    expect(detail.feedback[0]?.answers[0]).toMatchObject({ kind: "nps", value: 2 });
    expect(detail.history.map(({ text }) => text)).toEqual(["Lovely last time"]);
    expect(detail.timeline).toMatchObject([{ kind: "opened", actor: { kind: "customer" } }]);
  });

  test("gets an owner, a deadline, a status, a cause and what was done, each in its timeline", async () => {
    const opened = await openCase();
    const [cause] = await workspace.as("agent", (ctx) => listCauses(ctx, "active"));
    const deadlineAt = new Date(clock.now().getTime() + 7_200_000).toISOString();
    const changed = await workspace.as("agent", (ctx) =>
      changeCase(ctx, opened.id, {
        revision: opened.revision,
        status: "waiting",
        owner: { kind: "member", id: workspace.members.agent.id },
        deadlineAt,
        causeId: cause?.id ?? null,
        doneText: "New soup, on the house",
      }),
    );

    expect(changed).toMatchObject({
      status: "waiting",
      owner: { kind: "member", name: "Aagje Agent" },
      deadlineAt,
      cause: { name: cause?.name },
      doneText: "New soup, on the house",
      revision: opened.revision + 1,
    });
    expect(kindsOf(changed).toSorted()).toEqual(["cause", "deadline", "done", "opened", "owner", "status"]);
    expect(changed.timeline.at(-1)?.actor).toEqual({ kind: "member", name: "Aagje Agent" });
  });

  test("that nobody changes keeps its revision and its timeline", async () => {
    const opened = await openCase();
    const same = await workspace.as("agent", (ctx) =>
      changeCase(ctx, opened.id, { revision: opened.revision, status: "new", owner: null }),
    );
    expect(same).toEqual(opened);
  });

  test("that somebody else changed meanwhile is not overwritten", async () => {
    const opened = await openCase();
    const change = (status: "waiting" | "in_progress") =>
      workspace.as("agent", (ctx) => changeCase(ctx, opened.id, { revision: opened.revision, status }));

    const results = await Promise.allSettled([change("waiting"), change("in_progress")]);

    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(change("in_progress")).rejects.toMatchObject({ code: "conflict" });
    expect(kindsOf(await load(opened.id))).toEqual(["opened", "status"]);
  });

  test("cannot be given to somebody who does not work here, or get a cause of another workspace", async () => {
    const opened = await openCase();
    const other = await createTestWorkspace(platform);
    const [foreign] = await other.as("agent", (ctx) => listCauses(ctx, "active"));
    const change = (input: Partial<Parameters<typeof changeCase>[2]>) =>
      workspace.as("agent", (ctx) => changeCase(ctx, opened.id, { revision: opened.revision, ...input }));

    await expect(change({ owner: { kind: "member", id: other.members.agent.id } })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(change({ owner: { kind: "team", id: newId() } })).rejects.toMatchObject({ code: "invalid" });
    await expect(change({ causeId: foreign?.id ?? newId() })).rejects.toMatchObject({ code: "invalid" });
    await expect(other.as("owner", (ctx) => getCase(ctx, opened.id))).rejects.toMatchObject({ code: "not_found" });
    await expect(
      other.as("owner", (ctx) => resolveCase(ctx, opened.id, { revision: 1, askCustomer: false })),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await load(opened.id)).toEqual(opened);
  });

  test("is not changed by a viewer", async () => {
    const opened = await openCase();
    await expect(workspace.as("viewer", (ctx) => addNote(ctx, opened.id, { text: "Hi" }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("keeps a note once, also when it is sent twice at once; another note under its id is refused", async () => {
    const opened = await openCase();
    const id = newId();
    const note = (text: string) => workspace.as("agent", (ctx) => addNote(ctx, opened.id, { id, text }));

    await Promise.all([note("Called the kitchen"), note("Called the kitchen")]);

    expect(kindsOf(await load(opened.id))).toEqual(["opened", "note"]);
    await expect(note("Something else")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a reply to the customer", () => {
  test("is one mail from the person, ends the waiting, and is sent once however often it is sent", async () => {
    const customer = await createTestCustomer(platform, workspace.id, { name: "Anna" });
    const opened = await openCase({ customerId: customer.id, language: "nl", text: "Koude <b>soep</b>" });
    const id = newId();
    const reply = () =>
      workspace.as("agent", (ctx) =>
        replyToCustomer(ctx, opened.id, { id, text: "Het spijt ons.\n\nKom gerust langs." }),
      );

    await Promise.all([reply(), reply()]);
    const replied = await reply();

    expect(replied).toMatchObject({
      status: "in_progress",
      waitingSince: null,
      mails: [{ kind: "reply", status: "queued" }],
    });
    expect(kindsOf(replied)).toEqual(["opened", "reply"]);
    const [mail] = await mailsOf(opened.id);
    expect(mail).toMatchObject({
      to_email: customer.email,
      to_name: "Anna",
      from_name: `Aagje Agent, ${await workspaceName()}`,
      reply_to: workspace.members.agent.email,
      language: "nl",
    });
    expect(mail?.html).toContain("Koude &lt;b&gt;soep&lt;/b&gt;");
    expect(mail?.text).toContain("> Koude <b>soep</b>");
  });

  test("by a program does not end the customer's waiting", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const opened = await openCase({ customerId: customer.id });
    const actor = { kind: "api-key", apiKeyId: workspace.apiKeyId, name: "Helpdesk", role: "agent" } as const;
    const replied = await workspace.asActor(actor, (ctx) =>
      replyToCustomer(ctx, opened.id, { text: "We look at it." }),
    );
    expect(replied.waitingSince).toBe(opened.waitingSince);
    expect((await mailsOf(opened.id))[0]?.reply_to).toBeNull();
  });

  test("is refused with a reason when the customer left no address", async () => {
    const opened = await openCase();
    expect(opened.can).toEqual({ reply: false, askConfirmation: false });
    await expect(
      workspace.as("agent", (ctx) => replyToCustomer(ctx, opened.id, { text: "Hello" })),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("no address") });
  });
});

describe("resolving", () => {
  test("a case of an unknown guest closes it at once, without a word of the customer", async () => {
    const opened = await openCase();
    const closed = await workspace.as("agent", (ctx) =>
      resolveCase(ctx, opened.id, { revision: opened.revision, askCustomer: true, doneText: "Spoke to the kitchen" }),
    );
    expect(closed).toMatchObject({ status: "closed", confirmation: "not_asked", doneText: "Spoke to the kitchen" });
    expect(kindsOf(closed)).toEqual(["opened", "done", "resolved"]);
  });

  test("asks a known customer, and closes as unconfirmed when the time is over, once", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const at = await createTestTouchpoint(platform, workspace);
    const opened = await openCase({ customerId: customer.id }, at);
    const resolved = await workspace.as("agent", (ctx) =>
      resolveCase(ctx, opened.id, { revision: opened.revision, askCustomer: true }),
    );
    expect(resolved).toMatchObject({ status: "resolved", confirmation: "asked" });

    clock.addMinutes(60 * 24 * 7 - 1);
    await closeUnconfirmed(platform);
    expect((await load(opened.id)).status).toBe("resolved");

    clock.addMinutes(1);
    await Promise.all([closeUnconfirmed(platform), closeUnconfirmed(platform)]);
    const closed = await load(opened.id);
    expect(closed).toMatchObject({
      status: "closed",
      confirmation: "unconfirmed",
      closedAt: clock.now().toISOString(),
    });
    expect(kindsOf(closed)).toEqual(["opened", "resolved", "confirmation-asked", "unconfirmed"]);
    const figures = await workspace.as("viewer", (ctx) =>
      getCaseFigures(ctx, { dimension: "touchpoint", value: at.id }),
    );
    expect(figures).toMatchObject({ open: 0, opened: 1, recovered: 1, confirmed: 0, unconfirmed: 1, reopened: 0 });
  });

  test("can be undone with a reason and a new deadline, unless the customer has a newer case there", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const opened = await openCase({ customerId: customer.id });
    const closed = await workspace.as("agent", (ctx) =>
      resolveCase(ctx, opened.id, { revision: opened.revision, askCustomer: false }),
    );
    const reopened = await workspace.as("agent", (ctx) =>
      reopenCase(ctx, opened.id, { revision: closed.revision, reason: "She called: still wrong" }),
    );
    expect(reopened).toMatchObject({ status: "in_progress", reopened: 1, confirmation: null });
    expect(Date.parse(reopened.deadlineAt)).toBe(clock.now().getTime() + 24 * 3_600_000);
    expect(reopened.timeline.at(-1)).toMatchObject({
      kind: "reopened",
      details: { reason: "She called: still wrong" },
    });

    const again = await workspace.as("agent", (ctx) =>
      resolveCase(ctx, opened.id, { revision: reopened.revision, askCustomer: false }),
    );
    const newer = await openCase({ customerId: customer.id });
    expect(newer.id).not.toBe(opened.id);
    await expect(
      workspace.as("agent", (ctx) => reopenCase(ctx, opened.id, { revision: again.revision, reason: "again" })),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("feedback that a member marks", () => {
  test("gets a case whatever its score, with that member's choice of owner, and only one", async () => {
    const [feedback] = await asSystemActor(platform, (ctx) =>
      receiveTestFeedback(ctx, touchpoint, [{ nps: 9, text: "Fine, but the toilet was dirty" }]),
    );
    clock.addMinutes(600);
    const mark = () =>
      workspace.as("agent", (ctx) =>
        openCaseForFeedback(ctx, feedback?.id ?? "", { ownerId: workspace.members.manager.id }),
      );
    const opened = await mark();

    expect(opened).toMatchObject({
      reason: { kind: "marked", by: "Aagje Agent" },
      owner: { kind: "member", name: "Mira Manager" },
      openedAt: clock.now().toISOString(),
    });
    expect(opened.timeline[0]).toMatchObject({ kind: "opened", actor: { kind: "member", name: "Aagje Agent" } });
    expect((await mark()).id).toBe(opened.id);
  });

  test("of a customer with an open case is added to that case", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const opened = await openCase({ customerId: customer.id });
    const [feedback] = await asSystemActor(platform, (ctx) =>
      receiveTestFeedback(ctx, touchpoint, [{ nps: 8, customerId: customer.id }]),
    );
    const marked = await workspace.as("agent", (ctx) => openCaseForFeedback(ctx, feedback?.id ?? "", {}));
    expect(marked).toMatchObject({ id: opened.id, feedbackCount: 2, reason: { kind: "nps" } });
  });

  test("of another workspace does not exist", async () => {
    const other = await createTestWorkspace(platform);
    const [feedback] = await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [{ nps: 9 }]));
    await expect(other.as("owner", (ctx) => openCaseForFeedback(ctx, feedback?.id ?? "", {}))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the list of cases", () => {
  test("shows mine and my teams', late ones, and what a search finds, page after page without a gap", async () => {
    const own = await createTestWorkspace(platform);
    const teamId = newId();
    await asSystemActor(platform, async ({ tx }) => {
      const created_at = clock.now();
      await tx.insertInto("team").values({ workspace_id: own.id, id: teamId, name: "Kitchen", created_at }).execute();
      await tx
        .insertInto("team_member")
        .values({ workspace_id: own.id, team_id: teamId, member_id: own.members.agent.id })
        .execute();
    });
    const mine = await createTestTouchpoint(platform, own, { ownerMemberId: own.members.agent.id });
    const ours = await createTestTouchpoint(platform, own, { ownerTeamId: teamId });
    const nobodys = await createTestTouchpoint(platform, own);
    await asSystemActor(platform, async (ctx) => {
      await receiveTestFeedback(ctx, mine, [{ text: "The soup was cold" }]);
      await receiveTestFeedback(ctx, ours, [{ text: "Soupçon de sel" }]);
      await receiveTestFeedback(ctx, nobodys, [{}, {}, {}]);
    });
    const list = (filter: Partial<Parameters<typeof listCases>[1]>) =>
      own.as("agent", (ctx) => listCases(ctx, { status: "open", sort: "deadline", limit: 50, ...filter }));

    expect((await list({ owner: "me" })).items).toHaveLength(2);
    expect((await list({ owner: "none" })).items).toHaveLength(3);
    expect((await list({ owner: `team:${teamId}` })).items).toMatchObject([
      { owner: { kind: "team", name: "Kitchen" } },
    ]);
    expect((await list({ search: "cold sou" })).items).toMatchObject([{ excerpt: "The soup was cold" }]);
    expect((await list({ search: "%" })).items).toEqual([]);
    const [first] = (await list({ owner: "me" })).items;
    expect((await list({ search: first?.reference.toLowerCase() ?? "" })).items).toContainEqual(first);
    expect((await list({ late: "true" })).items).toEqual([]);

    for (const sort of ["deadline", "opened"] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ sort, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    }
    const { nextCursor } = await list({ limit: 1 });
    await expect(list({ sort: "opened", cursor: nextCursor ?? "" })).rejects.toMatchObject({ code: "invalid" });

    clock.addMinutes(24 * 60 + 1);
    expect((await list({ late: "true" })).items).toHaveLength(5);
    const today = clock.now().toISOString().slice(0, 10);
    expect((await list({ openedFrom: today })).items).toEqual([]);
    expect((await list({ openedTo: today })).items).toHaveLength(5);
  });
});

function mailsOf(caseId: string) {
  return asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("mail")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .where("case_id", "=", caseId)
      .orderBy("id")
      .execute(),
  );
}

async function workspaceName(): Promise<string> {
  const row = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("workspace").select("name").where("id", "=", workspace.id).executeTakeFirstOrThrow(),
  );
  return row.name;
}
