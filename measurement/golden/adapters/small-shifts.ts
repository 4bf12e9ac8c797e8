import { cusumRunLength, ewmaRunLength, shewhartRunLength } from "../../control-charts/run-lengths.ts";
import { cusumChart, ewmaChart } from "../../control-charts/small-shifts.ts";
import { type Reference, referenceFromDeviation, referenceOf, type Subgroup } from "../../control-charts/subgroups.ts";
import { transpose } from "../../kernel/matrix.ts";
import { hasFields, listAt, numberAt, numbersAt, tableAt, valueAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";
import { fromOne, limits } from "./chart-fields.ts";

function describeEwma(subgroups: readonly Subgroup[], reference: Reference, input: unknown) {
  const chart = ewmaChart(subgroups, reference, {
    lambda: numberAt(input, "lambda"),
    width: numberAt(input, "nsigmas"),
  });
  return {
    center: reference.center,
    std_dev: reference.sigma,
    ewma: chart.points.map((point) => point.value),
    ...limits(chart),
    violations: fromOne(chart.beyond),
  };
}

function drawCusum(subgroups: readonly Subgroup[], reference: Reference, input: unknown) {
  return cusumChart(subgroups, reference, {
    shift: numberAt(input, "se_shift"),
    decision: numberAt(input, "decision_interval"),
  });
}

function runCusum(input: unknown) {
  const subgroups = tableAt(input, "subgroups");
  const reference = referenceOf(subgroups, numberAt(input, "baseline"), "rounded");
  const chart = drawCusum(subgroups, reference, input);
  return {
    center: reference.center,
    std_dev: reference.sigma,
    pos: chart.rise,
    neg: chart.fall,
    violations_lower: fromOne(chart.signalsDown),
    violations_upper: fromOne(chart.signalsUp),
  };
}

/** The rule is told in words: a standard deviation, or moving ranges with exact or (by default) rounded constants. */
function referenceByRule(values: readonly number[], baseline: number, rule: string): Reference {
  const subgroups = values.map((value) => [value]);
  if (/\bsd\b|standard deviation/i.test(rule) && !/moving|\bmr\b/i.test(rule))
    return referenceFromDeviation(values.slice(0, baseline));
  return referenceOf(subgroups, baseline, /exact|sqrt|1\.1283/i.test(rule) ? "exact" : "rounded");
}

function runEwmaAndCusum(input: unknown) {
  const values = numbersAt(input, "x");
  const subgroups = values.map((value) => [value]);
  const rule = hasFields(input, "sigma_rule") ? String(valueAt(input, "sigma_rule")) : "";
  const reference = referenceByRule(values, numberAt(input, "baseline"), rule);
  const { violations, ...ewma } = describeEwma(subgroups, reference, input);
  const cusum = drawCusum(subgroups, reference, input);
  return {
    ...ewma,
    ewma_violations: violations,
    cusum_pos: cusum.rise,
    cusum_neg: cusum.fall,
    cusum_lower: fromOne(cusum.signalsDown),
    cusum_upper: fromOne(cusum.signalsUp),
  };
}

/** One row for each chart; some programs print one row for each shift instead, which the shape of the answer shows. */
function byShape(table: readonly (readonly number[])[], shape: unknown): readonly (readonly number[])[] {
  const isTransposed = Array.isArray(shape) && shape.length !== table.length && shape.length === table[0]?.length;
  return isTransposed ? transpose(table) : table;
}

function runLengths(input: unknown, expectedShape: unknown) {
  const shifts = numbersAt(input, "shifts_in_sigma");
  const shape = hasFields(expectedShape) ? expectedShape : {};
  const cusum = listAt(input, "cusum").map((chart) => ({
    slack: numberAt(chart, "k"),
    decision: numberAt(chart, "h"),
  }));
  const ewma = listAt(input, "ewma").map((chart) => ({
    lambda: numberAt(chart, "lambda"),
    width: numberAt(chart, "L"),
  }));
  return {
    cusum_two_sided: byShape(
      cusum.map((chart) => shifts.map((shift) => cusumRunLength(shift, chart))),
      valueAt(shape, "cusum_two_sided"),
    ),
    ewma_two_sided: byShape(
      ewma.map((chart) => shifts.map((shift) => ewmaRunLength(shift, chart))),
      valueAt(shape, "ewma_two_sided"),
    ),
    shewhart_3sigma: shifts.map((shift) => shewhartRunLength(shift)),
  };
}

export const smallShiftAdapters: readonly Adapter[] = [
  {
    method: /^EWMA chart/,
    accepts: (input) => hasFields(input, "subgroups", "baseline", "lambda", "nsigmas"),
    run: (input) => {
      const subgroups = tableAt(input, "subgroups");
      return describeEwma(subgroups, referenceOf(subgroups, numberAt(input, "baseline"), "rounded"), input);
    },
  },
  {
    method: /CUSUM/,
    accepts: (input) => hasFields(input, "subgroups", "baseline", "decision_interval", "se_shift"),
    run: runCusum,
  },
  {
    method: /^EWMA and CUSUM/,
    accepts: (input) => hasFields(input, "x", "baseline", "lambda", "nsigmas", "decision_interval", "se_shift"),
    run: runEwmaAndCusum,
  },
  {
    method: /^Average run lengths/,
    accepts: (input) => hasFields(input, "cusum", "ewma", "shifts_in_sigma"),
    run: runLengths,
  },
];
