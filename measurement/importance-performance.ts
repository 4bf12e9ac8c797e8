import { at } from "./kernel/at.ts";
import { exactMean } from "./kernel/exact-sum.ts";
import { median } from "./kernel/median.ts";
import { midRanks } from "./kernel/ranks.ts";
import { requireAllFinite, requireBetween, requireNotEmpty } from "./kernel/require.ts";

/** One factor on the map: how much it matters and how well it is done, each with its standard error if known. */
export interface MappedFactor {
  readonly name: string;
  readonly importance: number;
  readonly performance: number;
  readonly importanceError?: number;
  readonly performanceError?: number;
}

/** Where the lines cross: at the means (default), at the medians, or at fixed values such as the middle of the scale. */
export type Crosshair = "mean" | "median" | { readonly importance: number; readonly performance: number };

/** The four fields of Martilla & James, named after what to do. */
export type Quadrant = "concentrate-here" | "keep-up" | "low-priority" | "possible-overkill";

/** A factor with its place on the map. */
export interface PlacedFactor extends MappedFactor {
  readonly quadrant: Quadrant;
  /** True when the likely range touches a line: then the quadrant is not determinable. `null` without standard errors. */
  readonly onTheLine: boolean | null;
  /** 1 is the most important, ties share the middle of their places. */
  readonly importanceRank: number;
  readonly performanceRank: number;
  /** Importance minus performance, each in standard deviations across factors: the higher, the sooner. `null` when either is the same for all. */
  readonly priority: number | null;
}

/** The map: the crossing point and every factor's place. */
export interface ImportancePerformance {
  readonly crosshair: { readonly importance: number; readonly performance: number };
  readonly factors: readonly PlacedFactor[];
  /** Below four factors the crossing point means little. */
  readonly enoughFactors: boolean;
}

/**
 * Importance-performance map. High importance and low performance: concentrate here; both high: keep up; both low: low
 * priority; low importance and high performance: possible overkill. A factor exactly on a line counts as high.
 * Source: Martilla & James (1977), Journal of Marketing 41. Needs only one importance and one mean per factor, so it
 * works on merged aggregates. Units: those given; importance and performance need not share one.
 * Throws `empty`, `not-finite`, `out-of-range` for a negative standard error.
 * Do not use with fewer than four factors or a hundred respondents, and not with importance shares that are unstable.
 */
export function importancePerformance(
  factors: readonly MappedFactor[],
  crosshair: Crosshair = "mean",
  boxConfidenceZ = 1.6448536269514722,
): ImportancePerformance {
  requireNotEmpty(factors, "factors");
  const importance = factors.map((factor) => factor.importance);
  const performance = factors.map((factor) => factor.performance);
  requireAllFinite(importance, "importance");
  requireAllFinite(performance, "performance");

  const lines =
    typeof crosshair === "object"
      ? crosshair
      : { importance: centreOf(importance, crosshair), performance: centreOf(performance, crosshair) };
  const importanceRanks = midRanks(importance.map((value) => -value));
  const performanceRanks = midRanks(performance.map((value) => -value));
  const importanceScores = standardScores(importance);
  const performanceScores = standardScores(performance);

  return {
    crosshair: lines,
    enoughFactors: factors.length >= 4,
    factors: factors.map((factor, i) => ({
      ...factor,
      quadrant: quadrantOf(
        reaches(factor.importance, lines.importance),
        reaches(factor.performance, lines.performance),
      ),
      onTheLine: touchesLine(factor, lines, boxConfidenceZ),
      importanceRank: at(importanceRanks, i),
      performanceRank: at(performanceRanks, i),
      priority: importanceScores && performanceScores ? at(importanceScores, i) - at(performanceScores, i) : null,
    })),
  };
}

function quadrantOf(important: boolean, good: boolean): Quadrant {
  if (important) return good ? "keep-up" : "concentrate-here";
  return good ? "possible-overkill" : "low-priority";
}

function touchesLine(
  factor: MappedFactor,
  lines: { readonly importance: number; readonly performance: number },
  z: number,
): boolean | null {
  const { importanceError, performanceError } = factor;
  if (importanceError === undefined || performanceError === undefined) return null;
  requireBetween(importanceError, 0, Number.MAX_VALUE, "importanceError");
  requireBetween(performanceError, 0, Number.MAX_VALUE, "performanceError");
  return (
    Math.abs(factor.importance - lines.importance) <= z * importanceError ||
    Math.abs(factor.performance - lines.performance) <= z * performanceError
  );
}

function centreOf(values: readonly number[], kind: "mean" | "median"): number {
  return kind === "mean" ? exactMean(values) : median(values);
}

/** A factor whose value is the line itself must count as on it, whatever the last bit of the line says. */
function reaches(value: number, line: number): boolean {
  return value >= line - 1e-12 * Math.abs(line);
}

function standardScores(values: readonly number[]): readonly number[] | null {
  const mean = exactMean(values);
  const spread = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1));
  if (values.every((value) => value === values[0])) return null;
  return values.map((value) => (value - mean) / spread);
}
