import { type CoMoments, coMomentsOf, correlationOf, covarianceOf, mergeCoMoments } from "../../co-moments.ts";
import { correlationTest } from "../../correlation.ts";
import { at } from "../../kernel/at.ts";
import { entry } from "../../kernel/matrix.ts";
import { midRanks } from "../../kernel/ranks.ts";
import { type LinearRegression, linearRegression, linearRegressionFromMoments } from "../../linear-regression.ts";
import { lmgImportance } from "../../lmg.ts";
import { countMissing, pairwiseCorrelations } from "../../missing-answers.ts";
import { rankCorrelations, rankCorrelationsOfPairs } from "../../rank-correlation.ts";
import { relativeImportance } from "../../relative-importance.ts";
import { scoreQuantile } from "../../score-summary.ts";
import { byName, columnsAt, textAt } from "../columns.ts";
import { type Fields, fieldsAt, hasFields, listAt, numberAt, numbersAt, tableAt, textsAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

function fieldsOf(input: unknown): Fields {
  if (!hasFields(input)) throw new TypeError("input is not an object");
  return input;
}

function describeRegression(regression: LinearRegression) {
  const terms = [regression.intercept, ...regression.factors];
  return {
    terms: terms.map((term) => term.name),
    coefficients: terms.map((term) => term.estimate),
    std_errors: terms.map((term) => term.standardError),
    t: terms.map((term) => term.t),
    p: terms.map((term) => term.p),
    ci95_lower: terms.map((term) => term.lower),
    ci95_upper: terms.map((term) => term.upper),
    r_squared: regression.rSquared,
    adj_r_squared: regression.adjustedRSquared,
    sigma: regression.residualSd,
    f: regression.f.statistic,
    df1: regression.f.df1,
    df2: regression.f.df2,
    f_p: regression.f.p,
    residual_ss: regression.residualSumOfSquares,
    total_ss: regression.totalSumOfSquares,
  };
}

function runDrivers(input: unknown) {
  const outcome = textAt(fieldsOf(input), "y");
  const factors = textsAt(input, "x");
  const columns = columnsAt(input, "data", [outcome, ...factors]);
  const moments = coMomentsOf(columns);
  const correlations = correlationOf(moments);
  const measures = relativeImportance(correlations);
  const total = measures.genizi.reduce((sum, value) => sum + value, 0);
  const lmg = measures.lmg.reduce((sum, value) => sum + value, 0);
  const named = (values: readonly number[]) => byName(factors, values);

  return {
    n: moments.n,
    means: byName(moments.names, moments.means),
    sds: byName(
      moments.names,
      covarianceOf(moments).map((row, i) => Math.sqrt(at(row, i))),
    ),
    pearson_matrix: correlations,
    correlations_with_y: byName(
      factors,
      factors.map((_, i) => {
        const ranks = rankCorrelationsOfPairs(at(columns, i + 1).values, at(columns, 0).values);
        const test = correlationTest(entry(correlations, 0, i + 1), moments.n);
        return {
          pearson: test.r,
          pearson_t: test.t,
          pearson_p: test.p,
          pearson_fisher_ci95: [test.interval?.lower, test.interval?.upper],
          spearman: ranks.spearman,
          spearman_p_t_approx: ranks.spearman === null ? null : correlationTest(ranks.spearman, ranks.n).p,
          kendall_tau_b: ranks.kendallTauB,
        };
      }),
    ),
    ols: describeRegression(linearRegression(columns, { outcome })),
    standardised_betas: named(measures.standardisedBetas),
    vif: named(measures.varianceInflation),
    correlation_eigenvalues: measures.eigenvalues,
    condition_index_max: measures.conditionIndex,
    importance: {
      lmg_shapley: named(measures.lmg),
      lmg_share: named(measures.lmg.map((value) => value / lmg)),
      last_usefulness: named(measures.last),
      first_squared_r: named(measures.first),
      betasq: named(measures.betaSquared),
      pratt: named(measures.pratt),
      johnson_raw: named(measures.genizi),
      johnson_rescaled_percent: named(measures.genizi.map((value) => (100 * value) / total)),
      genizi: named(measures.genizi),
      car_scores_squared: named(measures.car),
      lmg_rank: midRanks(measures.lmg.map((value) => -value)),
    },
  };
}

function runMissing(input: unknown) {
  const outcome = textAt(fieldsOf(input), "y");
  const names = textsAt(input, "variables");
  const columns = columnsAt(input, "data", [outcome, ...names.filter((name) => name !== outcome)]);
  const factors = columns.slice(1).map((column) => column.name);
  const inOrder = columnsAt(input, "data", names);

  const missing = countMissing(inOrder);
  const pairs = pairwiseCorrelations(columns);
  const ofPairs = pairs.usable ? relativeImportance(pairs.correlations) : null;
  const listwise = linearRegression(columns, { outcome });
  return {
    n_total: missing.n,
    n_listwise: missing.complete,
    n_pairwise: missing.pairwise,
    missing_per_variable: byName(
      names,
      missing.missing.map((entryOfName) => entryOfName.missing),
    ),
    listwise_correlation: correlationOf(coMomentsOf(inOrder)),
    pairwise_correlation: pairwiseCorrelations(inOrder).correlations,
    pairwise_eigenvalues: pairs.eigenvalues,
    pairwise_is_positive_definite: pairs.usable,
    listwise_ols: describeRegression(listwise).coefficients,
    listwise_r_squared: listwise.rSquared,
    listwise_lmg: byName(factors, lmgImportance(correlationOf(coMomentsOf(columns)))),
    pairwise_standardised_betas: byName(factors, ofPairs?.standardisedBetas ?? []),
    pairwise_r_squared: ofPairs?.rSquared ?? null,
  };
}

function runCollinear(input: unknown) {
  const outcome = textAt(fieldsOf(input), "y");
  const columns = columnsAt(input, "data", [outcome, ...textsAt(input, "x")]);
  const regression = linearRegression(columns, { outcome });
  const { terms, coefficients } = describeRegression(regression);
  return {
    rank: regression.rank,
    aliased: regression.dropped.map((factor) => factor.name),
    coefficients_after_dropping_alias: byName(terms, coefficients),
    r_squared: regression.rSquared,
  };
}

function runIllConditioned(input: unknown) {
  const factors = columnsAt(input, "x");
  const outcome = "outcome";
  const regression = linearRegression([{ name: outcome, values: numbersAt(input, "y") }, ...factors], { outcome });
  const described = describeRegression(regression);
  return {
    coefficients_intercept_first: described.coefficients,
    std_errors: described.std_errors,
    residual_sd: described.sigma,
    r_squared: described.r_squared,
    f: described.f,
  };
}

function runMerge(input: unknown) {
  const names = textsAt(input, "columns");
  const chunks = listAt(input, "chunks").map((chunk): CoMoments => {
    return { names, n: numberAt(chunk, "n"), means: numbersAt(chunk, "means"), coMoments: tableAt(chunk, "comoments") };
  });
  const merged = chunks.reduce(mergeCoMoments);
  const regression = linearRegressionFromMoments(merged, { outcome: at(names, 0) });
  return {
    n: merged.n,
    means: merged.means,
    covariance: covarianceOf(merged),
    correlation: correlationOf(merged),
    ols_first_on_rest: {
      slopes: regression.factors.map((term) => term.estimate),
      intercept: regression.intercept.estimate,
      r_squared: regression.rSquared,
    },
  };
}

function runCrossTable(input: unknown, expectedShape: unknown) {
  const counts = tableAt(input, "crosstab_rows_x_columns_y");
  const [lowest = Number.NaN] = numbersAt(input, "scale");
  const scores = counts.map((_, i) => lowest + i);
  const table = { rows: scores, columns: at(counts, 0).map((_, i) => lowest + i), counts };
  const correlations = rankCorrelations(table);
  const margin = { lowest, counts: counts.map((row) => row.reduce((total, count) => total + count, 0)) };
  const shares = hasFields(expectedShape, "quantiles_x_type7")
    ? Object.keys(fieldsAt(expectedShape, "quantiles_x_type7"))
    : [];
  return {
    n: correlations.n,
    pearson: correlations.pearson,
    spearman: correlations.spearman,
    kendall_tau_b: correlations.kendallTauB,
    somers_d_y_given_x: correlations.somersDYGivenX,
    quantiles_x_type7: byName(
      shares,
      shares.map((share) => scoreQuantile(margin, Number(share))),
    ),
  };
}

/** Cases about what goes together with an outcome. */
export const driverAdapters: readonly Adapter[] = [
  { method: /^Key-driver analysis/, accepts: (input) => hasFields(input, "y", "x", "data"), run: runDrivers },
  { method: /^Missing answers/, accepts: (input) => hasFields(input, "y", "variables", "data"), run: runMissing },
  { method: /^Perfect collinearity/, accepts: (input) => hasFields(input, "y", "x", "data"), run: runCollinear },
  { method: /^Ill-conditioned OLS/, accepts: (input) => hasFields(input, "y", "x"), run: runIllConditioned },
  { method: /^Merge co-moment/, accepts: (input) => hasFields(input, "columns", "chunks"), run: runMerge },
  {
    method: /^Rank correlations from a cross-tabulation/,
    accepts: (input) => hasFields(input, "scale", "crosstab_rows_x_columns_y"),
    run: runCrossTable,
  },
];
