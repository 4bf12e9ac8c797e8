import { describe, expect, test } from "vitest";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer, receiveTestFeedback } from "../testing/feedback.ts";
import { createTestWorkspace } from "../testing/workspace.ts";
import { openCaseForFeedback } from "./open-case-for-feedback.ts";
import { caseDesk } from "./testing/case-desk.ts";

const { clock, platform, workspace, touchpoint, openCase } = await caseDesk();

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

  test("by several at the same moment gets one case, which all of them see", async () => {
    const [feedback] = await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [{ nps: 9 }]));
    const mark = () => workspace.as("agent", (ctx) => openCaseForFeedback(ctx, feedback?.id ?? "", {}));
    const marked = await Promise.all([mark(), mark(), mark()]);
    expect(new Set(marked.map(({ id }) => id)).size).toBe(1);
    expect(marked[0]?.timeline).toHaveLength(1);
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
