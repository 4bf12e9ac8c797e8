import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import { openRestaurant } from "../testing/restaurant.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { findChanges } from "./find-changes.ts";
import { getBreakdown } from "./get-breakdown.ts";
import { getOverview } from "./get-overview.ts";
import { getTrend } from "./get-trend.ts";
import { breakdownQuery, overviewQuery, trendQuery } from "./schemas.ts";

const platform = await testPlatform(await testDatabase(), testClock("2026-03-10T12:00:00Z"));

let workspace: TestWorkspace;
let metric: string;
let large: string;
let middle: string;
let tiny: string;

const days = { from: "2026-03-02", to: "2026-03-08" };

beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
  const restaurants = [];
  for (let index = 0; index < 3; index++) restaurants.push(await openRestaurant(platform, workspace));
  const [first, second, third] = restaurants;
  if (!first || !second || !third) throw new Error("Three restaurants were opened.");
  metric = first.nps;
  [large, middle, tiny] = [first.placeId, second.placeId, third.placeId];
});

/** So many answers of each score at a place on one day, as they wait to be folded. */
async function answers(place: string, day: string, scores: Readonly<Record<number, number>>): Promise<void> {
  const given = Object.entries(scores).flatMap(([score, n]) => Array.from({ length: n }, () => Number(score)));
  const rows = given.map((score) => ({
    workspace_id: workspace.id,
    id: newId(),
    day,
    place_id: place,
    channel: "qr",
    scores: JSON.stringify({ [metric]: score }),
    sign: 1 as const,
  }));
  await asSystemActor(platform, ({ tx }) => tx.insertInto("score_delta").values(rows).execute());
}

const breakdown = (query: object = days) =>
  workspace.as("viewer", (ctx) => getBreakdown(ctx, breakdownQuery.parse({ metric, by: "place", ...query })));

const scoreAt = async (place: string, query: object = days) => {
  const asked = overviewQuery.parse({ dimension: "place", value: place, ...query });
  const { scores } = await workspace.as("viewer", (ctx) => getOverview(ctx, asked));
  return scores.find((score) => score.metric.id === metric);
};

const trend = (query: object) =>
  workspace.as("viewer", (ctx) => getTrend(ctx, trendQuery.parse({ metric, ...days, ...query })));

describe("the score of three guests at one place", () => {
  beforeAll(async () => {
    await answers(large, "2026-03-03", { 3: 10, 9: 50 });
    await answers(middle, "2026-03-04", { 3: 5, 9: 30 });
    await answers(tiny, "2026-03-05", { 3: 3 });
  });

  test("cannot be worked out from the whole and the other places, and every place still says how many answered", async () => {
    const { items } = await breakdown();
    const shown = Object.fromEntries(items.map(({ value, ...item }) => [value, item]));
    expect(shown[large]).toMatchObject({ n: 60, state: "enough", score: expect.any(Number) });
    expect(shown[middle]).toMatchObject({ n: 35, state: "withheld", score: null, mean: null, interval: null });
    expect(shown[tiny]).toMatchObject({ n: 3, state: "too-few", score: null, mean: null, interval: null });
    expect(shown[middle]?.better).toBeNull();
  });

  test("nor by narrowing the dashboard to the place that is withheld, nor from its trend", async () => {
    expect(await scoreAt(large)).toMatchObject({ n: 60, state: "enough" });
    const withheld = { n: 35, state: "withheld", value: null, mean: null, shares: null, distribution: null };
    expect(await scoreAt(middle)).toMatchObject(withheld);
    const { points } = await trend({ dimension: "place", value: middle });
    expect(points.map(({ n, state, value }) => ({ n, state, value }))[2]).toEqual({
      n: 35,
      state: "withheld",
      value: null,
    });
  });

  test("nor from what is compared with it: without the score there is no difference either", async () => {
    const later = { from: "2026-03-09", to: "2026-03-10", compareFrom: days.from, compareTo: days.to };
    await answers(middle, "2026-03-09", { 9: 20 });
    const score = await scoreAt(middle, later);
    expect(score).toMatchObject({ n: 20, value: 100 });
    expect(score?.comparison).toMatchObject({ n: 35, state: "withheld", value: null, difference: null });
  });

  test("nor from the days of the whole", async () => {
    const { points } = await trend({});
    const answered = points.filter(({ n }) => n > 0).map(({ n, state }) => ({ n, state }));
    expect(answered).toEqual([
      { n: 60, state: "enough" },
      { n: 35, state: "withheld" },
      { n: 3, state: "too-few" },
    ]);
  });

  test("hides nothing any more when two more have answered", async () => {
    await answers(tiny, "2026-03-05", { 8: 2 });
    const { items } = await breakdown();
    expect(items.every(({ score }) => score !== null)).toBe(true);
    expect(await scoreAt(middle)).toMatchObject({ n: 35, state: "enough" });
    expect((await trend({})).points.filter(({ n }) => n > 0).every(({ value }) => value !== null)).toBe(true);
  });
});

test("a change at a place that gives away another is not told on the home page, the others are", async () => {
  const own = await createTestWorkspace(platform);
  workspace = own;
  const first = await openRestaurant(platform, own);
  const [second, third] = [await openRestaurant(platform, own), await openRestaurant(platform, own)];
  metric = first.nps;
  for (const { placeId } of [first, second]) {
    await answers(placeId, "2026-01-20", { 3: 10, 9: 90 });
    await answers(placeId, "2026-03-01", { 3: 60, 9: placeId === first.placeId ? 41 : 40 });
  }
  const places = async () => {
    const { changes } = await own.as("viewer", findChanges);
    return changes.filter(({ dimension }) => dimension === "place").map(({ value }) => value);
  };
  expect((await places()).toSorted()).toEqual([first.placeId, second.placeId].toSorted());
  await answers(third.placeId, "2026-03-02", { 3: 2 });
  expect(await places()).toEqual([first.placeId]);
});
