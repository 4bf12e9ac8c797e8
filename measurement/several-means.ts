import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { fUpper } from "./kernel/f.ts";
import { momentsOfValues } from "./mean-comparison.ts";
import type { ScoreCounts } from "./score-counts.ts";
import { type ScoreMoments, scoreMoments } from "./score-summary.ts";
import { compareSegmentScores, compareSegmentValues, type RankComparison } from "./segments.ts";
import type { Verdict } from "./verdict.ts";

/** An F test of the means of several groups. */
export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/** Whether several groups of different people differ in their means. */
export interface SeveralMeans {
  readonly n: number;
  readonly means: readonly number[];
  /** The one to use: Welch's analysis of variance, which allows unequal spread; null when a group has no spread or one answer. */
  readonly welch: FTest | null;
  /** Classic analysis of variance, for equal spread only; null when no group has any spread. */
  readonly anova: FTest | null;
  /** Share of all variation that lies between the groups, 0 to 1; null when nothing varies. */
  readonly etaSquared: number | null;
  /** The rank test; null when all values are equal. */
  readonly kruskalWallis: RankComparison | null;
  readonly verdict: Verdict;
}

/**
 * Compares the means of several groups from their score counts.
 *
 * Formula: Welch's F with weights n / variance and the denominator df (k² - 1) / (3 sum (1 - w / W)² / (n - 1)); the classic F =
 * mean square between / mean square within; Kruskal-Wallis H. Source: Welch (1951), Biometrika 38:330; Fisher (1925).
 * Throws `not-enough` for fewer than two groups, `empty` for a group without answers.
 * It says that some groups differ, not which: compare each with the rest and correct for multiple tests.
 */
export function compareSeveralScores(groups: readonly ScoreCounts[]): SeveralMeans {
  requireGroups(groups);
  return compareSeveral(groups.map(scoreMoments), () => compareSegmentScores(groups));
}

/** Compares the means of several groups from raw numbers; see `compareSeveralScores`. Throws `not-enough`, `empty`, `not-finite`. */
export function compareSeveralValues(groups: readonly (readonly number[])[]): SeveralMeans {
  requireGroups(groups);
  const moments = groups.map((values) => momentsOfValues(values, "groups"));
  return compareSeveral(moments, () => compareSegmentValues(groups));
}

function requireGroups(groups: readonly unknown[]): void {
  if (groups.length < 2) throw new MeasurementError("not-enough", "groups");
}

function compareSeveral(groups: readonly ScoreMoments[], ranks: () => RankComparison): SeveralMeans {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const grandMean = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - grandMean) ** 2, 0);
  const within = groups.reduce((sum, group) => sum + (group.n - 1) * group.variance, 0);
  const welch = welchAnova(groups);
  const isConstant = between + within === 0;
  return {
    n,
    means: groups.map((group) => group.mean),
    welch,
    anova: classicAnova(between, within, groups.length - 1, n - groups.length),
    etaSquared: isConstant ? null : between / (between + within),
    kruskalWallis: isConstant ? null : ranks(),
    verdict: judgeTest({
      p: welch?.p ?? null,
      n: Math.min(...groups.map((group) => group.n)) < 5 ? 0 : n,
      least: 1,
      standardError: null,
    }),
  };
}

function classicAnova(between: number, within: number, df1: number, df2: number): FTest | null {
  if (df2 < 1 || within === 0) return null;
  const f = between / df1 / (within / df2);
  return { f, df1, df2, p: fUpper(f, df1, df2) };
}

function welchAnova(groups: readonly ScoreMoments[]): FTest | null {
  if (groups.some((group) => group.n < 2 || group.variance === 0)) return null;
  const k = groups.length;
  const weights = groups.map((group) => ({ ...group, weight: group.n / group.variance }));
  const all = weights.reduce((sum, group) => sum + group.weight, 0);
  const mean = weights.reduce((sum, group) => sum + group.weight * group.mean, 0) / all;
  const between = weights.reduce((sum, group) => sum + group.weight * (group.mean - mean) ** 2, 0) / (k - 1);
  const spread = weights.reduce((sum, group) => sum + (1 - group.weight / all) ** 2 / (group.n - 1), 0) / (k * k - 1);
  const f = between / (1 + 2 * (k - 2) * spread);
  const df2 = 1 / (3 * spread);
  return { f, df1: k - 1, df2, p: fUpper(f, k - 1, df2) };
}
