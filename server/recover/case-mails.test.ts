import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { deliverMails } from "../platform/mail/deliver-mails.ts";
import { asSystemActor } from "../platform/platform.ts";
import {
  createTestCustomer,
  createTestTouchpoint,
  receiveTestFeedback,
  type TestTouchpoint,
} from "../testing/feedback.ts";
import { testSmtpServer } from "../testing/smtp-server.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { askConfirmation } from "./ask-confirmation.ts";
import type { CaseNotice } from "./case-jobs.ts";
import { changeCase } from "./change-case.ts";
import { getCase } from "./get-case.ts";
import { subscribeRecover } from "./index.ts";
import { notifyOwners } from "./notify-owners.ts";
import { replyToCustomer } from "./reply-to-customer.ts";
import { resolveCase } from "./resolve-case.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
const smtp = await testSmtpServer();
subscribeRecover(platform);
for (const name of ["cases.notify-owners", "cases.ask-confirmation", "mails.deliver"] as const) {
  platform.jobs.work(name, async () => {});
}

let workspace: TestWorkspace;

beforeAll(async () => {
  await platform.jobs.start();
  workspace = await createTestWorkspace(platform, { name: "Bistro <Nord>" });
});
beforeEach(() => smtp.behave({ kind: "accept" }));

const deliver = () => deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
const load = (id: string) => workspace.as("agent", (ctx) => getCase(ctx, id));
const receivedBy = (email: string) => smtp.received.filter(({ to }) => to.includes(email));

/** A customer is unhappy; returns the case and the job that tells its owner. */
async function complain(touchpoint: TestTouchpoint, customer: { name: string; text?: string; language?: string }) {
  const { id: customerId, email } = await createTestCustomer(platform, workspace.id, { name: customer.name });
  await asSystemActor(platform, (ctx) =>
    receiveTestFeedback(ctx, touchpoint, [
      { customerId, text: customer.text ?? "Cold soup", language: customer.language ?? "en" },
    ]),
  );
  const { id } = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("recovery_case").select("id").where("customer_id", "=", customerId).executeTakeFirstOrThrow(),
  );
  const notice: CaseNotice = { workspaceId: workspace.id, caseId: id, reason: { kind: "opened" } };
  return { caseId: id, email: email ?? "", customerId, notice };
}

describe("whoever answers for a case", () => {
  test("gets ten mails in half an hour, then one that stands for the rest, and single ones when it is quiet again", async () => {
    const { manager } = workspace.members;
    const touchpoint = await createTestTouchpoint(platform, workspace, { ownerMemberId: manager.id });
    const told = async () => {
      await deliver();
      return receivedBy(manager.email).map(({ content }) => /^Subject: (.*)$/im.exec(content)?.[1] ?? "");
    };
    for (let guest = 1; guest <= 15; guest++) {
      const { notice } = await complain(touchpoint, { name: `Guest ${guest}` });
      await notifyOwners(platform, [notice]);
    }
    const subjects = await told();
    expect(subjects.filter((subject) => /unhappy/.test(subject))).toHaveLength(10);
    expect(subjects.filter((subject) => /Many cases at once/.test(subject))).toHaveLength(1);

    clock.addMinutes(31);
    const { notice } = await complain(touchpoint, { name: "Zoe" });
    await notifyOwners(platform, [notice]);
    expect((await told()).at(-1)).toMatch(/Zoe is unhappy/);
  });

  test("gets one mail when it opens, also when the job and the delivery run again", async () => {
    const { agent } = workspace.members;
    const touchpoint = await createTestTouchpoint(platform, workspace, { ownerMemberId: agent.id });
    const { notice, caseId } = await complain(touchpoint, { name: "Anna" });
    const before = receivedBy(agent.email).length;

    await Promise.all([notifyOwners(platform, [notice]), notifyOwners(platform, [notice])]);
    await deliver();
    await notifyOwners(platform, [notice]);
    await deliver();

    const mails = receivedBy(agent.email).slice(before);
    expect(mails).toHaveLength(1);
    const unfolded = mails[0]?.content.replace(/=\r?\n/g, "");
    expect(unfolded).toContain(`https://care.example/in/${workspace.id}/recover/${caseId}`);
    expect(mails[0]?.content).toContain("Auto-Submitted: auto-generated");
  });

  test("is everybody in the team, else the owners of the workspace", async () => {
    const teamId = newId();
    const { agent, manager, owner } = workspace.members;
    await asSystemActor(platform, async ({ tx }) => {
      const workspace_id = workspace.id;
      await tx
        .insertInto("team")
        .values({ workspace_id, id: teamId, name: "Kitchen", created_at: clock.now() })
        .execute();
      for (const member_id of [agent.id, manager.id]) {
        await tx.insertInto("team_member").values({ workspace_id, team_id: teamId, member_id }).execute();
      }
    });
    const toTeam = await complain(await createTestTouchpoint(platform, workspace, { ownerTeamId: teamId }), {
      name: "Bea",
    });
    const toNobody = await complain(await createTestTouchpoint(platform, workspace), { name: "Cas" });
    await notifyOwners(platform, [toTeam.notice, toNobody.notice]);

    expect(await addresseesOf(toTeam.caseId)).toEqual([agent.email, manager.email].toSorted());
    expect(await addresseesOf(toNobody.caseId)).toEqual([owner.email]);
  });

  test("hears in their own language, of the guest's words as text and never as part of the mail", async () => {
    const { agent } = workspace.members;
    await asSystemActor(platform, ({ tx }) =>
      tx.updateTable("member").set({ language: "nl" }).where("id", "=", agent.id).execute(),
    );
    const touchpoint = await createTestTouchpoint(platform, workspace, { ownerMemberId: agent.id });
    const { notice, caseId } = await complain(touchpoint, {
      name: 'Eve"\r\nBcc: thief@example.com\r\n<img src=x>',
      text: '<a href="https://evil.example">click</a> $& {{secret}} <%= 1 %>',
    });
    await notifyOwners(platform, [notice]);
    await deliver();

    const [mail] = await mailsOf(caseId);
    expect(mail?.language).toBe("nl");
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(mail?.html).toContain(
      "&lt;a href=&quot;https://evil.example&quot;&gt;click&lt;/a&gt; $&amp; {{secret}} &lt;%= 1 %&gt;",
    );
    expect(mail?.html).not.toContain("<img");
    expect(mail?.html.match(/<a /g)).toHaveLength(1);
    const sent = receivedBy(agent.email).at(-1);
    expect(sent?.to).toEqual([agent.email]);
    expect(sent?.content.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/im);
  });

  test("is told of a case that is handed over, but not by oneself", async () => {
    const { caseId } = await complain(await createTestTouchpoint(platform, workspace), { name: "Dirk" });
    const give = async (to: "agent" | "manager") => {
      const { revision } = await load(caseId);
      const owner = { kind: "member", id: workspace.members[to].id } as const;
      await workspace.as("agent", (ctx) => changeCase(ctx, caseId, { revision, owner }));
    };
    await give("agent");
    expect(await noticesOf(caseId)).toEqual([{ kind: "opened" }]);
    await give("manager");
    expect(await noticesOf(caseId)).toMatchObject([{ kind: "opened" }, { kind: "assigned" }]);
  });
});

describe("a mail to the customer that does not arrive", () => {
  test("shows in the timeline, and a resolved case is opened again because nobody could be asked", async () => {
    const touchpoint = await createTestTouchpoint(platform, workspace);
    const { caseId, email } = await complain(touchpoint, { name: "Fien" });
    const { revision } = await load(caseId);
    await workspace.as("agent", (ctx) => resolveCase(ctx, caseId, { revision, askCustomer: true }));
    const memberId = workspace.members.agent.id;
    await askConfirmation(platform, { workspaceId: workspace.id, caseId, round: 0, memberId });
    smtp.behave({ kind: "answer-recipient", code: 550, text: "No such user" });
    await deliver();

    const detail = await load(caseId);
    expect(detail).toMatchObject({ status: "in_progress", reopened: 1, confirmation: null });
    expect(detail.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["mail-failed", "reopened"]));
    const entry = detail.timeline.find(({ kind }) => kind === "mail-failed");
    expect(entry?.details).toMatchObject({
      toEmail: email,
      outcome: "failed",
      error: expect.stringContaining("No such user"),
    });
    expect(await noticesOf(caseId)).toMatchObject([{ kind: "opened" }, { kind: "mail-failed" }]);
  });

  test("and may have arrived is only noted: nothing is sent again, nothing is reopened", async () => {
    const { caseId } = await complain(await createTestTouchpoint(platform, workspace), { name: "Gijs" });
    await workspace.as("agent", (ctx) => replyToCustomer(ctx, caseId, { text: "We are sorry." }));
    smtp.behave({ kind: "hang-up-after-content" });
    await deliver();
    smtp.behave({ kind: "accept" });
    clock.addMinutes(600);
    await deliver();

    const detail = await load(caseId);
    expect(detail).toMatchObject({ status: "in_progress", mails: [{ kind: "reply", status: "unknown" }] });
    expect(detail.timeline.at(-1)).toMatchObject({ kind: "mail-failed", details: { outcome: "unknown" } });
  });
});

describe("the question whether it was put right", () => {
  test("comes from the person, in the customer's language, once, and not when the case was opened again", async () => {
    const { caseId, email } = await complain(await createTestTouchpoint(platform, workspace), {
      name: "Hein",
      language: "nl",
    });
    const { revision } = await load(caseId);
    await workspace.as("agent", (ctx) =>
      resolveCase(ctx, caseId, { revision, askCustomer: true, doneText: "Nieuwe soep" }),
    );
    const asked = { workspaceId: workspace.id, caseId, round: 0, memberId: workspace.members.agent.id };
    await Promise.all([askConfirmation(platform, asked), askConfirmation(platform, asked)]);
    await askConfirmation(platform, { ...asked, round: 1 });
    await deliver();

    expect(receivedBy(email)).toHaveLength(1);
    const [mail] = await mailsOf(caseId);
    expect(mail).toMatchObject({
      subject: "Hebben we het goedgemaakt?",
      from_name: "Aagje Agent, Bistro <Nord>",
      reply_to: workspace.members.agent.email,
      language: "nl",
    });
    expect(mail?.text).toContain("Nieuwe soep");
    expect(mail?.text.match(/https:\/\/care\.example\/confirm\/[\w-]+\?answer=(yes|no)/g)).toHaveLength(2);
  });
});

function mailsOf(caseId: string) {
  return asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("mail").selectAll().where("case_id", "=", caseId).orderBy("id").execute(),
  );
}

async function addresseesOf(caseId: string): Promise<string[]> {
  return (await mailsOf(caseId)).map(({ to_email }) => to_email).toSorted();
}

/** Why owners are to be told, from the jobs that wait. */
async function noticesOf(caseId: string): Promise<unknown[]> {
  const jobs = await platform.pool.query<{ data: { cases: CaseNotice[] } }>(
    "select data from pgboss.job where name = 'cases.notify-owners' order by created_on, id",
  );
  return jobs.rows.flatMap(({ data }) => data.cases.filter((one) => one.caseId === caseId).map(({ reason }) => reason));
}
