import { describe, expect, test } from "vitest";
import type { JobPayloads } from "../platform/jobs/jobs.ts";
import { deliverMails } from "../platform/mail/deliver-mails.ts";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer } from "../testing/feedback.ts";
import { testSmtpServer } from "../testing/smtp-server.ts";
import { askConfirmation } from "./ask-confirmation.ts";
import { askForgotten } from "./ask-forgotten.ts";
import { closeUnconfirmed } from "./close-unconfirmed.ts";
import { resolveCase } from "./resolve-case.ts";
import { askByMail } from "./testing/ask-by-mail.ts";
import { caseDesk, kindsOf } from "./testing/case-desk.ts";

const { clock, platform, workspace, openCase, load } = await caseDesk();
const smtp = await testSmtpServer();
const day = 24 * 60;

/** A resolved case whose customer is to be asked; the job that does so is lost. */
async function resolvedCase() {
  const customer = await createTestCustomer(platform, workspace.id);
  const { id, revision } = await openCase({ customerId: customer.id });
  await workspace.as("agent", (ctx) => resolveCase(ctx, id, { revision, askCustomer: true }));
  await platform.pool.query("delete from pgboss.job where name = 'cases.ask-confirmation'");
  return { id, email: customer.email };
}

async function doJobs(): Promise<void> {
  const jobs = await platform.pool.query<{ data: JobPayloads["cases.ask-confirmation"] }>(
    "delete from pgboss.job where name = 'cases.ask-confirmation' returning data",
  );
  for (const { data } of jobs.rows) await askConfirmation(platform, data);
}

describe("a customer whose question was lost", () => {
  test("is asked later, in the name of whoever resolved the case, with all the days to answer", async () => {
    const { id, email } = await resolvedCase();
    clock.addMinutes(5 * day);
    await askForgotten(platform);
    await askForgotten(platform);
    await doJobs();
    await askForgotten(platform);
    await doJobs();
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });

    const asked = smtp.received.filter(({ to }) => to[0] === email);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.content).toContain("Aagje Agent");
    const until = new Date(clock.now().getTime() + 7 * day * 60_000).toISOString();
    expect(await load(id)).toMatchObject({ status: "resolved", confirmUntil: until });

    clock.addMinutes(7 * day - 1);
    await closeUnconfirmed(platform);
    expect((await load(id)).status).toBe("resolved");
    clock.addMinutes(1);
    await closeUnconfirmed(platform);
    expect(await load(id)).toMatchObject({ status: "closed", confirmation: "unconfirmed" });
  });

  test("never counts as one who did not answer", async () => {
    const { id } = await resolvedCase();
    clock.addMinutes(8 * day);
    await closeUnconfirmed(platform);
    expect(await load(id)).toMatchObject({ status: "resolved", confirmation: "asked" });
  });

  test("has the days counted from when the mail left", async () => {
    const { id } = await resolvedCase();
    await asSystemActor(platform, async (ctx) => {
      await ctx.enqueue("cases.ask-confirmation", { workspaceId: workspace.id, caseId: id, round: 0, memberId: null });
    });
    await doJobs();
    clock.addMinutes(8 * day);
    await closeUnconfirmed(platform);
    expect((await load(id)).status).toBe("resolved");
    await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
    await closeUnconfirmed(platform);
    expect((await load(id)).status).toBe("resolved");
    clock.addMinutes(7 * day);
    await closeUnconfirmed(platform);
    expect(await load(id)).toMatchObject({ status: "closed", confirmation: "unconfirmed" });
  });

  test("closes without that word when there is no mail server", async () => {
    const { id } = await resolvedCase();
    await askConfirmation(platform, { workspaceId: workspace.id, caseId: id, round: 0, memberId: null });
    await deliverMails(platform, { from: "care@croquette.example" });
    clock.addMinutes(7 * day);
    await closeUnconfirmed(platform);
    const closed = await load(id);
    expect(closed).toMatchObject({ status: "closed", confirmation: "not_asked" });
    expect(closed.timeline.at(-1)).toMatchObject({ kind: "unconfirmed", details: { asked: false } });
  });

  test("is not asked twice when the question is on its way", async () => {
    const { id } = await resolvedCase();
    clock.addMinutes(60);
    await askByMail(platform, smtp, id);
    await askForgotten(platform);
    await doJobs();
    expect(kindsOf(await load(id))).toEqual(["opened", "resolved", "confirmation-asked", "confirmation-asked"]);
  });
});
