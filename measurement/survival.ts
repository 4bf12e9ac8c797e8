import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireBetween, requireCount, requireFinite, requireInside, requireNotEmpty } from "./kernel/require.ts";
import type { Interval } from "./verdict.ts";

/** One customer: how long until the event (they left), or how long they have been seen without it. */
export interface Duration {
  readonly time: number;
  /** False when the customer was still there when last seen. */
  readonly ended: boolean;
}

/**
 * Everything that survival needs to know of one time: how many ended then and how many were last seen then. Lists of these merge by
 * time and subtract exactly, so a monthly table of leavers is as good as the rows behind it.
 */
export interface TimeBin {
  readonly time: number;
  readonly ended: number;
  /** Last seen at this time without an event. */
  readonly censored: number;
}

/** Share still there after one time at which somebody left. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** Greenwood's; null once nobody is left. */
  readonly standardError: number | null;
  /** Null once nobody is left. */
  readonly interval: Interval | null;
}

export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  readonly steps: readonly SurvivalStep[];
  /** First time at which half have left; null while more than half are there. */
  readonly median: number | null;
}

/** `log-log` never leaves 0 to 1 and is the default; `log` is what many programs print. */
export type SurvivalIntervalScale = "log-log" | "log";

export interface SurvivalOptions {
  readonly scale?: SurvivalIntervalScale;
  readonly confidence?: number;
}

/**
 * Kaplan-Meier curve from a table of times: the share of customers still there, though some were not seen to the end.
 *
 * Formula: S = product of (1 - events / at risk); Greenwood's variance S² sum events / (at risk (at risk - events)); limits on
 * the log(-log S)
 * or the log scale. Source: Kaplan & Meier (1958), JASA 53:457; Greenwood (1926); Kalbfleisch & Prentice. Units: those of the times;
 * shares of 0 to 1. Throws `empty`, `negative`, `not-integer`, `not-finite`. Start the clock at the survey: from the start of the contract
 * only those who stayed could answer. Not when customers drop out of sight because they are unhappy.
 */
export function survivalCurve(bins: readonly TimeBin[], options: SurvivalOptions = {}): SurvivalCurve {
  const { scale = "log-log", confidence = 0.95 } = options;
  requireInside(confidence, 0, 1, "confidence");
  const z = normalUpperQuantile((1 - confidence) / 2);

  let survival = 1;
  let hazardVariance = 0;
  const risks = eventTimes(bins);
  const steps = risks.map(({ time, atRisk, events }): SurvivalStep => {
    survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
    if (survival === 0) return { time, atRisk, events, survival, standardError: null, interval: null };
    hazardVariance += events / (atRisk * (atRisk - events));
    const logError = Math.sqrt(hazardVariance);
    const interval = { ...survivalLimits(survival, z * logError, scale), confidence };
    return { time, atRisk, events, survival, standardError: survival * logError, interval };
  });
  return {
    n: sizeOf(bins),
    events: risks.reduce((total, risk) => total + risk.events, 0),
    steps,
    median: medianTime(steps),
  };
}

/** Groups rows into the table that `survivalCurve` takes. Throws `empty`, `negative`, `not-finite`. */
export function timeBins(durations: readonly Duration[]): readonly TimeBin[] {
  requireNotEmpty(durations, "durations");
  return mergeTimeBins(durations.map(({ time, ended }) => [{ time, ended: Number(ended), censored: Number(!ended) }]));
}

/** The tables of several groups put together, ascending by time: the same to the bit in any order. */
export function mergeTimeBins(tables: readonly (readonly TimeBin[])[]): readonly TimeBin[] {
  const merged = new Map<number, TimeBin>();
  for (const { time, ended, censored } of tables.flat()) {
    const known = merged.get(time) ?? { time, ended: 0, censored: 0 };
    merged.set(time, { time, ended: known.ended + ended, censored: known.censored + censored });
  }
  return [...merged.values()].sort((a, b) => a.time - b.time);
}

/** Mean time that customers stay within a horizon. */
export interface RestrictedMean {
  readonly horizon: number;
  readonly value: number;
  readonly standardError: number;
}

/**
 * Restricted mean survival time: how long customers stay on average within a horizon, the number to tell laypeople.
 *
 * Formula: area under the curve up to the horizon; variance = sum (area after the time)² events / (at risk (at risk - events)). Source:
 * Irwin (1949); Uno et al. (2014), J Clin Oncol 32:2380. Units: those of the times. The horizon must not be beyond the last time seen
 * unless everybody has left, else throws `out-of-range`; otherwise refuses like `survivalCurve`. Compare groups at the same horizon only.
 */
export function restrictedMean(bins: readonly TimeBin[], horizon: number): RestrictedMean {
  const curve = survivalCurve(bins);
  const everybodyLeft = curve.steps.at(-1)?.survival === 0;
  const lastSeen = bins.reduce((latest, bin) => Math.max(latest, bin.time), 0);
  requireBetween(horizon, 0, everybodyLeft ? Number.MAX_VALUE : lastSeen, "horizon");
  const steps = curve.steps.filter((step) => step.time <= horizon);

  const times = [0, ...steps.map((step) => step.time), horizon];
  const heights = [1, ...steps.map((step) => step.survival)];
  const areas = heights.map((height, index) => height * (at(times, index + 1) - at(times, index)));
  let after = areas.reduce((total, area) => total + area, 0);
  const value = after;
  let variance = 0;
  steps.forEach(({ atRisk, events }, index) => {
    after -= at(areas, index);
    if (atRisk > events) variance += (after * after * events) / (atRisk * (atRisk - events));
  });
  return { horizon, value, standardError: Math.sqrt(variance) };
}

/** Customers at risk just before a time, and events at it. */
export interface RiskSet {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
}

/** The times with events, ascending, with who was at risk then. Who was last seen at that very time was still at risk. */
export function eventTimes(bins: readonly TimeBin[]): readonly RiskSet[] {
  checkBins(bins);
  const ordered = mergeTimeBins([bins]);
  let atRisk = sizeOf(bins);
  return ordered.flatMap(({ time, ended, censored }) => {
    const risk = { time, atRisk, events: ended };
    atRisk -= ended + censored;
    return ended > 0 ? [risk] : [];
  });
}

function checkBins(bins: readonly TimeBin[]): void {
  requireNotEmpty(bins, "bins");
  for (const { time, ended, censored } of bins) {
    requireFinite(time, "time");
    if (time < 0) throw new MeasurementError("negative", "time");
    requireCount(ended, "ended");
    requireCount(censored, "censored");
  }
  if (sizeOf(bins) === 0) throw new MeasurementError("empty", "bins");
}

function sizeOf(bins: readonly TimeBin[]): number {
  return bins.reduce((total, bin) => total + bin.ended + bin.censored, 0);
}

function survivalLimits(
  survival: number,
  spread: number,
  scale: SurvivalIntervalScale,
): { lower: number; upper: number } {
  if (scale === "log") return { lower: survival * Math.exp(-spread), upper: Math.min(1, survival * Math.exp(spread)) };
  const doubleLogSpread = Math.exp(spread / -Math.log(survival));
  return { lower: survival ** doubleLogSpread, upper: survival ** (1 / doubleLogSpread) };
}

/** A curve that runs along exactly one half has its median in the middle of that stretch. */
function medianTime(steps: readonly SurvivalStep[]): number | null {
  const half = steps.findIndex((step) => step.survival <= 0.5 + 1e-12);
  const step = steps[half];
  if (!step) return null;
  const next = steps[half + 1];
  const runsAlong = Math.abs(step.survival - 0.5) < 1e-12 && next !== undefined;
  return runsAlong ? (step.time + next.time) / 2 : step.time;
}
