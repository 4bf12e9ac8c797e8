import { MeasurementError } from "../errors.ts";
import { requireCount, requireFinite, requireNotEmpty } from "../kernel/require.ts";
import type { ScoreCounts } from "../score-counts.ts";
import {
  type Baseline,
  baselineIndices,
  beyondLimits,
  type ChartPoint,
  type ControlChart,
  emptyPoint,
  inStandardErrors,
} from "./chart.ts";

/** What was counted in one period: events (low scores, complaints) among `size` answers, orders or visits. Periods add up. */
export interface CountedPeriod {
  readonly events: number;
  /** Answers for a share; exposure (orders, visits, machine hours) for a rate. 0 when nothing happened in the period. */
  readonly size: number;
}

/**
 * p chart: the share of events per period, for example of low scores among a day's answers.
 *
 * Formula: centre p = all events / all answers of the baseline; limits p ± 3 sqrt(p (1 - p) / n of the period), kept within 0 to 1.
 * Source: Shewhart (1931); Montgomery, Introduction to Statistical Quality Control. Units: shares of 0 to 1. A period without
 * answers is an empty point. Throws `empty`, `negative`, `not-integer`, `out-of-range` (more events than answers).
 * Not when a period has thousands of answers (see `laneyShareChart`) or fewer than about five expected events (see `gChart`).
 */
export function pChart(periods: readonly CountedPeriod[], baseline?: Baseline): ControlChart {
  checkShares(periods);
  const indices = baselineIndices(periods.length, baseline);
  const center = pooledRate(periods, indices);
  const sigma = center === null ? null : Math.sqrt(center * (1 - center));
  return attributeChart({ kind: "p", periods, indices, center, sigma, highest: 1 });
}

/**
 * u chart: events per unit of exposure, for example complaints per 100 orders, with exposure that varies.
 *
 * Formula: centre u = all events / all exposure of the baseline; limits u ± 3 sqrt(u / exposure of the period), not below 0.
 * Source: Montgomery, Introduction to Statistical Quality Control. Units: events per unit of exposure. A period without exposure
 * is an empty point. Throws `empty`, `negative`, `not-integer`, `out-of-range` (events without exposure).
 * Not for rare events (fewer than five expected in a period) nor for very large exposure (see `laneyRateChart`).
 */
export function uChart(periods: readonly CountedPeriod[], baseline?: Baseline): ControlChart {
  checkRates(periods);
  const indices = baselineIndices(periods.length, baseline);
  const center = pooledRate(periods, indices);
  const sigma = center === null ? null : Math.sqrt(center);
  return attributeChart({ kind: "u", periods, indices, center, sigma, highest: Number.POSITIVE_INFINITY });
}

/**
 * c chart: a count per equal period, for example complaints a week in a business of steady size.
 *
 * Formula: centre c = mean count of the baseline; limits c ± 3 sqrt(c), not below 0.
 * Source: Montgomery, Introduction to Statistical Quality Control. Units: events. Throws `empty`, `negative`, `not-integer`.
 * Not when the periods differ in length or in custom: use `uChart`.
 */
export function cChart(counts: readonly number[], baseline?: Baseline): ControlChart {
  const periods = counts.map((events) => ({ events, size: 1 }));
  return { ...uChart(periods, baseline), kind: "c" };
}

/**
 * The periods of a p chart from score histograms: how many of each period's answers lie at `cut` or below.
 *
 * Units: counts. The second way into every share chart: histograms merge exactly. Throws `not-finite` for the cut.
 */
export function lowScorePeriods(histograms: readonly ScoreCounts[], cut: number): readonly CountedPeriod[] {
  requireFinite(cut, "cut");
  return histograms.map(({ lowest, counts }) => ({
    events: sum(counts.filter((_, index) => lowest + index <= cut)),
    size: sum(counts),
  }));
}

/** Neighbouring periods put together, with the indices of the first and the last of them. */
export interface PooledPeriod extends CountedPeriod {
  readonly first: number;
  readonly last: number;
}

/**
 * Puts neighbouring periods together until each has at least `least` answers, instead of leaving small ones out. What remains at the end
 * joins the last. Adding counts loses nothing. Units: counts. Throws `empty`, `out-of-range` for `least`.
 */
export function poolPeriods(periods: readonly CountedPeriod[], least = 5): readonly PooledPeriod[] {
  checkRates(periods);
  if (!(least > 0)) throw new MeasurementError("out-of-range", "least");
  const pooled: PooledPeriod[] = [];
  let open: PooledPeriod | null = null;
  for (const [index, period] of periods.entries()) {
    open =
      open === null ? { ...period, first: index, last: index } : join(open, { ...period, first: index, last: index });
    if (open.size < least) continue;
    pooled.push(open);
    open = null;
  }
  if (open === null) return pooled;
  const last = pooled.pop();
  return [...pooled, last === undefined ? open : join(last, open)];
}

function join(earlier: PooledPeriod, later: PooledPeriod): PooledPeriod {
  return {
    events: earlier.events + later.events,
    size: earlier.size + later.size,
    first: earlier.first,
    last: later.last,
  };
}

export interface AttributeChart {
  readonly kind: ControlChart["kind"];
  readonly periods: readonly CountedPeriod[];
  readonly indices: readonly number[];
  readonly center: number | null;
  readonly sigma: number | null;
  readonly highest: number;
}

/** Draws the points of any chart of counted periods: limits at three standard errors, clipped to 0 and `highest`. */
export function attributeChart({ kind, periods, indices, center, sigma, highest }: AttributeChart): ControlChart {
  const points = periods.map(({ events, size }): ChartPoint => {
    if (center === null || sigma === null || size === 0) return emptyPoint;
    const standardError = sigma / Math.sqrt(size);
    const value = events / size;
    return {
      value,
      lower: Math.max(0, center - 3 * standardError),
      upper: Math.min(highest, center + 3 * standardError),
      z: inStandardErrors(value - center, standardError),
      standardError,
    };
  });
  return { kind, center, sigma, points, baseline: indices, beyond: beyondLimits(points) };
}

/** All events over all exposure of the given periods; null when nothing was counted in any of them. */
export function pooledRate(periods: readonly CountedPeriod[], indices: readonly number[]): number | null {
  const counted = indices.flatMap((index) => periods[index] ?? []);
  const size = sum(counted.map((period) => period.size));
  return size === 0 ? null : sum(counted.map((period) => period.events)) / size;
}

/** Throws unless every period is a share: whole numbers, never more events than answers. */
export function checkShares(periods: readonly CountedPeriod[]): void {
  requireNotEmpty(periods, "periods");
  for (const { events, size } of periods) {
    requireCount(events, "events");
    requireCount(size, "size");
    if (events > size) throw new MeasurementError("out-of-range", "events");
  }
}

/** Throws unless every period is a rate: whole numbers of events, finite exposure, no event without exposure. */
export function checkRates(periods: readonly CountedPeriod[]): void {
  requireNotEmpty(periods, "periods");
  for (const { events, size } of periods) {
    requireCount(events, "events");
    requireFinite(size, "size");
    if (size < 0) throw new MeasurementError("negative", "size");
    if (size === 0 && events > 0) throw new MeasurementError("out-of-range", "size");
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
