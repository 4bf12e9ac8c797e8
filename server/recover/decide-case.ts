import type { ReceivedScore } from "../listen/events.ts";
import type { CaseRule } from "../workspace/index.ts";
import type { ScoreReason } from "./reason.ts";

type RuledKind = keyof CaseRule;

/** Decides whether these scores make a case, and names the worst of those that do. */
export function decideCase(rule: CaseRule, scores: readonly ReceivedScore[]): ScoreReason | null {
  let worst: ReceivedScore | undefined;
  for (const score of scores) {
    if (!isUnhappy(rule, score)) continue;
    if (!worst || goodness(score) < goodness(worst)) worst = score;
  }
  if (!worst) return null;
  const { metricId, kind, score, lowest, highest, direction } = worst;
  return isRuled(kind) ? { metricId, kind, score, lowest, highest, direction } : null;
}

function isUnhappy(rule: CaseRule, score: ReceivedScore): boolean {
  if (!isRuled(score.kind)) return false;
  const threshold = rule[score.kind];
  return threshold !== null && upright(score) <= threshold;
}

function isRuled(kind: ReceivedScore["kind"]): kind is RuledKind {
  return kind !== "rating";
}

/** The score on a scale where more is better: effort was asked both ways in the course of time. */
function upright({ score, lowest, highest, direction }: ReceivedScore): number {
  return direction === "higher-is-better" ? score : lowest + highest - score;
}

/** From 0 (worst) to 1 (best), so that scales of different length compare. */
function goodness(score: ReceivedScore): number {
  return (upright(score) - score.lowest) / (score.highest - score.lowest);
}
