export {
  type CountedPeriod,
  cChart,
  lowScorePeriods,
  type PooledPeriod,
  pChart,
  poolPeriods,
  uChart,
} from "./control-charts/attribute-charts.ts";
export type { Baseline, ChartKind, ChartPoint, ControlChart } from "./control-charts/chart.ts";
export { expectedDeviation, expectedRange, movingRangeLimit, type RangeConstants } from "./control-charts/constants.ts";
export { type IndividualsChart, type IndividualsOptions, xmrChart } from "./control-charts/individuals.ts";
export {
  type Dispersion,
  type LaneyChart,
  type LaneyOptions,
  laneyRateChart,
  laneyShareChart,
  rateChart,
  rateDispersion,
  shareChart,
  shareDispersion,
} from "./control-charts/laney.ts";
export {
  exponentialLimits,
  gChart,
  geometricLimits,
  type ProbabilityLimits,
  tChart,
} from "./control-charts/rare-events.ts";
export {
  type ChartFinding,
  type ChartReading,
  type MovedLevel,
  type ReadingOptions,
  readChart,
} from "./control-charts/reading.ts";
export { cusumRunLength, ewmaRunLength, runRuleRunLength, shewhartRunLength } from "./control-charts/run-lengths.ts";
export { type NelsonSignals, nelsonSignals, type RunTest, runSignals, runTest } from "./control-charts/run-rules.ts";
export {
  type CusumChart,
  type CusumOptions,
  cusumChart,
  type EwmaChart,
  type EwmaOptions,
  type EwmaPoint,
  ewmaChart,
} from "./control-charts/small-shifts.ts";
export { type Reference, referenceFromDeviation, referenceOf, type Subgroup } from "./control-charts/subgroups.ts";
