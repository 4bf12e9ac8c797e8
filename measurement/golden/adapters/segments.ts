import { adjustForMultipleTests } from "../../multiple-testing.ts";
import { retentionOf, type ScoreBand } from "../../retention.ts";
import { compareSegmentsWithRest } from "../../segment-ranking.ts";
import { compareSegmentScores, compareSegments } from "../../segments.ts";
import { compareWithinStrata, type Stratum } from "../../simpson.ts";
import { compareRates, exactRateTest, exactShareTest, unusualCount } from "../../small-counts.ts";
import { type Fields, fieldsAt, hasFields, listAt, numberAt, numbersAt, tableAt, textsAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

const ends = ({ lower, upper }: { lower: number; upper: number }): readonly number[] => [lower, upper];

function runExactTests(input: unknown) {
  const share = fieldsAt(input, "binomial");
  const rate = fieldsAt(input, "poisson");
  const two = fieldsAt(input, "poisson_two");
  const binomial = exactShareTest(numberAt(share, "x"), numberAt(share, "n"), numberAt(share, "p0"));
  const poisson = exactRateTest(numberAt(rate, "x"), numberAt(rate, "exposure"), numberAt(rate, "rate0"));
  const ratio = compareRates(
    { count: numberAt(two, "x1"), exposure: numberAt(two, "t1") },
    { count: numberAt(two, "x2"), exposure: numberAt(two, "t2") },
  );
  return {
    binomial: { p_two_sided: binomial.p, clopper_pearson: ends(binomial.interval) },
    poisson: { p_two_sided: poisson.p, ci95: ends(poisson.interval), rate: poisson.estimate },
    poisson_two: { rate_ratio: ratio.ratio, p_two_sided: ratio.p, ci95: ends(ratio.interval) },
    tail_upper_or_lower: hasFields(input, "tail") ? runTails(listAt(input, "tail")) : {},
  };
}

function runTails(tails: readonly unknown[]): Fields {
  const named = tails.map((tail) => {
    const { count, p, direction } = unusualCount(numberAt(tail, "x"), numberAt(tail, "mean"));
    return [`P_X_${direction === "above" ? "ge" : "le"}_${count}`, p] as const;
  });
  return Object.fromEntries(named);
}

function describeAdjusted(p: readonly number[]) {
  const bh = adjustForMultipleTests(p, "benjamini-hochberg");
  const bonferroni = adjustForMultipleTests(p, "bonferroni");
  const rejected = (adjusted: readonly number[]): number => adjusted.filter((value) => value <= 0.05).length;
  return {
    bh,
    by: adjustForMultipleTests(p, "benjamini-yekutieli"),
    holm: adjustForMultipleTests(p, "holm"),
    hochberg: adjustForMultipleTests(p, "hochberg"),
    bonferroni,
    rejected_bh_05: rejected(bh),
    rejected_bonferroni_05: rejected(bonferroni),
  };
}

function runSegmentsWithRest(input: unknown) {
  const sizes = numbersAt(input, "n");
  const segments = numbersAt(input, "top").map((count, index) => ({ count, n: sizes[index] ?? 0 }));
  const p = compareSegmentsWithRest(segments).map((segment) => segment.p);
  return { p_raw: p, ...describeAdjusted(p) };
}

function runSegmentTable(input: unknown) {
  const table = tableAt(input, "table");
  const result = compareSegments(table);
  const ranks = compareSegmentScores(table.map((counts) => ({ lowest: 1, counts })));
  return {
    chi_square: result.chiSquare,
    df: result.degreesOfFreedom,
    p: result.p,
    cramers_v: result.cramersV,
    expected: result.expected,
    adjusted_residuals: result.adjustedResiduals,
    kruskal_wallis_H: ranks.h,
    kw_df: ranks.degreesOfFreedom,
    kw_p: ranks.p,
  };
}

/** "0-4" is a band, "10" a band of one score, "9+" has no upper end. */
function bandOf(text: string): ScoreBand {
  const numbers = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  const lowest = numbers[0] ?? Number.NaN;
  if (text.includes("+")) return { lowest, highest: Number.POSITIVE_INFINITY };
  return { lowest, highest: numbers[1] ?? lowest };
}

function runRetention(input: unknown) {
  const names = textsAt(input, "bands");
  const stayed = numbersAt(input, "stay").map((value) => value === 1);
  const result = retentionOf(numbersAt(input, "sat"), stayed, names.map(bandOf));
  return {
    bands: names,
    kept: result.bands.map((band) => band.kept),
    n: result.bands.map((band) => band.n),
    rate: result.bands.map((band) => band.share),
    cochran_armitage_chi2: result.chiSquare,
    p: result.p,
    gk_gamma: result.gamma,
  };
}

/** The four counts of a stratum follow its name: yes and no of the first group, yes and no of the second. */
function countsOf(stratum: unknown): readonly (readonly [string, number])[] {
  if (!hasFields(stratum)) return [];
  return Object.entries(stratum).flatMap(([key, value]) => (typeof value === "number" ? [[key, value] as const] : []));
}

function isFourfold(input: unknown): boolean {
  return hasFields(input, "strata") && listAt(input, "strata").every((stratum) => countsOf(stratum).length === 4);
}

function runFourfold(input: unknown) {
  const rows = listAt(input, "strata").map(countsOf);
  const result = compareWithinStrata(rows.map(fourfoldStratum));
  const [first, second] = [groupOf(rows, 0), groupOf(rows, 2)];
  return {
    [`crude_odds_ratio_${first}_vs_${second}`]: result.crude.oddsRatio,
    mh_common_odds_ratio: result.commonOddsRatio,
    mh_ci95: result.commonOddsRatioInterval === null ? null : ends(result.commonOddsRatioInterval),
    cmh_chi2_no_cc: result.chiSquare,
    cmh_p: result.p,
    [`crude_share_${first}`]: result.crude.first,
    [`crude_share_${second}`]: result.crude.second,
    [`stratum_share_${first}`]: result.strata.map((stratum) => stratum.first),
    [`stratum_share_${second}`]: result.strata.map((stratum) => stratum.second),
    breslow_day_chi2: result.homogeneity?.chiSquare,
  };
}

function fourfoldStratum(counts: ReturnType<typeof countsOf>): Stratum {
  const [a = 0, b = 0, c = 0, d = 0] = counts.map(([, count]) => count);
  return { first: { count: a, n: a + b }, second: { count: c, n: c + d } };
}

function groupOf(rows: readonly ReturnType<typeof countsOf>[], position: number): string {
  return rows[0]?.[position]?.[0].replace(/_[^_]*$/, "") ?? "";
}

function isSuccesses(input: unknown): boolean {
  const keys = ["a_success", "a_n", "b_success", "b_n"];
  return hasFields(input, "strata") && listAt(input, "strata").every((stratum) => hasFields(stratum, ...keys));
}

function runSuccesses(input: unknown) {
  const strata = listAt(input, "strata").map((stratum) => ({
    first: { count: numberAt(stratum, "a_success"), n: numberAt(stratum, "a_n") },
    second: { count: numberAt(stratum, "b_success"), n: numberAt(stratum, "b_n") },
  }));
  const result = compareWithinStrata(strata);
  return {
    crude_share_a: result.crude.first,
    crude_share_b: result.crude.second,
    crude_difference: result.crude.difference,
    stratum_difference: result.strata.map((stratum) => stratum.difference),
    standardised_difference_pooled_weights: result.standardisedDifference,
    mh_common_odds_ratio: result.commonOddsRatio,
    cmh_chi2_no_cc: result.chiSquare,
    cmh_p: result.p,
    paradox: result.reversed,
  };
}

export const segmentAdapters: readonly Adapter[] = [
  {
    method: /^Exact binomial and Poisson/,
    accepts: (input) => hasFields(input, "binomial", "poisson", "poisson_two"),
    run: runExactTests,
  },
  {
    method: /^Multiple testing/,
    accepts: (input) => hasFields(input, "p"),
    run: (input) => describeAdjusted(numbersAt(input, "p")),
  },
  {
    method: /^Segment vs rest/,
    accepts: (input) => hasFields(input, "segments", "top", "n"),
    run: runSegmentsWithRest,
  },
  {
    method: /^Comparison of several segments/,
    accepts: (input) => hasFields(input, "table"),
    run: runSegmentTable,
  },
  {
    method: /satisfaction band/,
    accepts: (input) => hasFields(input, "sat", "stay", "bands"),
    run: runRetention,
  },
  { method: /^Simpson/, accepts: isSuccesses, run: runSuccesses },
  { method: /^Simpson/, accepts: isFourfold, run: runFourfold },
];
