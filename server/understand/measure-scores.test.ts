import { expect, test } from "vitest";
import { countsOf } from "./measure-scores.ts";
import type { ScoreMetric } from "./queries.ts";

const satisfaction: ScoreMetric = {
  id: "018f0000-0000-7000-8000-000000000000",
  kind: "csat",
  lowest: 1,
  highest: 5,
  direction: "higher-is-better",
  name: { en: "Satisfaction" },
};

test("a score below or above its scale is no answer, and moves none of the others", () => {
  const rows = [
    { score: 0, n: 7 },
    { score: 1, n: 2 },
    { score: 5, n: 3 },
    { score: 6, n: 9 },
  ];
  const { counts } = countsOf(satisfaction, rows);
  expect(counts).toEqual([2, 0, 0, 0, 3]);
  expect(Object.keys(counts), "an index of -1 would hide in no sum and spoil every copy").toHaveLength(5);
});
