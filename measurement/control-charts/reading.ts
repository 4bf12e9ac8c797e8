import { levelShift } from "../change-point.ts";
import { MeasurementError } from "../errors.ts";
import { at } from "../kernel/at.ts";
import { exactMean } from "../kernel/exact-sum.ts";
import { normalUpperQuantile } from "../kernel/normal.ts";
import { lagOneAutocorrelation } from "../moments.ts";
import type { Verdict } from "../verdict.ts";
import type { ControlChart } from "./chart.ts";
import { runRuleRunLength } from "./run-lengths.ts";
import { type RunTest, runTest } from "./run-rules.ts";

/**
 * - `single-incident`: points beyond the limits, the level as before: find the cause of that day
 * - `lasting-change`: the level has moved: look for what changed then
 * - `normal-variation`: nothing but chance: do not react to single values
 * - `too-little-data`: too few points for limits
 */
export type ChartFinding = "single-incident" | "lasting-change" | "normal-variation" | "too-little-data";

/** A stretch of points on one side of the centre that is too long for chance. Indices from 0. */
export interface MovedLevel {
  readonly direction: "up" | "down";
  /** Where it probably began. */
  readonly began: number;
  /** The first point at which it could be known; null when only the run tests over all points tell. */
  readonly signalled: number | null;
  /** Its last point so far. */
  readonly last: number;
}

export interface ChartReading {
  /** What the recent points show; older incidents and changes are listed, but no longer news. */
  readonly finding: ChartFinding;
  /** Every moved level, earliest first. */
  readonly changes: readonly MovedLevel[];
  /** Points beyond their limits. */
  readonly incidents: readonly number[];
  /** Over the recent points. */
  readonly runs: RunTest;
  /** True while fewer than 20 points set the limits. */
  readonly provisional: boolean;
  /**
   * How many points lie on average between two false alarms of the limits and the runs. The run tests add one false alarm in about
   * 20 readings.
   */
  readonly pointsPerFalseAlarm: number;
  /** Lag-1 autocorrelation of the points; above 0.3 the rules see changes that are not there. Null without variation. */
  readonly autocorrelation: number | null;
  /** `n` counts plotted points; the smallest change is how far a single point must move to be noticed in 80 of 100 cases. */
  readonly verdict: Verdict;
}

export interface ReadingOptions {
  /** Points in a row on one side that count as a moved level. Default 9. */
  readonly run?: number;
  /**
   * How many of the latest points the finding is about. Default 30. Over a year of days, chance alone signals somewhere in four charts
   * of five, so a finding about all of them would say nothing.
   */
  readonly recent?: number;
}

/** Fewest points that limits can be drawn from, and fewest for limits that are no longer provisional. */
const fewestPoints = 12;
const settledPoints = 20;

/**
 * Reads a control chart: single incident, lasting change or normal variation.
 *
 * Formula: a point beyond three sigma is an incident; `run` points in a row on one side, or a failed run test (Anhøj), are a
 * moved level, which
 * began with the first point of the run (or at the best single step). Source: Shewhart (1931), Nelson (1984), Anhøj & Olesen (2014); false
 * alarms after Champ & Woodall (1987). Throws `out-of-range` for a run below 2 or fewer than one recent point. Not for
 * autocorrelated series: see `autocorrelation`.
 */
export function readChart(chart: ControlChart, { run = 9, recent = 30 }: ReadingOptions = {}): ChartReading {
  if (!Number.isSafeInteger(run) || run < 2) throw new MeasurementError("out-of-range", "run");
  if (!Number.isSafeInteger(recent) || recent < 1) throw new MeasurementError("out-of-range", "recent");
  const plotted = plottedPoints(chart);
  const from = plotted.at(-recent)?.index ?? 0;
  const runs = runTest({ ...chart, points: chart.points.slice(from) });
  const changes = movedLevels(plotted, from, runs, run);
  const baseline = baselineSize(chart);
  const finding = findingOf(
    baseline,
    changes.some(({ last }) => last >= from),
    chart.beyond.some((index) => index >= from),
  );
  return {
    finding,
    changes,
    incidents: chart.beyond,
    runs,
    provisional: baseline < settledPoints,
    pointsPerFalseAlarm: runRuleRunLength(0, run),
    autocorrelation: autocorrelationOf(plotted),
    verdict: { code: codeOf(finding), n: plotted.length, smallestChange: noticeable(chart, finding) },
  };
}

interface Plotted {
  readonly index: number;
  readonly value: number;
  readonly side: number;
}

function plottedPoints({ center, points }: ControlChart): readonly Plotted[] {
  if (center === null) return [];
  return points.flatMap(({ value }, index) =>
    value === null ? [] : [{ index, value, side: Math.sign(value - center) }],
  );
}

function baselineSize({ baseline, points }: ControlChart): number {
  return baseline.filter((index) => points[index]?.value != null).length;
}

function findingOf(baseline: number, hasChanged: boolean, hasIncident: boolean): ChartFinding {
  if (baseline < fewestPoints) return "too-little-data";
  if (hasChanged) return "lasting-change";
  return hasIncident ? "single-incident" : "normal-variation";
}

function codeOf(finding: ChartFinding): Verdict["code"] {
  if (finding === "too-little-data") return finding;
  return finding === "normal-variation" ? "could-be-chance" : "real";
}

function noticeable({ points }: ControlChart, finding: ChartFinding): number | null {
  const last = points.findLast((point) => point.standardError !== null);
  if (finding === "too-little-data" || !last || last.standardError === null) return null;
  return (3 + normalUpperQuantile(0.2)) * last.standardError;
}

function autocorrelationOf(plotted: readonly Plotted[]): number | null {
  const values = plotted.map(({ value }) => value);
  return new Set(values).size < 2 ? null : lagOneAutocorrelation(values);
}

function movedLevels(plotted: readonly Plotted[], from: number, runs: RunTest, run: number): readonly MovedLevel[] {
  const long = longRuns(plotted, run);
  if (!runs.signal || long.some(({ last }) => last >= from)) return long;
  return [...long, bestStep(plotted.filter(({ index }) => index >= from))];
}

function longRuns(plotted: readonly Plotted[], run: number): readonly MovedLevel[] {
  const found: MovedLevel[] = [];
  let start = 0;
  for (let end = 1; end <= plotted.length; end++) {
    if (end < plotted.length && at(plotted, end).side === at(plotted, start).side) continue;
    const { side, index } = at(plotted, start);
    if (end - start >= run && side !== 0) {
      const signalled = at(plotted, start + run - 1).index;
      found.push({ direction: side > 0 ? "up" : "down", began: index, signalled, last: at(plotted, end - 1).index });
    }
    start = end;
  }
  return found;
}

/** Too few crossings without one long run: the level has drifted, and the best single step says where most of it happened. */
function bestStep(plotted: readonly Plotted[]): MovedLevel {
  const values = plotted.map(({ value }) => value);
  const { before } = levelShift(values);
  const rises = exactMean(values.slice(before)) > exactMean(values.slice(0, before));
  const last = at(plotted, plotted.length - 1).index;
  return { direction: rises ? "up" : "down", began: at(plotted, before).index, signalled: null, last };
}
