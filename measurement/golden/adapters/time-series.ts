import { buishandU, levelShift, pettittTest, standardNormalHomogeneity, supF } from "../../change-point.ts";
import { expectedRange } from "../../control-charts/constants.ts";
import { meanMovingRange } from "../../control-charts/moving-range.ts";
import { lagOneAutocorrelation, mergeMoments, momentsOf, noMoments, varianceOfMoments } from "../../moments.ts";
import { changesByCriterion, changesByPenalty } from "../../several-changes.ts";
import { mannKendall, straightLine } from "../../trend.ts";
import { fieldsAt, hasFields, numberAt, numbersAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

function runTrend(input: unknown) {
  const x = numbersAt(input, "x");
  const trend = mannKendall(x);
  const line = straightLine(x);
  return {
    n: trend.n,
    S: trend.s,
    var_S: trend.varianceOfS,
    kendall_tau_b_with_time: trend.tau,
    tau_trend_pkg: trend.tau,
    z_continuity: trend.z,
    p_two_sided: trend.p,
    sen_slope: trend.slope,
    sen_ci95: [trend.slopeInterval.lower, trend.slopeInterval.upper],
    ols_slope: line.slope,
    ols_slope_se: line.slopeError,
    ols_slope_p: line.p,
    tied_groups: trend.tiedGroups,
    lag1_autocorrelation: trend.autocorrelation,
  };
}

function runChangePoints(input: unknown) {
  const x = numbersAt(input, "x");
  const pettitt = pettittTest(x);
  const homogeneity = standardNormalHomogeneity(x);
  const shift = levelShift(x);
  const several = changesByCriterion(x);
  const f = supF(x);
  const sigma = meanMovingRange(x) / expectedRange(2);
  const penalty = 2 * Math.log(x.length);
  return {
    pettitt: { U: pettitt.u, tau: pettitt.before, p_approx: pettitt.p },
    snh_T0: homogeneity.value,
    snh_tau: homogeneity.before,
    buishand_U: buishandU(x),
    least_squares_split: {
      tau: shift.before,
      sse: shift.sumOfSquares,
      mean_before: shift.meanBefore,
      mean_after: shift.meanAfter,
      sse_no_change: shift.sumOfSquaresWithoutShift,
    },
    bai_perron_bic: {
      breakpoints: several.changes,
      bic_by_number_of_breaks: several.criterion,
      rss_by_number_of_breaks: several.sumOfSquares,
    },
    supF: { statistic: f.value, argmax: f.before },
    pelt_mean: {
      scale_sd_from_moving_range: sigma,
      penalty,
      minseglen: 2,
      changepoints: changesByPenalty(x, { sigma, penalty, shortest: 2 }),
    },
  };
}

/** Values are given as they are, or as a recipe: a first value, then two others in turn. */
function valuesOf(input: unknown): readonly number[] {
  if (hasFields(input, "values")) return numbersAt(input, "values");
  const recipe = fieldsAt(input, "recipe");
  const turns = numbersAt(recipe, "then_alternating");
  return Array.from({ length: numberAt(recipe, "n") }, (_, index) =>
    index === 0 ? numberAt(recipe, "first") : (turns[(index - 1) % turns.length] ?? Number.NaN),
  );
}

function runMoments(input: unknown) {
  const values = valuesOf(input);
  let start = 0;
  const chunks = numbersAt(input, "chunk_sizes").map((size) => {
    start += size;
    return momentsOf(values.slice(start - size, start));
  });
  const merged = chunks.reduce(mergeMoments, noMoments);
  return {
    n: merged.n,
    mean: merged.mean,
    sd: Math.sqrt(varianceOfMoments(merged)),
    lag1_autocorrelation: lagOneAutocorrelation(values),
    chunks: chunks.map(({ n, mean, squares }) => ({ n, mean, m2: squares })),
  };
}

export const timeSeriesAdapters: readonly Adapter[] = [
  { method: /^Mann-Kendall/, accepts: (input) => hasFields(input, "x"), run: runTrend },
  { method: /^Change-point/, accepts: (input) => hasFields(input, "x"), run: runChangePoints },
  {
    method: /from mergeable aggregates/,
    accepts: (input) => hasFields(input, "chunk_sizes", "values") || hasFields(input, "chunk_sizes", "recipe"),
    run: runMoments,
  },
];
