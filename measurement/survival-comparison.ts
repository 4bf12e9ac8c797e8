import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { solveLinear } from "./kernel/linear-system.ts";
import { matrixOf } from "./kernel/matrix.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireInside } from "./kernel/require.ts";
import {
  eventTimes,
  mergeTimeBins,
  type RestrictedMean,
  type RiskSet,
  restrictedMean,
  type TimeBin,
} from "./survival.ts";
import { type Interval, judgeChange, type Verdict } from "./verdict.ts";

/** Whether groups leave at different speed. */
export interface LogRankTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Events of each group, in the order given. */
  readonly observed: readonly number[];
  /** Events that each group would have if all left at the same speed. */
  readonly expected: readonly number[];
  readonly verdict: Verdict;
}

/**
 * Log-rank test over two or more groups, from their tables of times. Tables merge exactly.
 *
 * Formula: sum over event times of observed - expected events, expected = events × share of the group among those at risk, with the
 * hypergeometric covariance; chi-square on groups - 1 degrees of freedom. Source: Mantel (1966), Peto & Peto (1972), JRSS A 135:185.
 * Throws `empty`, `not-enough` below two groups, `no-variation` without an event while others of another group are there, and
 * refuses like `survivalCurve`. Weak when curves cross.
 */
export function logRankTest(groups: readonly (readonly TimeBin[])[]): LogRankTest {
  if (groups.length < 2) throw new MeasurementError("not-enough", "groups");
  const pooled = eventTimes(mergeTimeBins(groups));
  if (pooled.length === 0) throw new MeasurementError("no-variation", "groups");

  const tables = groups.map((group) => riskAt(group, pooled));
  const observed = tables.map((table) => table.reduce((total, risk) => total + risk.events, 0));
  const expected = tables.map((table) =>
    table.reduce((total, { atRisk }, index) => total + expectedEvents(atRisk, at(pooled, index)), 0),
  );
  // A group whose members were all out of sight before the first event can tell nothing.
  const telling = [...tables.keys()].filter((group) => at(expected, group) > 0);
  const chiSquare = quadraticForm(
    telling.map((group) => at(tables, group)),
    pooled,
    telling.map((group) => at(observed, group) - at(expected, group)),
  );
  const degreesOfFreedom = telling.length - 1;
  const p = chiSquareUpper(chiSquare, degreesOfFreedom);
  const n = observed.reduce((total, events) => total + events, 0);
  return {
    chiSquare,
    degreesOfFreedom,
    p,
    observed,
    expected,
    verdict: judgeTest({ p, n, least: 10, standardError: null }),
  };
}

/** How much longer customers of one group stay within a horizon than those of another. */
export interface StayComparison {
  readonly first: RestrictedMean;
  readonly second: RestrictedMean;
  /** First minus second, in the unit of the times. */
  readonly difference: number;
  readonly standardError: number;
  readonly p: number;
  readonly interval: Interval;
  readonly verdict: Verdict;
}

/**
 * The number to tell laypeople: "promoters stay 4.2 months longer within two years".
 *
 * Formula: difference of the restricted means, its variance the sum of both; normal interval. Source: Uno et al. (2014), J Clin
 * Oncol 32:2380.
 * Units: those of the times. `confidence` strictly within 0 to 1. Refuses like `restrictedMean`. It says what goes together, not that
 * making somebody a promoter makes them stay.
 */
export function compareStay(
  first: readonly TimeBin[],
  second: readonly TimeBin[],
  horizon: number,
  confidence = 0.95,
): StayComparison {
  requireInside(confidence, 0, 1, "confidence");
  const means = [restrictedMean(first, horizon), restrictedMean(second, horizon)] as const;
  const difference = means[0].value - means[1].value;
  const standardError = Math.hypot(means[0].standardError, means[1].standardError);
  const half = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const interval = { lower: difference - half, upper: difference + half, confidence };
  const sizes = [first, second].map((bins) => bins.reduce((total, bin) => total + bin.ended + bin.censored, 0));
  return {
    first: means[0],
    second: means[1],
    difference,
    standardError,
    p: difference === 0 ? 1 : Math.min(1, 2 * normalUpper(Math.abs(difference) / standardError)),
    interval,
    verdict: judgeChange({ interval: standardError > 0 ? interval : null, sizes, standardError }),
  };
}

/** Events expected at one time in a group of this many at risk, if the group were like all. */
function expectedEvents(atRisk: number, all: RiskSet): number {
  return (all.events * atRisk) / all.atRisk;
}

/** Who of a group was at risk, and what happened, at each of the pooled event times. */
function riskAt(group: readonly TimeBin[], pooled: readonly RiskSet[]): readonly RiskSet[] {
  const own = mergeTimeBins([group]);
  return pooled.map(({ time }) => ({
    time,
    atRisk: own.reduce((total, bin) => (bin.time >= time ? total + bin.ended + bin.censored : total), 0),
    events: own.find((bin) => bin.time === time)?.ended ?? 0,
  }));
}

/** The last group is left out: the differences add up to 0. */
function quadraticForm(
  tables: readonly (readonly RiskSet[])[],
  pooled: readonly RiskSet[],
  surplus: readonly number[],
): number {
  const free = tables.length - 1;
  const covariance = matrixOf(free, free, (i, j) =>
    pooled.reduce((total, all, index) => {
      if (all.atRisk < 2) return total;
      const own = at(at(tables, i), index).atRisk / all.atRisk;
      const other = at(at(tables, j), index).atRisk / all.atRisk;
      const scale = (all.events * (all.atRisk - all.events)) / (all.atRisk - 1);
      return total + scale * own * (Number(i === j) - other);
    }, 0),
  );
  if (covariance.length === 0 || covariance.some((row, i) => at(row, i) === 0))
    throw new MeasurementError("no-variation", "groups");
  const solved = solveLinear(covariance, surplus.slice(0, free));
  return solved.reduce((total, value, index) => total + value * at(surplus, index), 0);
}
