import { compareValues } from "../../mean-comparison.ts";
import type { StudentComparison } from "../../net-score-comparison.ts";
import { comparePairedShares } from "../../paired-comparison.ts";
import { compareSeveralValues, type FTest } from "../../several-means.ts";
import { compareShares, type RatioEstimate, shareDifferenceInterval } from "../../share-comparison.ts";
import type { Interval } from "../../verdict.ts";
import { hasFields, numberAt, numbersAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

const ends = ({ lower, upper }: Interval) => ({ lower, upper });

function ratio(estimate: RatioEstimate | null) {
  return estimate && { estimate: estimate.estimate, ...ends(estimate.interval) };
}

function runTwoShares(input: unknown) {
  if (!Array.isArray(input)) throw new TypeError("the input is not a list");
  return input.map((item: unknown) => {
    const a = { count: numberAt(item, "x1"), n: numberAt(item, "n1") };
    const b = { count: numberAt(item, "x2"), n: numberAt(item, "n2") };
    const confidence = numberAt(item, "conf");
    const result = compareShares(a, b, { confidence });
    return {
      difference: result.difference,
      z_pooled: result.z,
      p_value_z: result.pNormal,
      chi_square_yates: result.yates?.chiSquare,
      p_value_yates: result.yates?.p,
      fisher_p_two_sided: result.pFisher,
      wald_ci: ends(shareDifferenceInterval(a, b, "wald", confidence)),
      newcombe_ci: ends(result.interval),
      agresti_caffo_ci: ends(shareDifferenceInterval(a, b, "agresti-caffo", confidence)),
      miettinen_nurminen_ci: ends(shareDifferenceInterval(a, b, "miettinen-nurminen", confidence)),
      cohen_h: result.cohenH,
      risk_ratio: ratio(result.riskRatio),
      odds_ratio: ratio(result.oddsRatio),
    };
  });
}

function describeT(test: StudentComparison | null) {
  return test && { t: test.t, df: test.df, p: test.p, ...ends(test.interval) };
}

function runTwoMeans(input: unknown) {
  const result = compareValues(numbersAt(input, "a"), numbersAt(input, "b"));
  return {
    mean_a: result.meanA,
    mean_b: result.meanB,
    var_a: result.varianceA,
    var_b: result.varianceB,
    difference: result.difference,
    welch: describeT(result.welch),
    student: describeT(result.student),
    cohen_d: result.cohenD,
    hedges_g_approx_J: result.hedgesG,
    mann_whitney: {
      W: result.mannWhitney.w,
      p_normal_cc_ties: result.mannWhitney.p,
      prob_superiority: result.mannWhitney.superiority,
    },
    cliffs_delta: result.cliffsDelta,
  };
}

/** The same test under each of the labels that statistics programs print. */
function describeF(test: FTest | null) {
  if (test === null) return null;
  const { f, df1, df2, p } = test;
  return {
    ...{ F: f, f, statistic: f, "F value": f, F_value: f },
    ...{ df1, num_df: df1, "num df": df1, df_between: df1 },
    ...{ df2, denom_df: df2, "denom df": df2, df_within: df2 },
    ...{ p, p_value: p, "p.value": p, "Pr(>F)": p },
  };
}

function runSeveralMeans(input: unknown) {
  const groups = hasFields(input) ? Object.keys(input).map((name) => numbersAt(input, name)) : [];
  const result = compareSeveralValues(groups);
  return {
    anova: describeF(result.anova),
    welch: describeF(result.welch),
    kruskal_wallis: {
      H: result.kruskalWallis?.h,
      df: result.kruskalWallis?.degreesOfFreedom,
      p: result.kruskalWallis?.p,
    },
  };
}

function runPairedShares(input: unknown) {
  const result = comparePairedShares({
    yesYes: numberAt(input, "yes_yes"),
    yesNo: numberAt(input, "yes_no"),
    noYes: numberAt(input, "no_yes"),
    noNo: numberAt(input, "no_no"),
  });
  return {
    difference_first_minus_second: result.difference,
    mcnemar_chi2: result.mcNemar?.chiSquare,
    p: result.mcNemar?.p,
    chi2_cc: result.mcNemarCorrected?.chiSquare,
    p_cc: result.mcNemarCorrected?.p,
    p_exact: result.pExact,
    wald_ci: ends(result.interval),
  };
}

export const comparisonAdapters: readonly Adapter[] = [
  { method: /^Two independent proportions/, accepts: Array.isArray, run: runTwoShares },
  { method: /^Difference of two means/, accepts: (input) => hasFields(input, "a", "b"), run: runTwoMeans },
  { method: /^Comparison of several means/, accepts: (input) => hasFields(input), run: runSeveralMeans },
  {
    method: /^Paired proportions/,
    accepts: (input) => hasFields(input, "yes_yes", "yes_no", "no_yes", "no_no"),
    run: runPairedShares,
  },
];
