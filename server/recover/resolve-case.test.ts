import { describe, expect, test } from "vitest";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer, createTestTouchpoint, receiveTestFeedback } from "../testing/feedback.ts";
import { testSmtpServer } from "../testing/smtp-server.ts";
import { closeUnconfirmed } from "./close-unconfirmed.ts";
import { getCaseFigures } from "./figures/get-case-figures.ts";
import { reopenCase } from "./reopen-case.ts";
import { resolveCase } from "./resolve-case.ts";
import { askByMail } from "./testing/ask-by-mail.ts";
import { caseDesk, kindsOf } from "./testing/case-desk.ts";

const { clock, platform, workspace, touchpoint, openCase, load } = await caseDesk();
const smtp = await testSmtpServer();

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

    await askByMail(platform, smtp, opened.id);
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
    // The newer case is being opened, and nobody sees it yet, while somebody opens the old one again.
    const [reopening] = await asSystemActor(platform, async (ctx) => {
      await receiveTestFeedback(ctx, touchpoint, [{ customerId: customer.id }]);
      const reopening = workspace
        .as("agent", (ctx) => reopenCase(ctx, opened.id, { revision: again.revision, reason: "again" }))
        .catch((error: unknown) => error);
      await expect.poll(countWaiting).toBe(1);
      return [reopening];
    });
    expect(await reopening).toMatchObject({ code: "conflict" });
  });
});

/** How many transactions of this database wait for another one. */
async function countWaiting(): Promise<number | null> {
  const { rowCount } = await platform.pool.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount;
}
