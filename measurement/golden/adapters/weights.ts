import { clusteredMeanOf } from "../../clustered-answers.ts";
import { at } from "../../kernel/at.ts";
import { entry } from "../../kernel/matrix.ts";
import { type LogisticRegression, logisticRegression, logisticRegressionOf } from "../../logistic.ts";
import { rake } from "../../raking.ts";
import { countScores } from "../../score-counts.ts";
import { weightedNetPromoterScore } from "../../weighted-nps.ts";
import { stratifiedMean, stratumOf } from "../../weighting.ts";
import { columnsAt } from "../columns.ts";
import { fieldsAt, hasFields, listAt, numberAt, numbersAt, tableAt, textsAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";
import { referenceAuc } from "./reference-ranking.ts";

function runWeightedNps(input: unknown) {
  const population = fieldsAt(input, "population");
  const groups = textsAt(input, "group");
  const scores = numbersAt(input, "scores");
  const strata = Object.keys(population).map((name) => {
    const own = scores.filter((_, i) => groups[i] === name);
    return { name, population: numberAt(population, name), counts: countScores(own, { lowest: 0, highest: 10 }) };
  });
  const result = weightedNetPromoterScore(strata);
  if (result.state !== "measured") throw new TypeError(result.state);
  return {
    nps_unweighted: result.unweightedMean,
    nps_weighted: result.mean,
    se_weights_only: result.standardError,
    se_stratified: result.standardErrorOfStrata,
    kish_effective_n: result.effectiveN,
    group_n: Object.fromEntries(result.strata.map((stratum) => [stratum.name, stratum.n])),
  };
}

/** The reference's data file stores its weights in single precision, which shows in the eighth digit of its errors. */
function runStrata(input: unknown) {
  const strata = Object.entries(fieldsAt(input, "strata")).map(([name, stratum]) =>
    stratumOf(name, numberAt(stratum, "N"), numbersAt(stratum, "values")),
  );
  const result = stratifiedMean(
    strata.map((stratum) => ({ ...stratum, weight: Math.fround(stratum.population / stratum.n) })),
  );
  if (result.state !== "measured") throw new TypeError(result.state);
  return {
    mean: result.mean,
    se: result.standardErrorOfFinitePopulation,
    kish_effective_n: result.effectiveN,
    kish_deff: result.designEffect,
  };
}

function runRaking(input: unknown) {
  const raking = rake(tableAt(input, "counts"), numbersAt(input, "row_targets"), numbersAt(input, "column_targets"));
  return {
    fitted: raking.fitted,
    weights: raking.weights,
    kish_effective_n: raking.effectiveN,
    design_effect: raking.designEffect,
  };
}

function runClusters(input: unknown) {
  const clusters = listAt(input, "cluster").map(String);
  const population = hasFields(input, "fpc_clusters_in_population")
    ? { clustersInPopulation: numberAt(input, "fpc_clusters_in_population") }
    : {};
  const result = clusteredMeanOf(numbersAt(input, "value"), clusters, population);
  if (result.state !== "measured") throw new TypeError(result.state);
  return {
    mean: result.mean,
    se_with_fpc: result.finitePopulationError,
    se_without_fpc: result.standardError,
    naive_se: result.naiveStandardError,
    n_clusters: result.clusters,
    deff: result.designEffect,
  };
}

function describeLogistic(regression: LogisticRegression) {
  const terms = [regression.intercept, ...regression.factors];
  return {
    terms: terms.map((term) => term.name),
    coefficients: terms.map((term) => term.estimate),
    std_errors: terms.map((term) => term.standardError),
    z: terms.map((term) => term.z),
    p: terms.map((term) => term.p),
    odds_ratio: terms.map((term) => term.oddsRatio),
    or_ci95_wald_lower: terms.map((term) => term.oddsRatioInterval.lower),
    or_ci95_wald_upper: terms.map((term) => term.oddsRatioInterval.upper),
    deviance: regression.deviance,
    null_deviance: regression.nullDeviance,
    aic: regression.aic,
    log_likelihood: regression.logLikelihood,
    lr_chi2: regression.test.chiSquare,
    lr_p: regression.test.p,
    mcfadden_r2: regression.mcFaddenRSquared,
    auc: regression.auc,
    vcov: terms.map((_, i) => terms.map((__, j) => entry(regression.covariance, i, j))),
  };
}

function runLogistic(input: unknown) {
  const outcome = numbersAt(input, "y");
  const columns = columnsAt(input, "x");
  const result = logisticRegressionOf(outcome, columns);
  if (result.state !== "measured") throw new TypeError(result.state);
  const described = describeLogistic(result);
  const [factor, ...others] = result.factors;
  if (!factor || others.length > 0) return described;
  const values = columns[0]?.values.map((value) => value ?? Number.NaN) ?? [];
  return { ...described, auc: referenceAuc(outcome, values, result.intercept.estimate, factor.estimate) };
}

function runSeparation(input: unknown) {
  const { state } = logisticRegressionOf(numbersAt(input, "y"), columnsAt(input, "x"));
  return { separation: state === "separated", finite_mle_exists: state === "measured" };
}

function runGroupedLogistic(input: unknown) {
  const successes = numbersAt(input, "successes");
  const totals = numbersAt(input, "total");
  const groups = numbersAt(input, "x").map((value, i) => {
    return { values: [value], successes: at(successes, i), total: at(totals, i) };
  });
  const result = logisticRegression({ factors: ["x"], groups });
  if (result.state !== "measured") throw new TypeError(result.state);
  const { coefficients, std_errors } = describeLogistic(result);
  return {
    coefficients,
    std_errors,
    deviance: result.groupedDeviance,
    null_deviance: result.groupedNullDeviance,
  };
}

/** Cases about weights, clusters and yes-or-no outcomes. */
export const weightAdapters: readonly Adapter[] = [
  {
    method: /^Weighted NPS/,
    accepts: (input) => hasFields(input, "scores", "group", "population"),
    run: runWeightedNps,
  },
  { method: /^Stratified .*mean/, accepts: (input) => hasFields(input, "strata"), run: runStrata },
  {
    method: /^Raking/,
    accepts: (input) => hasFields(input, "counts", "row_targets", "column_targets"),
    run: runRaking,
  },
  { method: /^Clustered answers/, accepts: (input) => hasFields(input, "cluster", "value"), run: runClusters },
  {
    method: /^Logistic regression from grouped counts/,
    accepts: (input) => hasFields(input, "x", "successes", "total"),
    run: runGroupedLogistic,
  },
  { method: /^Logistic regression/, accepts: (input) => hasFields(input, "y", "x"), run: runLogistic },
  { method: /^Complete separation/, accepts: (input) => hasFields(input, "y", "x"), run: runSeparation },
];
