import { MeasurementError } from "../errors.ts";
import { chiSquareUpper } from "../kernel/chi-square.ts";
import {
  attributeChart,
  type CountedPeriod,
  checkRates,
  checkShares,
  pChart,
  pooledRate,
  uChart,
} from "./attribute-charts.ts";
import { type Baseline, baselineIndices, type ControlChart } from "./chart.ts";
import { expectedRange } from "./constants.ts";
import { type MovingRangeOptions, meanMovingRange } from "./moving-range.ts";

/** How Laney's correction measures the spread between periods. */
export interface LaneyOptions extends MovingRangeOptions {
  readonly baseline?: Baseline;
}

/** A chart with Laney's correction. `sigmaZ` is how many times wider its limits are than those of the plain chart. */
export interface LaneyChart extends ControlChart {
  readonly sigmaZ: number | null;
}

/**
 * Laney's p' chart: a p chart for periods with thousands of answers, whose day-to-day spread is more than chance alone.
 *
 * Formula: z = (share - centre) / its standard error; sigma_z = mean |z - previous z| / d2; limits centre ± 3 se sigma_z, kept
 * within 0 to 1. Source: Laney (2002), Quality Engineering 14:531. Units: shares of 0 to 1. Needs two baseline periods with answers,
 * else throws `not-enough`; refuses like `pChart`. Not for small periods without overdispersion, where it only adds noise.
 */
export function laneyShareChart(periods: readonly CountedPeriod[], options: LaneyOptions = {}): LaneyChart {
  checkShares(periods);
  return widen(periods, pChart(periods, options.baseline), "p-prime", options);
}

/**
 * Laney's u' chart: a u chart for very large exposure. Like `laneyShareChart`, for events per unit of exposure.
 *
 * Formula, source and errors as there; limits are not below 0. Units: events per unit of exposure. Not for rare events.
 */
export function laneyRateChart(periods: readonly CountedPeriod[], options: LaneyOptions = {}): LaneyChart {
  checkRates(periods);
  return widen(periods, uChart(periods, options.baseline), "u-prime", options);
}

/** Whether counts vary more between periods than chance alone makes them (`shareDispersion`, `rateDispersion`). */
export interface Dispersion {
  /** Observed variance over the variance of pure chance: 1 when there is only chance. */
  readonly ratio: number;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Probability of at least this much spread by chance. */
  readonly p: number;
}

/**
 * Overdispersion of shares: when to leave the p chart for Laney's p'.
 *
 * Formula: X² = sum (events - n p)² / (n p (1 - p)) on k - 1 degrees of freedom, ratio X² / (k - 1). Source: Pearson; Snedecor &
 * Cochran. Equals the variance test of other packages for equal n and stays right for unequal n. Periods without answers do not
 * count. Throws `not-enough` below two periods, `no-variation` when the share is 0 or 1. Not with expected counts under about 1.
 */
export function shareDispersion(periods: readonly CountedPeriod[]): Dispersion {
  checkShares(periods);
  return dispersion(periods, (share) => share * (1 - share));
}

/**
 * Overdispersion of rates: when to leave the u or c chart for Laney's u'.
 *
 * Formula: X² = sum (events - exposure u)² / (exposure u) on k - 1 degrees of freedom. Source: Fisher's index of dispersion.
 * Periods without exposure do not count. Throws `not-enough` below two periods, `no-variation` without any event.
 */
export function rateDispersion(periods: readonly CountedPeriod[]): Dispersion {
  checkRates(periods);
  return dispersion(periods, (rate) => rate);
}

/**
 * The chart to show for shares per period: p, or Laney's p' when sigma_z is above 1.2 or the overdispersion has p < 0.01.
 *
 * Units and refusals as `pChart`. Source of the rule: Laney (2002); Provost & Murray (2011), The Health Care Data Guide. The
 * choice rests on the baseline alone. Not for rare events: use `gChart` or `tChart`.
 */
export function shareChart(periods: readonly CountedPeriod[], baseline?: Baseline): ControlChart {
  const plain = pChart(periods, baseline);
  return widerIfOverdispersed(periods, plain, { test: shareDispersion, draw: laneyShareChart, baseline });
}

/** The chart to show for events per unit of exposure: u, or Laney's u' by the rule of `shareChart`. */
export function rateChart(periods: readonly CountedPeriod[], baseline?: Baseline): ControlChart {
  const plain = uChart(periods, baseline);
  return widerIfOverdispersed(periods, plain, { test: rateDispersion, draw: laneyRateChart, baseline });
}

interface Widening {
  readonly test: (periods: readonly CountedPeriod[]) => Dispersion;
  readonly draw: (periods: readonly CountedPeriod[], options: LaneyOptions) => LaneyChart;
  readonly baseline: Baseline | undefined;
}

function widerIfOverdispersed(
  periods: readonly CountedPeriod[],
  plain: ControlChart,
  { test, draw, baseline }: Widening,
): ControlChart {
  const counted = plain.baseline.flatMap((index) => periods[index] ?? []).filter((period) => period.size > 0);
  if (counted.length < 2 || plain.sigma === null || plain.sigma === 0) return plain;

  const wider = draw(periods, baseline === undefined ? {} : { baseline });
  const overdispersed = test(counted).p < 0.01 || (wider.sigmaZ ?? 0) > 1.2;
  return overdispersed && (wider.sigmaZ ?? 0) > 1 ? wider : plain;
}

function widen(
  periods: readonly CountedPeriod[],
  plain: ControlChart,
  kind: "p-prime" | "u-prime",
  { baseline, constants = "exact", screening = "none" }: LaneyOptions,
): LaneyChart {
  if (plain.center === null || plain.sigma === null) return { ...plain, kind, sigmaZ: null };
  if (plain.sigma === 0) return { ...plain, kind, sigmaZ: 1 };

  const sigmaZ = spreadBetweenPeriods(plain, { constants, screening }) / expectedRange(2, constants);
  const indices = baselineIndices(periods.length, baseline);
  const highest = kind === "p-prime" ? 1 : Number.POSITIVE_INFINITY;
  const chart = attributeChart({
    kind,
    periods,
    indices,
    center: plain.center,
    sigma: plain.sigma * sigmaZ,
    highest,
  });
  return { ...chart, sigmaZ };
}

function spreadBetweenPeriods({ center, points, baseline }: ControlChart, options: MovingRangeOptions): number {
  const z = baseline.flatMap((index) => {
    const point = points[index];
    if (!point || point.value === null || point.standardError === null || center === null) return [];
    return [(point.value - center) / point.standardError];
  });
  if (z.length < 2) throw new MeasurementError("not-enough", "periods");
  return meanMovingRange(z, options);
}

function dispersion(periods: readonly CountedPeriod[], varianceOf: (rate: number) => number): Dispersion {
  const counted = periods.filter((period) => period.size > 0);
  if (counted.length < 2) throw new MeasurementError("not-enough", "periods");
  const rate = pooledRate(counted, [...counted.keys()]) ?? 0;
  const variance = varianceOf(rate);
  if (variance <= 0) throw new MeasurementError("no-variation", "periods");

  const chiSquare = counted.reduce(
    (total, { events, size }) => total + (events - size * rate) ** 2 / (size * variance),
    0,
  );
  const degreesOfFreedom = counted.length - 1;
  return {
    ratio: chiSquare / degreesOfFreedom,
    chiSquare,
    degreesOfFreedom,
    p: chiSquareUpper(chiSquare, degreesOfFreedom),
  };
}
