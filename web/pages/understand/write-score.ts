import type { Score } from "../../api/scores.ts";
import type { Formats } from "../../words/formats.ts";

type Kind = Score["metric"]["kind"];

/** How many decimals a score is worth: none for NPS and shares of few answers, one for means. */
export function decimalsOf(kind: Kind, n: number): number {
  if (kind === "ces" || kind === "rating") return n >= 30 ? 2 : 1;
  return n > 1_000 ? 1 : 0;
}

/** A score as people write it: 42, 76 %, 5.6. */
export function writeScore(formats: Formats, kind: Kind, value: number, n: number): string {
  const decimals = decimalsOf(kind, n);
  if (kind === "csat") return formats.percent(value, decimals);
  return kind === "nps" ? formats.signed(value, decimals) : formats.number(value, decimals);
}

/** A difference of two scores: in points, with its sign. */
export function writeDifference(formats: Formats, kind: Kind, difference: number): string {
  return formats.signed(difference, kind === "ces" || kind === "rating" ? 2 : 0);
}
