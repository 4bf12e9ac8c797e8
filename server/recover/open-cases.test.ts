import fc from "fast-check";
import type { Updateable } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { RecoveryCaseTable } from "../platform/database/types.ts";
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
import { caseEventCodes } from "./case-counts.ts";
import { goodnessSql } from "./open-cases.sql.ts";
import { openCases } from "./open-cases.ts";
import { worseReason } from "./worse-reason.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
platform.events.on("feedback.received", openCases);
platform.jobs.work("cases.notify-owners", async () => {});

let workspace: TestWorkspace;
let touchpoint: TestTouchpoint;

beforeAll(async () => {
  await platform.jobs.start();
  workspace = await createTestWorkspace(platform);
  touchpoint = await createTestTouchpoint(platform, workspace);
});

function receive(answers: readonly TestAnswer[], at: TestTouchpoint = touchpoint) {
  return asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, at, answers));
}

function casesOf(customerId: string) {
  return asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("recovery_case")
      .selectAll()
      .where("workspace_id", "=", workspace.id)
      .where("customer_id", "=", customerId)
      .orderBy("opened_at")
      .execute(),
  );
}

function caseOfFeedback(feedbackId: string | undefined) {
  return asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("case_feedback as f")
      .innerJoin("recovery_case as c", (join) =>
        join.onRef("c.workspace_id", "=", "f.workspace_id").onRef("c.id", "=", "f.case_id"),
      )
      .selectAll("c")
      .where("f.feedback_id", "=", feedbackId ?? newId())
      .executeTakeFirst(),
  );
}

function timelineOf(caseId: string | undefined) {
  return asSystemActor(platform, async ({ tx }) => {
    const events = await tx
      .selectFrom("case_event")
      .select("kind")
      .where("workspace_id", "=", workspace.id)
      .where("case_id", "=", caseId ?? "")
      .orderBy("at")
      .orderBy("id")
      .execute();
    return events.map(({ kind }) => kind);
  });
}

function countsAt(id: string) {
  return asSystemActor(platform, async ({ tx }) => {
    const deltas = await tx.selectFrom("score_delta").select("scores").where("touchpoint_id", "=", id).execute();
    return deltas.flatMap(({ scores }) => Object.values(scores as Record<string, number>)).toSorted();
  });
}

function setCase(id: string, change: Updateable<RecoveryCaseTable>) {
  return asSystemActor(platform, ({ tx }) =>
    tx.updateTable("recovery_case").set(change).where("workspace_id", "=", workspace.id).where("id", "=", id).execute(),
  );
}

function resolvedNow() {
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  return {
    status: "resolved",
    confirmation: "asked",
    resolved_at: now,
    resolved_day: day,
    waiting_since: null,
  } as const;
}

describe("an unhappy answer", () => {
  test("of an unknown guest has a case with an owner, a deadline and what identifies the moment", async () => {
    const ownerMemberId = workspace.members.agent.id;
    const owned = await createTestTouchpoint(platform, workspace, { ownerMemberId });
    const [feedback] = await receive([{ nps: 3, spot: "12", text: "Cold soup" }], owned);

    const opened = await caseOfFeedback(feedback?.id);
    expect(opened).toMatchObject({
      status: "new",
      touchpoint_id: owned.id,
      place_id: owned.placeId,
      spot: "12",
      customer_id: null,
      owner_member_id: ownerMemberId,
      reason: { kind: "nps", score: 3 },
      opened_at: clock.now(),
      waiting_since: clock.now(),
      deadline_at: new Date(clock.now().getTime() + 24 * 3_600_000),
    });
    expect(await timelineOf(opened?.id)).toEqual(["opened"]);
    expect(await countsAt(owned.id)).toEqual([caseEventCodes.opened]);
  });

  test("above the rule has none", async () => {
    const [feedback] = await receive([{ nps: 9 }]);
    expect(await caseOfFeedback(feedback?.id)).toBeUndefined();
  });

  test("of two unknown guests makes two cases, also in one batch", async () => {
    const [first, second] = await receive([{ nps: 3 }, { nps: 3 }]);
    const cases = [await caseOfFeedback(first?.id), await caseOfFeedback(second?.id)];
    expect(cases[0]?.id).toBeDefined();
    expect(cases[1]?.id).not.toBe(cases[0]?.id);
  });

  test("and its case exist together or not at all", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const failing = asSystemActor(platform, async (ctx) => {
      await receiveTestFeedback(ctx, touchpoint, [{ customerId: customer.id }]);
      throw new Error("ingest failed");
    });
    await expect(failing).rejects.toThrow("ingest failed");
    expect(await casesOf(customer.id)).toEqual([]);
  });
});

describe("a known customer", () => {
  test("with two unhappy answers in one batch has one case with both", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const received = await receive([
      { customerId: customer.id, nps: 1 },
      { customerId: customer.id, nps: 4 },
      { nps: 2 },
    ]);

    const cases = await casesOf(customer.id);
    expect(cases).toMatchObject([{ status: "new", reason: { score: 1 } }]);
    expect((await caseOfFeedback(received[1]?.id))?.id).toBe(cases[0]?.id);
    expect(await timelineOf(cases[0]?.id)).toEqual(["opened", "feedback-added"]);
  });

  test("who is unhappy again is shown with the worst score, whichever came first", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const { id: customerId } = customer;
    const scoreAfter = async (...answers: TestAnswer[]) => {
      await receive(answers);
      const [theCase, ...others] = await casesOf(customerId);
      expect(others).toEqual([]);
      expect(await timelineOf(theCase?.id)).not.toContain("reopened");
      return theCase?.reason;
    };
    expect(await scoreAfter({ customerId, nps: 3 })).toMatchObject({ score: 3 });
    expect(await scoreAfter({ customerId, nps: 1 })).toMatchObject({ score: 1 });
    expect(await scoreAfter({ customerId, nps: 5 })).toMatchObject({ score: 1 });
    expect(await scoreAfter({ customerId, nps: 4 }, { customerId, nps: 0 })).toMatchObject({ score: 0 });
  });

  test("with unhappy answers in several transactions at the same moment has one case with all of them", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const at = await createTestTouchpoint(platform, workspace);
    await Promise.all(Array.from({ length: 6 }, () => receive([{ customerId: customer.id }, { nps: 1 }], at)));

    const cases = await casesOf(customer.id);
    expect(cases).toHaveLength(1);
    expect((await timelineOf(cases[0]?.id)).toSorted()).toEqual([...Array<string>(5).fill("feedback-added"), "opened"]);
    expect(await countsAt(at.id)).toEqual(Array<number>(7).fill(caseEventCodes.opened));
  });

  test("has a case of its own at every touchpoint", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    await receive([{ customerId: customer.id }]);
    await receive([{ customerId: customer.id }], await createTestTouchpoint(platform, workspace));
    expect(await casesOf(customer.id)).toHaveLength(2);
  });

  test("who is unhappy again after the case was resolved has it reopened, with a new deadline and its history", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const at = await createTestTouchpoint(platform, workspace);
    await receive([{ customerId: customer.id, nps: 1 }], at);
    const [first] = await casesOf(customer.id);
    await setCase(first?.id ?? "", resolvedNow());

    clock.addMinutes(60 * 30);
    await receive([{ customerId: customer.id, nps: 4 }], at);

    const [reopened, ...others] = await casesOf(customer.id);
    expect(others).toEqual([]);
    expect(reopened).toMatchObject({
      id: first?.id,
      status: "in_progress",
      reopened: 1,
      confirmation: null,
      resolved_at: null,
      waiting_since: clock.now(),
      reason: { score: 4 },
      deadline_at: new Date(clock.now().getTime() + 24 * 3_600_000),
    });
    expect((await timelineOf(first?.id)).toSorted()).toEqual(["feedback-added", "opened", "reopened"]);
    expect(await countsAt(at.id)).toEqual([caseEventCodes.opened, caseEventCodes.resolved, caseEventCodes.reopened]);
  });

  test("who is unhappy again is waited for no longer", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    await receive([{ customerId: customer.id }]);
    const [opened] = await casesOf(customer.id);
    await setCase(opened?.id ?? "", { status: "waiting", waiting_since: null });

    clock.addMinutes(60);
    await receive([{ customerId: customer.id }]);
    expect(await casesOf(customer.id)).toMatchObject([
      { id: opened?.id, status: "in_progress", waiting_since: clock.now(), reopened: 0 },
    ]);
  });

  test("whose case opens again is taken from the day that counted it as resolved, wherever the workspace is by now", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    const at = await createTestTouchpoint(platform, workspace);
    await receive([{ customerId: customer.id }], at);
    const [first] = await casesOf(customer.id);
    const day = "2026-02-28";
    await setCase(first?.id ?? "", { ...resolvedNow(), resolved_day: day });
    await receive([{ customerId: customer.id }], at);

    const takenBack = await asSystemActor(platform, ({ tx }) =>
      tx.selectFrom("score_delta").select("day").where("touchpoint_id", "=", at.id).where("sign", "=", -1).execute(),
    );
    expect(takenBack).toEqual([{ day }]);
  });

  test("who is unhappy again after the case was closed has a new one", async () => {
    const customer = await createTestCustomer(platform, workspace.id);
    await receive([{ customerId: customer.id }]);
    const [first] = await casesOf(customer.id);
    await setCase(first?.id ?? "", {
      ...resolvedNow(),
      status: "closed",
      confirmation: "confirmed",
      closed_at: clock.now(),
      closed_day: clock.now().toISOString().slice(0, 10),
    });
    await receive([{ customerId: customer.id }]);
    expect((await casesOf(customer.id)).map(({ status }) => status).toSorted()).toEqual(["closed", "new"]);
  });
});

test("which of two reasons is the worse one is the same for the statement as for the code", async () => {
  const scale = fc.constantFrom(
    { kind: "nps", lowest: 0, highest: 10, direction: "higher-is-better" } as const,
    { kind: "csat", lowest: 1, highest: 5, direction: "higher-is-better" } as const,
    { kind: "ces", lowest: 1, highest: 7, direction: "higher-is-better" } as const,
    { kind: "ces", lowest: 1, highest: 7, direction: "lower-is-better" } as const,
  );
  const scored = scale.chain((on) =>
    fc.integer({ min: on.lowest, max: on.highest }).map((score) => ({ metricId: newId(), ...on, score })),
  );
  const reason = fc.oneof({ weight: 9, arbitrary: scored }, fc.constant({ kind: "marked", by: "Eva" } as const));
  const pairs = fc.array(fc.tuple(reason, reason), { minLength: 50, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(pairs, async (chosen) => {
      const found = await platform.pool.query<{ is_worse: boolean }>(
        `select ${goodnessSql("pair -> 1")} < ${goodnessSql("pair -> 0")} as is_worse
         from jsonb_array_elements($1::jsonb) with ordinality as chosen (pair, position) order by position`,
        [JSON.stringify(chosen)],
      );
      const byCode = chosen.map(([one, other]) => worseReason(one, other) === other && one !== other);
      expect(found.rows.map((row) => row.is_worse)).toEqual(byCode);
    }),
    { numRuns: 20 },
  );
});

test("a batch may span workspaces, and each gets its own case and count", async () => {
  const other = await createTestWorkspace(platform);
  const there = await createTestTouchpoint(platform, other);
  const here = await createTestTouchpoint(platform, workspace);
  const batch = await asSystemActor(platform, async (ctx) => {
    const quiet = { ...ctx, publish: async () => {} };
    const received = [
      ...(await receiveTestFeedback(quiet, here, [{ nps: 2 }])),
      ...(await receiveTestFeedback(quiet, there, [{ nps: 2 }])),
    ];
    await openCases(ctx, { feedback: received });
    return received;
  });

  const cases = await Promise.all(batch.map(({ id }) => caseOfFeedback(id)));
  expect(cases.map((one) => one?.workspace_id)).toEqual([workspace.id, other.id]);
  expect(await countsAt(here.id)).toEqual([caseEventCodes.opened]);
  expect(await countsAt(there.id)).toEqual([caseEventCodes.opened]);
});
