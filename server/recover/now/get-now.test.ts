import { beforeAll, expect, test } from "vitest";
import { asSystemActor } from "../../platform/platform.ts";
import {
  createTestCustomer,
  createTestTouchpoint,
  receiveTestFeedback,
  type TestAnswer,
  type TestTouchpoint,
} from "../../testing/feedback.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { getCaseFigures } from "../figures/get-case-figures.ts";
import { subscribeRecover } from "../index.ts";
import { replyToCustomer } from "../reply-to-customer.ts";
import { getNow } from "./get-now.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
subscribeRecover(platform);
platform.jobs.work("cases.notify-owners", async () => {});
platform.jobs.work("mails.deliver", async () => {});

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

const anna = (email?: null) => createTestCustomer(platform, workspace.id, email === null ? { email } : {});

const receive = (touchpoint: TestTouchpoint, answer: TestAnswer) =>
  asSystemActor(platform, (ctx) => receiveTestFeedback(ctx, touchpoint, [answer]));

const now = (role: "agent" | "viewer" = "agent") => workspace.as(role, getNow);

test("shows what waits, mine first and then the earliest deadline, with how many there are and how many are late", async () => {
  await receive(others, { text: "First", customerId: (await anna()).id });
  clock.addMinutes(60);
  await receive(mine, { text: "Second", customerId: (await anna()).id });

  const seen = await now();
  expect(seen.waiting.map(({ excerpt }) => excerpt)).toEqual(["Second", "First"]);
  expect(seen).toMatchObject({ waitingCount: 2, toPutRight: [], toPutRightCount: 0, lateCount: 0 });
  expect(seen.incoming.map(({ text }) => text)).toEqual(["Second", "First"]);

  clock.addMinutes(60 * 23 + 30);
  expect((await now("viewer")).lateCount).toBe(1);
  expect((await now("viewer")).waiting.map(({ excerpt }) => excerpt)).toEqual(["First", "Second"]);
});

test("who was answered, or left nobody to answer, waits for no answer but is still to be put right", async () => {
  const { waitingCount, toPutRightCount } = await now();
  await receive(mine, { text: "Nobody knows me" });
  await receive(mine, { text: "Answer me", customerId: (await anna()).id });
  await receive(mine, { text: "No address", customerId: (await anna(null)).id });
  expect(await now()).toMatchObject({ waitingCount: waitingCount + 1, toPutRightCount: toPutRightCount + 2 });

  const asked = (await now()).waiting.find(({ excerpt }) => excerpt === "Answer me");
  expect(asked?.awaits).toBe("reply");
  await workspace.as("agent", (ctx) => replyToCustomer(ctx, asked?.id ?? "", { text: "I am sorry." }));

  const answered = await now();
  expect(answered).toMatchObject({ waitingCount, toPutRightCount: toPutRightCount + 3 });
  expect(answered.waiting.map(({ excerpt }) => excerpt)).not.toContain("Answer me");
  const wait = answered.toPutRight.filter(({ awaits }) => awaits === "recovery").map(({ excerpt }) => excerpt);
  expect(wait.toSorted()).toEqual(["Answer me", "No address", "Nobody knows me"]);

  const figures = await workspace.as("viewer", (ctx) => getCaseFigures(ctx, { dimension: "all", value: "" }));
  expect(figures).toMatchObject({ waiting: waitingCount, open: waitingCount + toPutRightCount + 3 });
});

test("praise is a top score with words, not a bad one and not a silent one", async () => {
  await asSystemActor(platform, (ctx) =>
    receiveTestFeedback(ctx, others, [{ nps: 10, text: "Wonderful" }, { nps: 10 }, { nps: 7, text: "Fine" }]),
  );
  expect((await now()).praise.map(({ text }) => text)).toEqual(["Wonderful"]);
});

test("a real change is told with its size, and chance is not", async () => {
  expect(await now()).toMatchObject({ changes: [], comparable: false });
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
