import { lifetimeValue } from "../../lifetime-value.ts";
import {
  answersForMeanDifference,
  answersForNetDifference,
  answersForNetScore,
  answersForShare,
  answersForShareDifference,
  answersForShareDifferenceByArcsine,
} from "../../sample-size.ts";
import { countScores } from "../../score-counts.ts";
import { checkMeanGoal, checkShareGoal } from "../../target.ts";
import { fieldsAt, hasFields, listAt, numberAt, numbersAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

function runNetSizes(input: unknown) {
  return {
    margin: listAt(input, "margin").map((item) => {
      const size = answersForNetScore(numberAt(item, "v"), numberAt(item, "d"), numberAt(item, "conf"));
      return { n_exact: size.exact, n_ceiling: size.needed };
    }),
    difference: listAt(input, "difference").map((item) => {
      const options = { confidence: numberAt(item, "conf"), power: numberAt(item, "power") };
      const size = answersForNetDifference(numberAt(item, "v"), numberAt(item, "d"), options);
      return { n_exact_per_group: size.exact, n_ceiling_per_group: size.needed };
    }),
  };
}

function powerOf(item: unknown) {
  return { confidence: 1 - numberAt(item, "alpha"), power: numberAt(item, "power") };
}

function runComparisonSizes(input: unknown) {
  const arcsine = fieldsAt(input, "arcsine");
  const [p1, p2] = [numberAt(arcsine, "p1"), numberAt(arcsine, "p2")];
  return {
    prop_n: listAt(input, "prop").map(
      (item) => answersForShareDifference(numberAt(item, "p1"), numberAt(item, "p2"), powerOf(item)).exact,
    ),
    arcsine_n: answersForShareDifferenceByArcsine(p1, p2, powerOf(arcsine)).exact,
    t_n: listAt(input, "t").map(
      (item) => answersForMeanDifference(numberAt(item, "delta"), numberAt(item, "sd"), powerOf(item)).exact,
    ),
  };
}

function runShareSizes(input: unknown) {
  if (!Array.isArray(input)) throw new TypeError("the input is not a list");
  return input.map((item: unknown) => {
    const confidence = numberAt(item, "conf");
    const options = hasFields(item, "population")
      ? { confidence, population: numberAt(item, "population") }
      : { confidence };
    const size = answersForShare(numberAt(item, "p"), numberAt(item, "margin"), options);
    return { n0: size.ofInfinitePopulation, n: size.exact };
  });
}

function runGoals(input: unknown) {
  const scores = numbersAt(input, "scores");
  const scale = { lowest: Math.min(...scores), highest: Math.max(...scores, numberAt(input, "top_from")) };
  const counts = countScores(scores, scale);
  const share = checkShareGoal(counts, {
    topFrom: numberAt(input, "top_from"),
    target: numberAt(input, "target_share"),
  });
  const mean = checkMeanGoal(counts, { target: numberAt(input, "target_mean") });
  if (share.state === "no-answers" || mean.state === "no-answers") return null;
  return {
    share: share.score,
    score_z: share.statistic,
    score_p_one_sided: share.p,
    exact_p_one_sided: share.pExact,
    mean: mean.score,
    t: mean.statistic,
    t_p_one_sided: mean.p,
    t_lower_bound95: mean.lowerBound,
  };
}

function runLifetimeValues(input: unknown) {
  if (!Array.isArray(input)) throw new TypeError("the input is not a list");
  return input.map((item: unknown) => {
    const value = lifetimeValue({
      margin: numberAt(item, "margin"),
      retention: numberAt(item, "retention"),
      discount: numberAt(item, "discount"),
      periods: numberAt(item, "periods"),
    });
    return { infinite: value.infinite, infinite_incl_first: value.infiniteInclFirst, finite: value.finite };
  });
}

export const planningAdapters: readonly Adapter[] = [
  {
    method: /^Sample size for an NPS/,
    accepts: (input) => hasFields(input, "margin", "difference"),
    run: runNetSizes,
  },
  {
    method: /^Required sample per group/,
    accepts: (input) => hasFields(input, "prop", "arcsine", "t"),
    run: runComparisonSizes,
  },
  { method: /^Sample size for a share/, accepts: Array.isArray, run: runShareSizes },
  {
    method: /^Is the target reached/,
    accepts: (input) => hasFields(input, "scores", "top_from", "target_share", "target_mean"),
    run: runGoals,
  },
  { method: /^Customer lifetime value/, accepts: Array.isArray, run: runLifetimeValues },
];
