import type { CaseReason } from "./reason.ts";

/** The worse of two reasons for a case, by their scores; a reason without a score is never the worse one. */
export function worseReason(one: CaseReason, other: CaseReason): CaseReason {
  return goodness(other) < goodness(one) ? other : one;
}

/** From 0 (worst) to 1 (best), so that scales of different length and direction compare. */
function goodness(reason: CaseReason): number {
  if (reason.kind === "marked") return Number.POSITIVE_INFINITY;
  const { score, lowest, highest, direction } = reason;
  const share = (score - lowest) / (highest - lowest);
  return direction === "higher-is-better" ? share : 1 - share;
}
