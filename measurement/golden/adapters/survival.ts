import { type HazardModel, proportionalHazards, type TieMethod } from "../../proportional-hazards.ts";
import {
  type Duration,
  restrictedMean,
  type SurvivalCurve,
  survivalCurve,
  type TimeBin,
  timeBins,
} from "../../survival.ts";
import { logRankTest } from "../../survival-comparison.ts";
import { hasFields, listAt, numbersAt, textsAt, valueAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

interface NamedGroup {
  readonly name: string;
  readonly durations: readonly Duration[];
  readonly bins: readonly TimeBin[];
}

/** Reference programs order groups by name. */
function groupsOf(input: unknown): readonly NamedGroup[] {
  const events = numbersAt(input, "event");
  const names = textsAt(input, "group");
  const rows = numbersAt(input, "time").map((time, index) => ({
    name: names[index] ?? "",
    time,
    ended: events[index] === 1,
  }));
  return [...Map.groupBy(rows, (row) => row.name)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, durations]) => ({ name, durations, bins: timeBins(durations) }));
}

/** The horizon is a setting that case files state beside its result; without one it is the longest time that all groups share. */
function horizonOf(groups: readonly NamedGroup[], expected: unknown): number {
  const stated = hasFields(expected, "groups") ? listAt(expected, "groups")[0] : null;
  const mean = hasFields(stated, "rmst") ? valueAt(stated, "rmst") : null;
  const horizon = hasFields(mean, "tau") ? valueAt(mean, "tau") : null;
  if (typeof horizon === "number") return horizon;
  return Math.min(...groups.map(({ durations }) => Math.max(...durations.map(({ time }) => time))));
}

function limitsOf(curve: SurvivalCurve) {
  return {
    lower: curve.steps.map((step) => step.interval?.lower ?? null),
    upper: curve.steps.map((step) => step.interval?.upper ?? null),
  };
}

function describeGroup({ name, bins }: NamedGroup, horizon: number) {
  const curve = survivalCurve(bins);
  const log = limitsOf(survivalCurve(bins, { scale: "log" }));
  const logLog = limitsOf(curve);
  const mean = restrictedMean(bins, horizon);
  return {
    group: name,
    event_times: curve.steps.map((step) => step.time),
    at_risk: curve.steps.map((step) => step.atRisk),
    events: curve.steps.map((step) => step.events),
    survival: curve.steps.map((step) => step.survival),
    greenwood_se: curve.steps.map((step) => step.standardError),
    ci_log_lower: log.lower,
    ci_log_upper: log.upper,
    ci_loglog_lower: logLog.lower,
    ci_loglog_upper: logLog.upper,
    median: curve.median,
    rmst: { tau: mean.horizon, value: mean.value, se: mean.standardError },
  };
}

function coefficientOf(model: HazardModel): { readonly coefficient: number; readonly error: number } {
  const ratio = model.state === "fitted" ? model.ratios[0] : undefined;
  return { coefficient: ratio?.coefficient ?? Number.NaN, error: ratio?.standardError ?? Number.NaN };
}

/** Every group but the first is a factor of its own, compared with the first. */
function compareHazards(groups: readonly NamedGroup[], ties: TieMethod) {
  const customers = groups.flatMap(({ durations }, group) =>
    durations.map(({ time, ended }) => ({
      time,
      ended,
      factors: groups.slice(1).map((_, other) => Number(group === other + 1)),
    })),
  );
  return coefficientOf(proportionalHazards(customers, { ties }));
}

function runSurvival(input: unknown, expected: unknown) {
  const groups = groupsOf(input);
  const horizon = horizonOf(groups, expected);
  const logRank = logRankTest(groups.map(({ bins }) => bins));
  const efron = compareHazards(groups, "efron");
  const breslow = compareHazards(groups, "breslow");
  return {
    groups: groups.map((group) => describeGroup(group, horizon)),
    log_rank: {
      chi2: logRank.chiSquare,
      df: logRank.degreesOfFreedom,
      p: logRank.p,
      observed: logRank.observed,
      expected: logRank.expected,
    },
    cox: {
      coefficient: `${groups[1]?.name} vs ${groups[0]?.name}`,
      coef_efron: efron.coefficient,
      se_efron: efron.error,
      coef_breslow: breslow.coefficient,
      se_breslow: breslow.error,
    },
  };
}

export const survivalAdapters: readonly Adapter[] = [
  {
    method: /^Kaplan-Meier/,
    accepts: (input) => hasFields(input, "time", "event", "group"),
    run: runSurvival,
  },
];
