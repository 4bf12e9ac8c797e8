import { coderAgreement } from "../../coder-agreement.ts";
import { expectationGapOfPairs } from "../../expectation-gap.ts";
import { importancePerformance, type Quadrant } from "../../importance-performance.ts";
import { type KanoFeature, kanoFeature } from "../../kano.ts";
import { countKanoPairs, type KanoCounts, kanoCountsOf, kanoEvaluationTable } from "../../kano-table.ts";
import { at } from "../../kernel/at.ts";
import { penaltyRewardOf } from "../../penalty-reward.ts";
import { scaleReliabilityOfAnswers } from "../../reliability.ts";
import { servqualGap } from "../../servqual.ts";
import { answersAt, byName, columnsAt, textAt } from "../columns.ts";
import { type Fields, fieldsAt, hasFields, numberAt, numbersAt, tableAt, textsAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

function fieldsOf(input: unknown): Fields {
  if (!hasFields(input)) throw new TypeError("input is not an object");
  return input;
}

/** Refuses a result that says that there is none: a case always has one. */
function measured<T extends { readonly state: string }>(result: T): Extract<T, { readonly state: "measured" }> {
  if (!isMeasured(result)) throw new TypeError(result.state);
  return result;
}

function isMeasured<T extends { readonly state: string }>(
  result: T,
): result is Extract<T, { readonly state: "measured" }> {
  return result.state === "measured";
}

function countsInOrder(order: readonly string[], values: readonly number[]): KanoCounts {
  const of = (letter: string): number => values[order.indexOf(letter)] ?? 0;
  return { M: of("M"), O: of("O"), A: of("A"), I: of("I"), R: of("R"), Q: of("Q") };
}

function describeKano(feature: KanoFeature) {
  return {
    n: feature.n,
    max_category: feature.mode,
    blauth_rule_category: feature.blauth,
    total_strength: feature.totalStrength,
    category_strength: feature.categoryStrength,
    better_cs_plus: feature.better?.share ?? null,
    worse_cs_minus: feature.worse === null ? null : -feature.worse.share,
    better_se: feature.better?.standardError ?? null,
    worse_se: feature.worse?.standardError ?? null,
    fong_difference: feature.fong.difference,
    fong_critical: feature.fong.critical,
    fong_significant: feature.fong.distinct,
    chi_square_MOAI: feature.evenSpread?.chiSquare ?? null,
    chi_square_p: feature.evenSpread?.p ?? null,
  };
}

function runKanoCounts(input: unknown) {
  const order = textsAt(input, "order");
  const features = fieldsAt(input, "counts");
  const names = Object.keys(features);
  return byName(
    names,
    names.map((name) => describeKano(measured(kanoFeature(countsInOrder(order, numbersAt(features, name)))))),
  );
}

function runKanoPairs(input: unknown) {
  const order = textsAt(input, "order");
  const functional = fieldsAt(input, "functional");
  const dysfunctional = fieldsAt(input, "dysfunctional");
  const names = Object.keys(functional);
  return byName(
    names,
    names.map((name) => {
      const { table } = countKanoPairs(answersAt(functional, name), answersAt(dysfunctional, name));
      const feature = measured(kanoFeature(kanoCountsOf(table)));
      const counted: Readonly<Record<string, number>> = feature.counts;
      return { counts: order.map((letter) => counted[letter]), ...describeKano(feature) };
    }),
  );
}

function runContrasts(input: unknown) {
  const names = textsAt(input, "x");
  const columns = columnsAt(input, "data", [textAt(fieldsOf(input), "y"), ...names]);
  const cuts = { lowIfAtMost: numberAt(input, "low_if_at_most"), highIfAtLeast: numberAt(input, "high_if_at_least") };
  const result = measured(penaltyRewardOf(at(columns, 0), columns.slice(1), cuts));
  return {
    n: result.n,
    intercept: result.intercept,
    r_squared: result.rSquared,
    items: byName(
      names,
      result.items.map((item) => ({
        penalty: item.penalty?.estimate ?? null,
        penalty_p: item.penalty?.p ?? null,
        reward: item.reward?.estimate ?? null,
        reward_p: item.reward?.p ?? null,
        range_of_impact: item.rangeOfImpact,
        impact_asymmetry: item.impactAsymmetry,
        n_low: item.low,
        n_high: item.high,
        class_by_significance_05: item.bySignificance,
      })),
    ),
  };
}

const quadrantWords: Readonly<Record<Quadrant, string>> = {
  "concentrate-here": "concentrate here",
  "keep-up": "keep up the good work",
  "low-priority": "low priority",
  "possible-overkill": "possible overkill",
};

function runMap(input: unknown) {
  const importance = numbersAt(input, "importance");
  const performance = numbersAt(input, "performance");
  const factors = textsAt(input, "items").map((name, i) => {
    return { name, importance: at(importance, i), performance: at(performance, i) };
  });
  const byMean = importancePerformance(factors);
  const byMedian = importancePerformance(factors, "median");
  return {
    crosshair_mean: byMean.crosshair,
    quadrant_mean: byMean.factors.map((factor) => quadrantWords[factor.quadrant]),
    crosshair_median: byMedian.crosshair,
    quadrant_median: byMedian.factors.map((factor) => quadrantWords[factor.quadrant]),
    performance_rank: byMean.factors.map((factor) => factor.performanceRank),
    importance_rank: byMean.factors.map((factor) => factor.importanceRank),
    gap_importance_minus_performance_z: byMean.factors.map((factor) => factor.priority),
  };
}

function runGap(input: unknown) {
  const gap = measured(expectationGapOfPairs(answersAt(input, "expectation"), answersAt(input, "perception")));
  return {
    mean_expectation: gap.meanExpectation,
    mean_perception: gap.meanPerception,
    mean_gap: gap.meanGap,
    sd_gap: gap.sdGap,
    t: gap.tTest?.t ?? null,
    df: gap.tTest?.df ?? null,
    p_value: gap.tTest?.p ?? null,
    ci95: gap.interval === null ? null : [gap.interval.lower, gap.interval.upper],
    share_below: gap.shares.below,
    share_met: gap.shares.met,
    share_exceeded: gap.shares.exceeded,
    wilcoxon_signed_rank_V: gap.signedRank?.v ?? 0,
    wilcoxon_p_normal_cc: gap.signedRank?.p ?? null,
  };
}

function runServqual(input: unknown) {
  const gaps = fieldsAt(input, "gaps");
  const points = numbersAt(input, "points");
  const names = Object.keys(gaps);
  const result = servqualGap(names.map((name, i) => ({ name, gap: numberAt(gaps, name), points: at(points, i) })));
  return { unweighted: result.unweighted, weighted: result.weighted, sum_of_gaps: result.sumOfGaps };
}

function runAlpha(input: unknown) {
  const scale = measured(scaleReliabilityOfAnswers(columnsAt(input, "items")));
  return {
    n: scale.n,
    k: scale.items.length,
    raw_alpha: scale.alpha,
    std_alpha: scale.standardisedAlpha,
    guttman_lambda6: scale.lambda6,
    average_r: scale.averageCorrelation,
    median_r: scale.medianCorrelation,
    signal_noise: scale.signalToNoise,
    scale_mean: scale.scaleMean,
    scale_sd: scale.scaleSd,
    feldt_ci95: [scale.interval.lower, scale.interval.upper],
    alpha_if_dropped: scale.items.map((item) => item.alphaIfDropped),
    item_rest_r: scale.items.map((item) => item.restCorrelation),
    item_total_r_raw: scale.items.map((item) => item.totalCorrelation),
  };
}

function runKappa(input: unknown) {
  const agreement = measured(coderAgreement(tableAt(input, "table")));
  return {
    kappa: agreement.kappa,
    se: agreement.standardError,
    weighted_kappa_quadratic: agreement.weightedKappa,
    observed_agreement: agreement.observedAgreement,
    expected_agreement: agreement.expectedAgreement,
  };
}

/** Cases about what customers need and expect, and about the instruments that ask them. */
export const needAdapters: readonly Adapter[] = [
  {
    method: /^Kano evaluation table/,
    accepts: (input) => hasFields(input, "answers", "rows", "columns"),
    run: () => ({ standard: kanoEvaluationTable("standard"), pouliot: kanoEvaluationTable("pouliot") }),
  },
  { method: /^Kano classification/, accepts: (input) => hasFields(input, "order", "counts"), run: runKanoCounts },
  {
    method: /^Kano from raw/,
    accepts: (input) => hasFields(input, "order", "functional", "dysfunctional"),
    run: runKanoPairs,
  },
  {
    method: /^Penalty-reward contrast/,
    accepts: (input) => hasFields(input, "y", "x", "low_if_at_most", "high_if_at_least", "data"),
    run: runContrasts,
  },
  {
    method: /^Importance-performance/,
    accepts: (input) => hasFields(input, "items", "importance", "performance"),
    run: runMap,
  },
  {
    method: /^Expectation-experience gap/,
    accepts: (input) => hasFields(input, "expectation", "perception"),
    run: runGap,
  },
  { method: /^SERVQUAL/, accepts: (input) => hasFields(input, "gaps", "points"), run: runServqual },
  { method: /^Cronbach's alpha/, accepts: (input) => hasFields(input, "items"), run: runAlpha },
  { method: /^Cohen's kappa/, accepts: (input) => hasFields(input, "table"), run: runKappa },
];
