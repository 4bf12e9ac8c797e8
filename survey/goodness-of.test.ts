import { expect, test } from "vitest";
import { goodnessOf, uprightScore } from "./goodness-of.ts";

const nps = { lowest: 0, highest: 10, direction: "higher-is-better" } as const;
const effort = { lowest: 1, highest: 7, direction: "lower-is-better" } as const;

test("the best answer of any scale is 1, the worst 0, the middle one half", () => {
  expect([0, 5, 10].map((score) => goodnessOf({ ...nps, score }))).toEqual([0, 0.5, 1]);
  expect([7, 4, 1].map((score) => goodnessOf({ ...effort, score }))).toEqual([0, 0.5, 1]);
});

test("great effort stands low where more is better", () => {
  expect(uprightScore({ ...effort, score: 7 })).toBe(1);
  expect(uprightScore({ ...effort, direction: "higher-is-better", score: 7 })).toBe(7);
});
