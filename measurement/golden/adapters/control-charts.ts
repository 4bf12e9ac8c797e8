import { type CountedPeriod, cChart, pChart, uChart } from "../../control-charts/attribute-charts.ts";
import type { ControlChart } from "../../control-charts/chart.ts";
import { xmrChart } from "../../control-charts/individuals.ts";
import {
  type LaneyChart,
  laneyRateChart,
  laneyShareChart,
  rateDispersion,
  shareDispersion,
} from "../../control-charts/laney.ts";
import { exponentialLimits, gChart, geometricLimits, tChart } from "../../control-charts/rare-events.ts";
import { nelsonSignals, runSignals, runTest } from "../../control-charts/run-rules.ts";
import { fieldsAt, hasFields, numbersAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";
import { fromOne, limits } from "./chart-fields.ts";

function periodsOf(input: unknown, events: string, sizes: string): readonly CountedPeriod[] {
  const all = numbersAt(input, sizes);
  return numbersAt(input, events).map((count, index) => ({ events: count, size: all[index] ?? 0 }));
}

/** Reference programs print one limit when every point has the same. */
function shortLimits(chart: ControlChart): ReturnType<typeof limits> {
  const { lcl, ucl } = limits(chart);
  const equal = new Set(chart.points.map((point) => point.standardError)).size === 1;
  return equal ? { lcl: lcl.slice(0, 1), ucl: ucl.slice(0, 1) } : { lcl, ucl };
}

function describeCounted(chart: ControlChart, printed: ReturnType<typeof limits>) {
  return {
    statistics: chart.points.map((point) => point.value),
    center: chart.center,
    std_dev: chart.sigma,
    ...printed,
    beyond_limits: fromOne(chart.beyond),
    run_of_7_points: fromOne(runSignals(chart, 7)),
  };
}

function runPhases(input: unknown) {
  const baseline = periodsOf(input, "baseline_d", "baseline_n");
  const fresh = periodsOf(input, "new_d", "new_n");
  const chart = pChart([...baseline, ...fresh], { first: baseline.length });
  const described = describeCounted(chart, limits(chart));
  return {
    ...described,
    statistics: described.statistics.slice(0, baseline.length),
    new_statistics: described.statistics.slice(baseline.length),
    note_indices: "indices run over baseline then new points",
  };
}

function describeRuns(chart: ControlChart) {
  const runs = runTest(chart);
  return {
    longest_run: runs.longestRun,
    longest_run_max: runs.longestRunAllowed,
    crossings: runs.crossings,
    crossings_min: runs.crossingsNeeded,
  };
}

function describePlotted(chart: ControlChart) {
  return {
    y: chart.points.map((point) => point.value),
    center: chart.center,
    ...limits(chart),
    sigma_signal: fromOne(chart.beyond),
    ...describeRuns(chart),
    runs_signal: runTest(chart).signal,
  };
}

type Draw = typeof laneyShareChart;

function compareWithLaney(plainName: string, plain: ControlChart, periods: readonly CountedPeriod[], draw: Draw) {
  const exact: LaneyChart = draw(periods);
  return {
    [plainName]: describePlotted(plain),
    laney: { sigma_z_exact_d2: exact.sigmaZ, lcl_exact: limits(exact).lcl, ucl_exact: limits(exact).ucl },
    "laney_qicharts2_d2_1.128": describePlotted(draw(periods, { constants: "rounded" })),
    laney_qicharts2_screened_default: describePlotted(draw(periods, { constants: "rounded", screening: "nelson" })),
  };
}

function runXmr(input: unknown) {
  const x = numbersAt(input, "x");
  const chart = xmrChart(x);
  const rounded = xmrChart(x, { constants: "rounded" });
  const nelson = nelsonSignals(chart);
  return {
    mean: chart.center,
    moving_ranges: chart.movingRanges,
    mean_moving_range: chart.meanMovingRange,
    median_moving_range: chart.medianMovingRange,
    sigma_exact_d2: chart.sigma,
    ucl: chart.points[0]?.upper,
    lcl: chart.points[0]?.lower,
    mr_ucl_D4_exact: chart.movingRangeUpper,
    "sigma_qcc_d2_1.128": rounded.sigma,
    ucl_qcc: rounded.points[0]?.upper,
    lcl_qcc: rounded.points[0]?.lower,
    beyond_limits: fromOne(rounded.beyond),
    run_of_7_points: fromOne(runSignals(chart, 7)),
    nelson: {
      rule1: fromOne(nelson.beyondLimits),
      rule2: fromOne(nelson.nineOnOneSide),
      rule3: fromOne(nelson.sixSteady),
      rule4: fromOne(nelson.fourteenAlternating),
      rule5: fromOne(nelson.twoOfThreeBeyondTwoSigma),
      rule6: fromOne(nelson.fourOfFiveBeyondOneSigma),
      rule7: fromOne(nelson.fifteenWithinOneSigma),
      rule8: fromOne(nelson.eightOutsideOneSigma),
    },
    qicharts2_runs: { ...describeRuns(chart), n_useful: runTest(chart).useful, signal: runTest(chart).signal },
  };
}

function runRareCases(input: unknown) {
  const cases = numbersAt(input, "cases_between");
  const chart = gChart(cases);
  const geometric = geometricLimits(cases);
  return {
    qicharts2: {
      center_line: chart.center,
      ucl: chart.points[0]?.upper,
      lcl: chart.points[0]?.lower,
      sigma_signal: fromOne(chart.beyond),
    },
    probability_limits: {
      p_mle: 1 / (1 + geometric.mean),
      mean: geometric.mean,
      ucl_prob_99865: geometric.upper,
      lcl_prob_00135: geometric.lower,
      median_theoretical: geometric.median,
    },
  };
}

function runRareTimes(input: unknown) {
  const times = numbersAt(input, "days_between");
  const exact = tChart(times);
  const rounded = tChart(times, { constants: "rounded" });
  const exponential = exponentialLimits(times);
  return {
    "qicharts2_d2_1.128": {
      center_line: rounded.center,
      ucl: rounded.points[0]?.upper,
      lcl: rounded.points[0]?.lower,
      sigma_signal: fromOne(rounded.beyond),
    },
    center_line_exact: exact.center,
    ucl_exact: exact.points[0]?.upper,
    lcl_exact: exact.points[0]?.lower,
    exponential_prob_limits: { mean: exponential.mean, ucl: exponential.upper, lcl: exponential.lower },
  };
}
function runDispersion(input: unknown) {
  const described = ({ ratio, chiSquare, p }: ReturnType<typeof shareDispersion>) => ({
    ratio,
    statistic: chiSquare,
    p,
  });
  const counts = (key: string): readonly CountedPeriod[] =>
    numbersAt(fieldsAt(input, key), "x").map((events) => ({ events, size: 1 }));
  return {
    a: described(shareDispersion(periodsOf(fieldsAt(input, "binomial_a"), "d", "n"))),
    b: described(rateDispersion(counts("poisson_b"))),
    c: described(rateDispersion(counts("poisson_c"))),
  };
}

export const controlChartAdapters: readonly Adapter[] = [
  {
    method: /^p chart vs Laney/,
    accepts: (input) => hasFields(input, "x", "n"),
    run: (input) => {
      const periods = periodsOf(input, "x", "n");
      return compareWithLaney("p_chart", pChart(periods), periods, laneyShareChart);
    },
  },
  {
    method: /^u chart vs Laney/,
    accepts: (input) => hasFields(input, "x", "n"),
    run: (input) => {
      const periods = periodsOf(input, "x", "n");
      return compareWithLaney("u_chart", uChart(periods), periods, laneyRateChart);
    },
  },
  {
    method: /^p chart/,
    accepts: (input) => hasFields(input, "baseline_d", "baseline_n", "new_d", "new_n"),
    run: runPhases,
  },
  {
    method: /^p chart/,
    accepts: (input) => hasFields(input, "d", "n"),
    run: (input) => {
      const chart = pChart(periodsOf(input, "d", "n"));
      return describeCounted(chart, limits(chart));
    },
  },
  {
    method: /^u chart/,
    accepts: (input) => hasFields(input, "x", "n"),
    run: (input) => {
      const chart = uChart(periodsOf(input, "x", "n"));
      return describeCounted(chart, shortLimits(chart));
    },
  },
  {
    method: /^c chart/,
    accepts: (input) => hasFields(input, "x"),
    run: (input) => {
      const chart = cChart(numbersAt(input, "x"));
      return describeCounted(chart, shortLimits(chart));
    },
  },
  { method: /^XmR/, accepts: (input) => hasFields(input, "x"), run: runXmr },
  { method: /^g chart/, accepts: (input) => hasFields(input, "cases_between"), run: runRareCases },
  { method: /^t chart/, accepts: (input) => hasFields(input, "days_between"), run: runRareTimes },
  {
    method: /^Overdispersion test/,
    accepts: (input) => hasFields(input, "binomial_a", "poisson_b", "poisson_c"),
    run: runDispersion,
  },
];
