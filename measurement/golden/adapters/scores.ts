import { coMomentsOf } from "../../co-moments.ts";
import { customerEffort } from "../../effort.ts";
import {
  acsiIndex,
  principalComponentWeights,
  satisfactionIndex,
  satisfactionIndexFromMoments,
} from "../../index-score.ts";
import { compareNetScores } from "../../net-score-comparison.ts";
import { type NetClasses, netMoments, netScoreInterval, ROCKS, rawNetInterval } from "../../net-score-intervals.ts";
import { npsClasses, testNetScore } from "../../nps.ts";
import { satisfactionShare } from "../../satisfaction-share.ts";
import { countScores, type Scale } from "../../score-counts.ts";
import { summarizeScores } from "../../score-summary.ts";
import { midP, rawShareInterval, type ShareIntervalMethod, shareInterval } from "../../share-intervals.ts";
import type { Interval } from "../../verdict.ts";
import { type Fields, hasFields, numberAt, numbersAt, tableAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

const COUNTS_KEY = /^counts_(\d+)_to_(\d+)$/;

const ends = ({ lower, upper }: Interval) => ({ lower, upper });

function classesOf([detractors = 0, passives = 0, promoters = 0]: readonly number[]): NetClasses {
  return { detractors, passives, promoters };
}

function scaleAt(input: unknown): Scale {
  const [lowest = Number.NaN, highest = Number.NaN] = numbersAt(input, "scale");
  return { lowest, highest };
}

function countsKey(input: unknown): string | undefined {
  return hasFields(input) ? Object.keys(input).find((key) => COUNTS_KEY.test(key)) : undefined;
}

function countsOf(input: unknown) {
  const key = countsKey(input) ?? "";
  const lowest = Number(COUNTS_KEY.exec(key)?.[1]);
  return { lowest, counts: numbersAt(input, key) };
}

function moments(classes: NetClasses, added: readonly [number, number, number], interval: Interval) {
  const { score, standardError } = netMoments(classes, added);
  return { centre: score, se: standardError, ...ends(interval) };
}

function describeNet(classes: NetClasses, confidence: number) {
  const { n, score, variance, standardError } = netMoments(classes);
  const test = testNetScore(classes);
  const wald = rawNetInterval(classes, "wald", confidence);
  return {
    n,
    nps: score,
    nps100: 100 * score,
    variance_multinomial: variance,
    se: standardError,
    sd_sample: Math.sqrt((variance * n) / (n - 1)),
    se_sample: Math.sqrt(variance / (n - 1)),
    wald: { ...ends(wald), margin: (wald.upper - wald.lower) / 2 },
    p_value_vs_zero_wald: test?.pNormal ?? null,
    t_interval_trinomial_means:
      n < 2 ? null : { ...ends(rawNetInterval(classes, "t", confidence)), p_value: test?.pStudent ?? null },
    goodman_wald_chisq2: ends(rawNetInterval(classes, "goodman", confidence)),
    "adjusted_wald_rocks_3_4_1.5_3_4": moments(classes, ROCKS, rawNetInterval(classes, "adjusted-wald", confidence)),
    laplace_1_1_1: moments(classes, [1, 1, 1], rawNetInterval(classes, "laplace", confidence)),
    agresti_min_matched_pairs: {
      estimate: netMoments(classes, [0.5, 1, 0.5]).score,
      ...ends(netScoreInterval(classes, "agresti-min", confidence)),
    },
    tango_score: ends(rawNetInterval(classes, "tango", confidence)),
  };
}

function runNps(input: unknown) {
  const counts = countScores(numbersAt(input, "scores"), { lowest: 0, highest: 10 });
  const classes = npsClasses(counts);
  const summary = summarizeScores(counts);
  const mean = summary.state === "measured" ? summary.mean : null;
  const deviation = summary.state === "measured" ? summary.standardDeviation : null;
  const described = describeNet(classes, numberAt(input, "conf"));
  return { ...described, counts: classes, mean_0_10: mean, sd_0_10: deviation };
}

function runNetScore(input: unknown) {
  const classes = ["detractors", "passives", "promoters"].map((key) => numberAt(input, key));
  return describeNet(classesOf(classes), numberAt(input, "conf"));
}

function runNetEdges(input: unknown) {
  return tableAt(input, "counts_det_pas_pro").map((row) => {
    const classes = classesOf(row);
    const { score, standardError } = netMoments(classes);
    const { lower, upper } = rawNetInterval(classes, "adjusted-wald", numberAt(input, "conf"));
    return {
      nps: score,
      se: standardError,
      aw_lower: lower,
      aw_upper_unclamped: upper,
      aw_lower_clamped: Math.max(-1, lower),
      aw_upper_clamped: Math.min(1, upper),
    };
  });
}

function runNetDifference(input: unknown) {
  const a = classesOf(numbersAt(input, "a_det_pas_pro"));
  const b = classesOf(numbersAt(input, "b_det_pas_pro"));
  const result = compareNetScores(a, b, { confidence: numberAt(input, "conf") });
  const { wald, adjustedWald, welch } = result;
  return {
    nps_a: result.scoreA,
    nps_b: result.scoreB,
    difference_a_minus_b: result.difference,
    wald: { se: wald.standardError, z: wald.z, p_value: wald.p, ...ends(wald.interval) },
    adjusted_wald: {
      difference: adjustedWald.difference,
      se: adjustedWald.standardError,
      z: adjustedWald.z,
      p_value: adjustedWald.p,
      ...ends(adjustedWald.interval),
    },
    welch_t_on_minus1_0_1: welch && { t: welch.t, df: welch.df, p_value: welch.p, ...ends(welch.interval) },
  };
}

// The reference program ends its search for a mid-p limit 1.2e-4 around it, and its printed digits show where it stopped.
const REFERENCE_NEARNESS = Number.EPSILON ** 0.25;

function referenceMidP(x: number, n: number, confidence: number) {
  const [lower, upper] = midP(x, n, (1 - confidence) / 2, REFERENCE_NEARNESS);
  return { lower, upper };
}

function runShares(input: unknown) {
  if (!Array.isArray(input)) throw new TypeError("the input is not a list");
  return input.map((item: unknown) => {
    const [x, n, confidence] = [numberAt(item, "x"), numberAt(item, "n"), numberAt(item, "conf")];
    const clipped = (method: ShareIntervalMethod) => ends(shareInterval(x, n, method, confidence));
    return {
      estimate: x / n,
      wald: clipped("wald"),
      wilson: clipped("wilson"),
      wilson_cc: clipped("wilson-continuity"),
      agresti_coull: clipped("agresti-coull"),
      jeffreys: clipped("jeffreys"),
      clopper_pearson: clipped("clopper-pearson"),
      midp: referenceMidP(x, n, confidence),
      wald_unclipped: ends(rawShareInterval(x, n, "wald", confidence)),
      agresti_coull_unclipped: ends(rawShareInterval(x, n, "agresti-coull", confidence)),
    };
  });
}

function runDistribution(input: unknown) {
  const counts = countsOf(input);
  const summary = summarizeScores(counts);
  const options = { topFrom: numberAt(input, "top_from"), bottomTo: numberAt(input, "bottom_to") };
  const share = satisfactionShare(counts, options);
  if (summary.state === "no-answers" || share.state === "no-answers") return { n: 0 };
  return {
    n: summary.n,
    counts: summary.counts,
    mean: summary.mean,
    variance: summary.variance,
    sd: summary.standardDeviation,
    se: summary.standardError,
    t_ci95: summary.interval,
    median: summary.median,
    q1: summary.lowerQuartile,
    q3: summary.upperQuartile,
    mode: summary.mode,
    skewness_g1: summary.skewness,
    kurtosis_excess_g2: summary.excessKurtosis,
    top_box: { count: share.count, share: share.share, wilson95: ends(share.interval) },
    bottom_box: { count: share.bottom.count, share: share.bottom.share, wilson95: ends(share.bottom.interval) },
    net: share.net,
    scaled_0_100: summary.scaled,
  };
}

function runEffort(input: unknown) {
  const effort = customerEffort(countsOf(input), { direction: "higher-is-easier" });
  if (effort.state === "no-answers") return { n: 0 };
  return {
    n: effort.n,
    ces_mean: effort.mean,
    ces_mean_t_ci95: effort.interval,
    ces2_percent_agree_5_to_7: 100 * effort.agree.share,
    ces2_agree_wilson95: ends(effort.agree.interval),
    net_easy_6_7_minus_1_3: 100 * effort.netEasy.score,
    scaled_0_100: effort.scaled,
    easy_count: effort.netEasy.easy,
    difficult_count: effort.netEasy.difficult,
    sd: effort.standardDeviation,
  };
}

function runIndex(input: unknown) {
  const index = satisfactionIndex(numbersAt(input, "importance"), numbersAt(input, "satisfaction"), scaleAt(input));
  return {
    weights: index.weights,
    weighted_mean: index.weightedMean,
    index_percent_of_max: index.percentOfMax,
    index_0_100: index.scaled,
    unweighted_mean: index.unweightedMean,
    contribution_gap_to_max: index.gapToMax,
  };
}

const OWN_SCALE: Scale = { lowest: 1, highest: 10 };

/** The columns of answers (every list but the scale and the weights), the scale, and the weights of the model if there are any. */
function surveyOf(input: Fields) {
  const names = Object.keys(input);
  const scaleKey = names.find((name) => /scale/i.test(name));
  const weightsKey = names.find((name) => /weight/i.test(name));
  const items = names.filter((name) => name !== scaleKey && name !== weightsKey);
  const moments = coMomentsOf(items.map((name) => ({ name, values: numbersAt(input, name) })));
  const [lowest, highest] = scaleKey === undefined ? [] : numbersAt(input, scaleKey);
  const scale = lowest === undefined || highest === undefined ? OWN_SCALE : { lowest, highest };
  return {
    moments,
    scale,
    weights: weightsKey === undefined ? principalComponentWeights(moments) : numbersAt(input, weightsKey),
  };
}

function runSurveyedIndex(input: unknown) {
  if (!hasFields(input)) throw new TypeError("the input is no object");
  const { moments: items, scale, weights } = surveyOf(input);
  const isAcsi = items.means.length === 3;
  const weighted = isAcsi ? acsiIndex(items, scale, weights) : satisfactionIndexFromMoments(items, weights, scale);
  const equal = satisfactionIndexFromMoments(
    items,
    weights.map(() => 1),
    scale,
  );
  if (weighted.state === "no-answers" || equal.state === "no-answers") return { n: 0 };
  return {
    item_means: items.means,
    equal_weight_0_100: equal.scaled,
    weighted_0_100: weighted.scaled,
    n: weighted.n,
    se_weighted: weighted.standardError,
    weights_rule: "first principal component loading / sd (unstandardised weights)",
    weights_check: weighted.weights,
  };
}

export const scoreAdapters: readonly Adapter[] = [
  { method: /^NPS/, accepts: (input) => hasFields(input, "scores", "conf"), run: runNps },
  { method: /^NPS/, accepts: (input) => hasFields(input, "counts_det_pas_pro", "conf"), run: runNetEdges },
  {
    method: /^(NPS|Net score)/,
    accepts: (input) => hasFields(input, "detractors", "passives", "promoters", "conf"),
    run: runNetScore,
  },
  {
    method: /^Difference between two NPS/,
    accepts: (input) => hasFields(input, "a_det_pas_pro", "b_det_pas_pro", "conf"),
    run: runNetDifference,
  },
  { method: /^Intervals for one proportion/, accepts: Array.isArray, run: runShares },
  {
    method: /^CSAT distribution/,
    accepts: (input) => countsKey(input) !== undefined && hasFields(input, "top_from", "bottom_to"),
    run: runDistribution,
  },
  { method: /^Customer Effort Score/, accepts: (input) => countsKey(input) !== undefined, run: runEffort },
  {
    method: /CSI/,
    accepts: (input) => hasFields(input, "importance", "satisfaction", "scale"),
    run: runIndex,
  },
  { method: /ACSI index/, accepts: (input) => hasFields(input), run: runSurveyedIndex },
];
