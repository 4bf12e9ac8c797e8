import { describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import { createTestCustomer, receiveTestFeedback } from "../testing/feedback.ts";
import { createTestWorkspace } from "../testing/workspace.ts";
import { addNote } from "./add-note.ts";
import { listCauses } from "./causes/list-causes.ts";
import { changeCase } from "./change-case.ts";
import { getCase } from "./get-case.ts";
import { resolveCase } from "./resolve-case.ts";
import { caseDesk, kindsOf } from "./testing/case-desk.ts";

const { clock, platform, workspace, touchpoint, openCase, load } = await caseDesk();

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
