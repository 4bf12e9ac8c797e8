import { expect, test } from "vitest";
import type { FeedbackScore } from "../../api/views.ts";
import { tellingScores } from "./telling-scores.ts";

const score = (metricId: string, kind: FeedbackScore["kind"], given: number): FeedbackScore => ({
  metricId,
  kind,
  name: { en: metricId },
  score: given,
  lowest: kind === "nps" ? 0 : 1,
  highest: kind === "nps" ? 10 : 5,
  direction: "higher-is-better",
});
const scores = [score("recommend", "nps", 9), score("food", "rating", 5), score("waiting", "rating", 2)];
const told = (asked?: string) => tellingScores(scores, asked).map(({ metricId }) => metricId);

test("a row tells the main score and the factors that were bad", () => {
  expect(told()).toEqual(["recommend", "waiting"]);
});

test("a row always tells the score that the list is filtered by", () => {
  expect(told("food")).toEqual(["recommend", "food", "waiting"]);
});
