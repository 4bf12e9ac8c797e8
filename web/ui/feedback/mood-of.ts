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
export function moodOf({ kind, score, lowest, highest, direction }: ScoreOnScale): "bad" | "neutral" | "good" {
  if (kind === "nps") return score <= 6 ? "bad" : score <= 8 ? "neutral" : "good";
  const upright = direction === "lower-is-better" ? lowest + highest - score : score;
  const middle = (lowest + highest) / 2;
  return upright < middle ? "bad" : upright > middle ? "good" : "neutral";
}
