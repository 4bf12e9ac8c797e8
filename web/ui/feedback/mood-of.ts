import { goodnessOf } from "@croquette/survey";

/** As much of a score as tells whether it is a good one. */
export interface ScoreOnScale {
  readonly kind: string;
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  /** Left out where only the number is known: then high is good. */
  readonly direction?: "higher-is-better" | "lower-is-better";
}

/** Whether somebody who gives this score is unhappy, neither, or happy, by the definition of its kind. */
export function moodOf({ kind, direction = "higher-is-better", ...scored }: ScoreOnScale): "bad" | "neutral" | "good" {
  if (kind === "nps") return scored.score <= 6 ? "bad" : scored.score <= 8 ? "neutral" : "good";
  const goodness = goodnessOf({ ...scored, direction });
  return goodness < 0.5 ? "bad" : goodness > 0.5 ? "good" : "neutral";
}
