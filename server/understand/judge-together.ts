import { adjustForMultipleTests } from "@croquette/measurement";
import type { JudgedComparison } from "./compare-scores.ts";

const significance = 0.05;

/**
 * The verdicts on comparisons that are looked at side by side, in the order given: whoever looks at many things finds
 * some by chance, so the p-values are adjusted for how many were looked at (Benjamini and Hochberg). What could not be
 * compared was not looked at: fifty tiny touchpoints make nobody blind for the one where many answer.
 */
export function judgeTogether(comparisons: readonly JudgedComparison[]): JudgedComparison[] {
  const p = comparisons.flatMap((comparison) => comparison.p ?? []);
  const adjusted = (p.length > 0 ? adjustForMultipleTests(p) : []).values();
  return comparisons.map((comparison) =>
    comparison.p === null ? comparison : judgeAgain(comparison, adjusted.next().value ?? 1),
  );
}

function judgeAgain(comparison: JudgedComparison, p: number): JudgedComparison {
  const wasSure = comparison.verdict === "real" || comparison.verdict === "too-small";
  if (!wasSure || p < significance) return { ...comparison, p };
  return { ...comparison, p, verdict: "could-be-chance", better: null };
}
