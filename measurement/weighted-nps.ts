import { npsClasses } from "./nps.ts";
import type { ScoreCounts } from "./score-counts.ts";
import { type StratifiedMeanResult, type StratumSums, stratifiedMean } from "./weighting.ts";

/** One group of customers: how many there really are, and the 0 to 10 answers of those who answered. */
export interface NpsStratum {
  readonly name: string;
  readonly population: number;
  readonly counts: ScoreCounts;
}

/**
 * Net Promoter Score at the true make-up of the customers: each group's score times the group's share of all customers.
 *
 * Formula: promoters count 1, detractors -1, passives 0, and `stratifiedMean` of these codes; `standardErrorOfStrata` is the
 * error that the interval uses. Source: Kish (1965); Lumley (2010). Unit -1 to 1. Counts per group merge exactly.
 * Throws as `stratifiedMean`, and `off-scale` for a scale other than 0 to 10. Show it only beside the unweighted score and the
 * effective n, and not at all when `usable` is false.
 */
export function weightedNetPromoterScore(strata: readonly NpsStratum[], confidence = 0.95): StratifiedMeanResult {
  return stratifiedMean(strata.map(codesOf), confidence);
}

function codesOf({ name, population, counts }: NpsStratum): StratumSums {
  const { detractors, passives, promoters } = npsClasses(counts);
  return {
    name,
    population,
    n: detractors + passives + promoters,
    sum: promoters - detractors,
    sumOfSquares: promoters + detractors,
  };
}
