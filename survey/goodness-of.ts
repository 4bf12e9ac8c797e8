import type { Scale } from "./scale.ts";

/** A score with the scale on which it was given. */
interface ScaledScore extends Scale {
  readonly score: number;
}

/** The score on a scale where more is better: effort was asked both ways in the course of time. */
export function uprightScore({ score, lowest, highest, direction }: ScaledScore): number {
  return direction === "higher-is-better" ? score : lowest + highest - score;
}

/** From 0 (worst) to 1 (best), so that scores on scales of different length and direction compare. */
export function goodnessOf(scored: ScaledScore): number {
  return (uprightScore(scored) - scored.lowest) / (scored.highest - scored.lowest);
}
