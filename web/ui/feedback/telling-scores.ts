import type { FeedbackScore } from "../../api/views.ts";
import { moodOf } from "./mood-of.ts";

/** The scores that say most in one line: the main ones, and of the rated factors those that were bad. */
export function tellingScores(scores: readonly FeedbackScore[]): FeedbackScore[] {
  const telling = scores.filter((score) => score.kind !== "rating" || moodOf(score) === "bad");
  return telling.length > 0 ? telling : scores.slice(0, 3);
}
