import { expect, test } from "vitest";
import type { CaseReason, ScoreReason } from "./reason.ts";
import { worseReason } from "./worse-reason.ts";

const nps = (score: number): ScoreReason => ({
  metricId: "n",
  kind: "nps",
  score,
  lowest: 0,
  highest: 10,
  direction: "higher-is-better",
});
const effort = (score: number, direction: ScoreReason["direction"]): ScoreReason => ({
  ...nps(score),
  kind: "ces",
  lowest: 1,
  highest: 7,
  direction,
});
const marked: CaseReason = { kind: "marked", by: "Eva" };

test("the worse score of two is told, on scales of any length and direction", () => {
  expect(worseReason(nps(3), nps(1))).toEqual(nps(1));
  expect(worseReason(nps(1), nps(3))).toEqual(nps(1));
  expect(worseReason(nps(3), effort(7, "lower-is-better"))).toEqual(effort(7, "lower-is-better"));
  expect(worseReason(nps(3), effort(1, "lower-is-better"))).toEqual(nps(3));
});

test("a score says more than that a colleague marked the feedback", () => {
  expect(worseReason(marked, nps(9))).toEqual(nps(9));
  expect(worseReason(nps(9), marked)).toEqual(nps(9));
});
