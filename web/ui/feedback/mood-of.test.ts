import { expect, test } from "vitest";
import { moodOf } from "./mood-of.ts";

const nps = (score: number) => moodOf({ kind: "nps", score, lowest: 0, highest: 10, direction: "higher-is-better" });
const csat = (score: number) => moodOf({ kind: "csat", score, lowest: 1, highest: 5, direction: "higher-is-better" });
const effort = (score: number) => moodOf({ kind: "ces", score, lowest: 1, highest: 7, direction: "lower-is-better" });

test("a recommendation is good from 9 and bad up to 6, as NPS defines it", () => {
  expect([0, 6, 7, 8, 9, 10].map(nps)).toEqual(["bad", "bad", "neutral", "neutral", "good", "good"]);
});

test("satisfaction is good above its middle and bad below it", () => {
  expect([1, 2, 3, 4, 5].map(csat)).toEqual(["bad", "bad", "neutral", "good", "good"]);
});

test("effort that was asked the other way round is good when it is low", () => {
  expect([1, 3, 4, 5, 7].map(effort)).toEqual(["good", "good", "neutral", "bad", "bad"]);
});
