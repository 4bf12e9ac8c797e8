import { readSubmissionJson } from "@croquette/survey";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { submitResponse } from "../listen/index.ts";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import { openRestaurant, type TestRestaurant } from "../testing/restaurant.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { foldScores } from "./fold-scores.ts";
import { getBreakdown } from "./get-breakdown.ts";
import { getOverview } from "./get-overview.ts";
import { getTrend } from "./get-trend.ts";
import { recountDay } from "./queries.ts";
import { recountScores } from "./recount-scores.ts";
import { breakdownQuery, overviewQuery, trendQuery } from "./schemas.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);

interface Ground {
  readonly workspace: TestWorkspace;
  readonly restaurant: TestRestaurant;
}

async function newGround(): Promise<Ground> {
  clock.set("2026-03-10T12:00:00Z");
  const workspace = await createTestWorkspace(platform);
  return { workspace, restaurant: await openRestaurant(platform, workspace) };
}

async function answer(
  { restaurant }: Ground,
  scores: readonly number[],
  to: TestRestaurant = restaurant,
): Promise<void> {
  await Promise.all(
    scores.map((score) => {
      const submission = readSubmissionJson({ id: newId(), answers: { [to.nps]: score } });
      return submitResponse(to.intake, to.askable, submission, "en");
    }),
  );
}

async function npsOf({ workspace, restaurant }: Ground, query: Record<string, unknown> = {}) {
  const overview = await workspace.as("viewer", (ctx) => getOverview(ctx, overviewQuery.parse(query)));
  return overview.scores.find(({ metric }) => metric.id === restaurant.nps);
}

describe("the Net Promoter Score on the dashboard", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await newGround();
  });

  test("says that there are no answers yet, not 0", async () => {
    expect(await npsOf(ground)).toMatchObject({ n: 0, state: "none", value: null, interval: null, distribution: null });
  });

  test("is not shown below the workspace's minimum, nor is anything that would give it away", async () => {
    await answer(ground, [9, 10, 9, 2]);
    expect(await npsOf(ground)).toMatchObject({
      n: 4,
      state: "too-few",
      value: null,
      mean: null,
      shares: null,
      distribution: null,
    });
  });

  test("counts an answer in the second in which it came, folded or not", async () => {
    await answer(ground, [10, 10, 10, 8, 7, 0]);
    const expected = { n: 10, state: "rough", shares: { low: 2, middle: 2, high: 6 } };
    expect(await npsOf(ground)).toMatchObject(expected);
    expect((await npsOf(ground))?.value).toBeCloseTo(40, 10);
    await foldScores(platform);
    expect(await npsOf(ground)).toMatchObject(expected);
  });

  test("carries its interval, and the distribution that it is made of", async () => {
    const score = await npsOf(ground);
    expect(score?.interval?.low).toBeLessThan(40);
    expect(score?.interval?.high).toBeGreaterThan(40);
    expect(score?.distribution?.reduce((sum, { n }) => sum + n, 0)).toBe(10);
  });

  test("is the same for the touchpoint and place at which all answers were given, and empty for others", async () => {
    const { touchpointId, placeId } = ground.restaurant;
    for (const [dimension, value] of [
      ["touchpoint", touchpointId],
      ["place", placeId],
      ["channel", "qr"],
    ]) {
      expect(await npsOf(ground, { dimension, value })).toMatchObject({ n: 10 });
    }
    expect(await npsOf(ground, { dimension: "touchpoint", value: newId() })).toMatchObject({ n: 0 });
  });

  test("is compared with the days before, and calls a fall a real one only when it is", async () => {
    clock.set("2026-05-10T12:00:00Z");
    await answer(
      ground,
      Array.from({ length: 60 }, () => 10),
    );
    clock.set("2026-06-09T12:00:00Z");
    await answer(
      ground,
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 3 : 8)),
    );
    const score = await npsOf(ground, {
      from: "2026-06-01",
      to: "2026-06-30",
      compareFrom: "2026-05-01",
      compareTo: "2026-05-31",
    });
    expect(score?.comparison).toMatchObject({ n: 60, verdict: "real", better: false });
    expect(score?.comparison?.difference).toBeCloseTo(-150, 10);
  });
});

test("however answers and foldings alternate, the dashboard says what a recount of the answers says", async () => {
  const ground = await newGround();
  const second = await openRestaurant(platform, ground.workspace);
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("answer" as const),
      score: fc.integer({ min: 0, max: 10 }),
      other: fc.boolean(),
      hours: fc.integer({ min: 0, max: 40 }),
    }),
    fc.record({ kind: fc.constant("fold" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const one of steps) {
        if (one.kind === "fold") await foldScores(platform);
        else {
          clock.addMinutes(one.hours * 60);
          await answer(ground, [one.score], one.other ? second : ground.restaurant);
        }
      }
      const days = await asSystemActor(platform, ({ tx }) =>
        tx
          .selectFrom("feedback")
          .select("local_day")
          .distinct()
          .where("workspace_id", "=", ground.workspace.id)
          .execute(),
      );
      for (const { local_day: day } of days) {
        const recount = await asSystemActor(platform, ({ tx }) => recountDay(tx, ground.workspace.id, day));
        expect(recount.drift).toBe(0);
        expect(recount.cells).toBeGreaterThan(0);
      }
    }),
    { numRuns: 12 },
  );
});

test("two foldings at once count nothing twice", async () => {
  const ground = await newGround();
  await answer(
    ground,
    Array.from({ length: 50 }, (_, index) => index % 11),
  );
  await Promise.all([foldScores(platform), foldScores(platform), foldScores(platform)]);
  expect(await npsOf(ground)).toMatchObject({ n: 50 });
});

test("the nightly recount finds a number that was falsified", async () => {
  const ground = await newGround();
  await answer(ground, [9, 9, 9, 9, 9]);
  await foldScores(platform);
  expect(await recountScores(platform, 0)).not.toContain(ground.workspace.id);
  await asSystemActor(platform, ({ tx }) =>
    tx
      .updateTable("daily_score")
      .set({ s9: 6 })
      .where("workspace_id", "=", ground.workspace.id)
      .where("dimension", "=", "all")
      .execute(),
  );
  expect(await recountScores(platform, 0)).toContain(ground.workspace.id);
});

describe("a score over time", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await newGround();
    clock.set("2026-03-02T12:00:00Z");
    await answer(ground, [10, 10, 10, 10, 10, 0]);
    clock.set("2026-03-09T12:00:00Z");
    await answer(ground, [0, 0, 0, 0, 0]);
  });

  const trendOf = (query: Record<string, unknown>) =>
    ground.workspace.as("viewer", (ctx) =>
      getTrend(ctx, trendQuery.parse({ metric: ground.restaurant.nps, ...query })),
    );

  test("has a point for every day, and days without answers are gaps and not zeros", async () => {
    const { points } = await trendOf({ from: "2026-03-01", to: "2026-03-10", step: "day" });
    expect(points).toHaveLength(10);
    expect(points.filter(({ state }) => state !== "none").map(({ from }) => from)).toEqual([
      "2026-03-02",
      "2026-03-09",
    ]);
    expect(points[0]).toMatchObject({ n: 0, value: null });
  });

  test("adds the days of a week, from Monday, cut off at the ends of the period", async () => {
    const { points } = await trendOf({ from: "2026-03-01", to: "2026-03-10", step: "week" });
    expect(points.map(({ from, to, n }) => [from, to, n])).toEqual([
      ["2026-03-01", "2026-03-01", 0],
      ["2026-03-02", "2026-03-08", 6],
      ["2026-03-09", "2026-03-10", 5],
    ]);
  });

  test("refuses a period that runs backwards with a sentence", async () => {
    await expect(trendOf({ from: "2026-03-10", to: "2026-03-01" })).rejects.toMatchObject({ code: "invalid" });
  });
});

test("a place that is really worse than the others is named, one that only looks so is not", async () => {
  const ground = await newGround();
  const second = await openRestaurant(platform, ground.workspace);
  await answer(
    ground,
    Array.from({ length: 80 }, (_, index) => (index % 8 === 0 ? 6 : 10)),
  );
  await answer(
    ground,
    Array.from({ length: 80 }, (_, index) => (index % 2 === 0 ? 3 : 10)),
    second,
  );
  // Both restaurants have surveys and metrics of their own; the same question is asked of one of them here.
  const breakdown = await ground.workspace.as("viewer", (ctx) =>
    getBreakdown(ctx, breakdownQuery.parse({ metric: ground.restaurant.nps, by: "place" })),
  );
  expect(breakdown.items).toHaveLength(1);
  expect(breakdown.items[0]).toMatchObject({ value: ground.restaurant.placeId, n: 80, verdict: "too-little-data" });
});

test("another workspace's scores cannot be asked for by knowing their metric", async () => {
  const ground = await newGround();
  const other = await newGround();
  await answer(ground, [9, 9, 9, 9, 9]);
  await expect(
    other.workspace.as("owner", (ctx) => getTrend(ctx, trendQuery.parse({ metric: ground.restaurant.nps }))),
  ).rejects.toMatchObject({ code: "not_found" });
});
