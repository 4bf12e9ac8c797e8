import type { FeedbackScore } from "../../api/views.ts";
import { moodOf } from "./mood-of.ts";

/**
 * The scores that say most in one line: the main ones, of the rated factors those that were bad, and always the one
 * that the list is filtered by, since whoever filters by it wants to see it.
 */
export function tellingScores(scores: readonly FeedbackScore[], askedMetricId?: string): FeedbackScore[] {
  const telling = scores.filter(
    (score) => score.metricId === askedMetricId || score.kind !== "rating" || moodOf(score) === "bad",
  );
  return telling.length > 0 ? telling : scores.slice(0, 3);
}
