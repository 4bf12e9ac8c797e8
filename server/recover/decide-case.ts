import { goodnessOf, uprightScore } from "@croquette/survey";
import type { ReceivedScore } from "../listen/events.ts";
import type { CaseRule } from "../workspace/index.ts";
import type { ScoreReason } from "./reason.ts";

type RuledKind = keyof CaseRule;

/** Decides whether these scores make a case, and names the worst of those that do. */
export function decideCase(rule: CaseRule, scores: readonly ReceivedScore[]): ScoreReason | null {
  let worst: ReceivedScore | undefined;
  for (const score of scores) {
    if (!isUnhappy(rule, score)) continue;
    if (!worst || goodnessOf(score) < goodnessOf(worst)) worst = score;
  }
  if (!worst) return null;
  const { metricId, kind, score, lowest, highest, direction } = worst;
  return isRuled(kind) ? { metricId, kind, score, lowest, highest, direction } : null;
}

function isUnhappy(rule: CaseRule, score: ReceivedScore): boolean {
  if (!isRuled(score.kind)) return false;
  const threshold = rule[score.kind];
  return threshold !== null && uprightScore(score) <= threshold;
}

function isRuled(kind: ReceivedScore["kind"]): kind is RuledKind {
  return kind !== "rating";
}
