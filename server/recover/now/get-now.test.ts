import { beforeAll, expect, test } from "vitest";
import { asSystemActor } from "../../platform/platform.ts";
import { createTestTouchpoint, receiveTestFeedback, type TestTouchpoint } from "../../testing/feedback.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { subscribeRecover } from "../index.ts";
import { getNow } from "./get-now.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
subscribeRecover(platform);
platform.jobs.work("cases.notify-owners", async () => {});

let workspace: TestWorkspace;
let mine: TestTouchpoint;
let others: TestTouchpoint;

beforeAll(async () => {
  await platform.jobs.start();
  workspace = await createTestWorkspace(platform);
  others = await createTestTouchpoint(platform, workspace);
  mine = await createTestTouchpoint(platform, workspace, { ownerMemberId: workspace.members.agent.id });
});

/** So many answers of each score on one day, as they stand in the rollups. */
async function fold(touchpoint: TestTouchpoint, day: string, scores: Readonly<Record<number, number>>): Promise<void> {
  const metricId = touchpoint.scales.find(({ kind }) => kind === "nps")?.metricId ?? "";
  const cuts = [
    { dimension: "all", value: "" },
    { dimension: "touchpoint", value: touchpoint.id },
  ] as const;
  const counts = Object.fromEntries(Object.entries(scores).map(([score, n]) => [`s${score}`, n]));
  const rows = cuts.map((cut) => ({ workspace_id: workspace.id, metric_id: metricId, ...cut, day, ...counts }));
  await asSystemActor(platform, ({ tx }) => tx.insertInto("daily_score").values(rows).execute());
}

const now = (role: "agent" | "viewer" = "agent") => workspace.as(role, getNow);

test("shows what waits, mine first and then the earliest deadline, with how many there are and how many are late", async () => {
  await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, others, [{ text: "First" }]));
  clock.addMinutes(60);
  await asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, mine, [{ text: "Second" }]));

  const seen = await now();
  expect(seen.waiting.map(({ excerpt }) => excerpt)).toEqual(["Second", "First"]);
  expect(seen).toMatchObject({ waitingCount: 2, lateCount: 0 });
  expect(seen.incoming.map(({ text }) => text)).toEqual(["Second", "First"]);

  clock.addMinutes(60 * 23 + 30);
  expect((await now("viewer")).lateCount).toBe(1);
  expect((await now("viewer")).waiting.map(({ excerpt }) => excerpt)).toEqual(["First", "Second"]);
});

test("praise is a top score with words, not a bad one and not a silent one", async () => {
  await asSystemActor(platform, (ctx) =>
    receiveTestFeedback(ctx, others, [{ nps: 10, text: "Wonderful" }, { nps: 10 }, { nps: 7, text: "Fine" }]),
  );
  expect((await now()).praise.map(({ text }) => text)).toEqual(["Wonderful"]);
});

test("a real change is told with its size, and chance is not", async () => {
  expect((await now()).changes).toEqual([]);
  await fold(mine, "2026-01-25", { 9: 60, 7: 20, 3: 10 });
  await fold(mine, "2026-03-05", { 9: 30, 7: 20, 3: 40 });
  await fold(others, "2026-01-25", { 9: 30, 7: 20, 3: 10 });
  await fold(others, "2026-03-05", { 9: 29, 7: 20, 3: 11 });

  const { changes } = await now();
  const touchpoints = changes.filter(({ dimension }) => dimension === "touchpoint");
  expect(touchpoints).toMatchObject([{ value: mine.id, name: "Table", better: false, n: 90 }]);
  expect(touchpoints[0]?.difference).toBeLessThan(-30);
  expect(touchpoints[0]?.interval.high).toBeLessThan(0);
});
