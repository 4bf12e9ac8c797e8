import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireInside, requireNotEmpty } from "./kernel/require.ts";
import type { SegmentShare } from "./segment-ranking.ts";
import { requireShare } from "./share-intervals.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** Two groups compared within one stratum, for example two branches among business customers. */
export interface Stratum {
  readonly first: SegmentShare;
  readonly second: SegmentShare;
}

/** A comparison of two groups, overall and at equal mix of strata. */
export interface StratifiedComparison {
  readonly n: number;
  readonly crude: TwoShares;
  readonly strata: readonly TwoShares[];
  /** Difference if both groups had the mix of strata of all answers together; null when no stratum has both groups. */
  readonly standardisedDifference: number | null;
  /** Mantel-Haenszel odds ratio, first against second; null when it is 0 / 0. */
  readonly commonOddsRatio: number | null;
  readonly commonOddsRatioInterval: Interval | null;
  /** Cochran-Mantel-Haenszel statistic without continuity correction, one degree of freedom. */
  readonly chiSquare: number;
  readonly p: number;
  /** Whether the odds ratio is the same in all strata: a large value says that it is not. */
  readonly homogeneity: Homogeneity | null;
  /** True when the overall difference points the other way than the standardised one: Simpson's reversal. */
  readonly reversed: boolean;
  /** True when it is reversed, or when the mix of strata makes or hides more than half of the overall difference. */
  readonly misleading: boolean;
  /** On the comparison within strata; its smallest change is one of the standardised difference. */
  readonly verdict: Verdict;
}

/** Two shares, first and second; null without answers. */
export interface TwoShares {
  readonly first: number | null;
  readonly second: number | null;
  readonly difference: number | null;
  readonly oddsRatio: number | null;
}

/** The Breslow-Day test of equal odds ratios. */
export interface Homogeneity {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Two groups compared within strata, and whether the overall comparison misleads (Simpson's reversal).
 *
 * Formula: odds ratio = sum (a d / n) / sum (b c / n), its interval by Robins, Breslow & Greenland (1986); chi-square = (sum (a - E a))² /
 * sum var a; standardised difference = sum of each stratum's difference times its share of all answers. Source: Mantel & Haenszel (1959),
 * JNCI 22:719; Bickel, Hammel & O'Connell (1975), Science 187:398. Units: shares of 0 to 1. Works from counts, so strata merge exactly.
 * Throws `empty`, `not-integer`, `negative`, `out-of-range`. Only strata that are known beforehand: any split can be made to reverse.
 */
export function compareWithinStrata(strata: readonly Stratum[], confidence = 0.95): StratifiedComparison {
  requireNotEmpty(strata, "strata");
  requireInside(confidence, 0, 1, "confidence");
  for (const { first, second } of strata) {
    requireShare(first.count, first.n);
    requireShare(second.count, second.n);
  }
  const cells = strata.map(cellsOf).filter((cell) => cell.n > 1);
  const n = cells.reduce((total, cell) => total + cell.n, 0);
  if (n === 0) throw new MeasurementError("empty", "strata");

  const crude = compareShares(merged(strata));
  const standardisedDifference = standardise(strata);
  const odds = commonOdds(cells, confidence);
  const { chiSquare, p } = cochran(cells);
  return {
    n,
    crude,
    strata: strata.map(compareShares),
    standardisedDifference,
    commonOddsRatio: odds.ratio,
    commonOddsRatioInterval: odds.interval,
    chiSquare,
    p,
    homogeneity: odds.ratio === null ? null : breslowDay(cells, odds.ratio),
    ...compareWithCrude(crude.difference, standardisedDifference),
    verdict: judgeTest({ p, n, least: 10, standardError: standardisedError(strata), significance: 1 - confidence }),
  };
}

interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
}

function cellsOf({ first, second }: Stratum): Cells {
  return {
    a: first.count,
    b: first.n - first.count,
    c: second.count,
    d: second.n - second.count,
    n: first.n + second.n,
  };
}

function merged(strata: readonly Stratum[]): Stratum {
  const add = (one: SegmentShare, other: SegmentShare): SegmentShare => ({
    count: one.count + other.count,
    n: one.n + other.n,
  });
  return strata.reduce((all, { first, second }) => ({
    first: add(all.first, first),
    second: add(all.second, second),
  }));
}

function compareShares(stratum: Stratum): TwoShares {
  const { a, b, c, d } = cellsOf(stratum);
  const first = a + b === 0 ? null : a / (a + b);
  const second = c + d === 0 ? null : c / (c + d);
  const both = first !== null && second !== null;
  return {
    first,
    second,
    difference: both ? first - second : null,
    oddsRatio: both && (a * d > 0 || b * c > 0) ? (a * d) / (b * c) : null,
  };
}

function standardise(strata: readonly Stratum[]): number | null {
  const compared = strata.flatMap((stratum) => {
    const { difference } = compareShares(stratum);
    return difference === null ? [] : [{ difference, weight: stratum.first.n + stratum.second.n }];
  });
  const weight = compared.reduce((total, stratum) => total + stratum.weight, 0);
  if (weight === 0) return null;
  return compared.reduce((total, stratum) => total + stratum.difference * stratum.weight, 0) / weight;
}

/** Standard error of the standardised difference, from the binomial variances of the shares; null when nothing can be compared. */
function standardisedError(strata: readonly Stratum[]): number | null {
  const compared = strata.filter(({ first, second }) => first.n > 0 && second.n > 0);
  const all = compared.reduce((total, { first, second }) => total + first.n + second.n, 0);
  if (all === 0) return null;
  const variance = compared.reduce((total, { first, second }) => {
    const weight = (first.n + second.n) / all;
    return total + weight * weight * (shareVariance(first) + shareVariance(second));
  }, 0);
  return Math.sqrt(variance);
}

function shareVariance({ count, n }: SegmentShare): number {
  return (count * (n - count)) / n ** 3;
}

function compareWithCrude(
  crude: number | null,
  standardised: number | null,
): Pick<StratifiedComparison, "reversed" | "misleading"> {
  if (crude === null || standardised === null) return { reversed: false, misleading: false };
  const reversed = crude * standardised < 0;
  return { reversed, misleading: reversed || Math.abs(standardised - crude) > Math.abs(crude) / 2 };
}

function commonOdds(cells: readonly Cells[], confidence: number): { ratio: number | null; interval: Interval | null } {
  const sums = cells.reduce(
    (total, { a, b, c, d, n }) => {
      const [r, s] = [(a * d) / n, (b * c) / n];
      const [p, q] = [(a + d) / n, (b + c) / n];
      return {
        r: total.r + r,
        s: total.s + s,
        pr: total.pr + p * r,
        mixed: total.mixed + p * s + q * r,
        qs: total.qs + q * s,
      };
    },
    { r: 0, s: 0, pr: 0, mixed: 0, qs: 0 },
  );
  const { r, s, pr, mixed, qs } = sums;
  if (r === 0 && s === 0) return { ratio: null, interval: null };
  const ratio = r / s;
  if (r === 0 || s === 0) return { ratio, interval: null };

  const variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
  const half = normalUpperQuantile((1 - confidence) / 2) * Math.sqrt(variance);
  return { ratio, interval: { lower: ratio * Math.exp(-half), upper: ratio * Math.exp(half), confidence } };
}

function cochran(cells: readonly Cells[]): { chiSquare: number; p: number } {
  let surplus = 0;
  let variance = 0;
  for (const { a, b, c, d, n } of cells) {
    surplus += a - ((a + b) * (a + c)) / n;
    variance += ((((a + b) * (c + d)) / n) * (((a + c) * (b + d)) / n)) / (n - 1);
  }
  if (variance === 0) return { chiSquare: 0, p: 1 };
  const chiSquare = (surplus * surplus) / variance;
  return { chiSquare, p: chiSquareUpper(chiSquare, 1) };
}

/** Strata in which one group is missing or all answers agree carry no information about the ratio. */
function breslowDay(cells: readonly Cells[], ratio: number): Homogeneity | null {
  const telling = cells.filter(({ a, b, c, d }) => (a + b) * (c + d) * (a + c) * (b + d) > 0);
  const degreesOfFreedom = telling.length - 1;
  if (degreesOfFreedom < 1 || !(ratio > 0 && ratio < Number.POSITIVE_INFINITY)) return null;

  const chiSquare = telling.reduce((total, cell) => {
    const expected = expectedFirst(cell, ratio);
    const { a, b, c, d } = cell;
    const information = 1 / expected + 1 / (a + b - expected) + 1 / (a + c - expected) + 1 / (d - a + expected);
    return total + (a - expected) ** 2 * information;
  }, 0);
  return { chiSquare, degreesOfFreedom, p: chiSquareUpper(chiSquare, degreesOfFreedom) };
}

/** The first cell that has the given odds ratio at the stratum's margins: the root of a quadratic within its range. */
function expectedFirst({ a, b, c, d }: Cells, ratio: number): number {
  const [row, column] = [a + b, a + c];
  if (ratio === 1) return (row * column) / (row + c + d);
  const quadratic = 1 - ratio;
  const linear = d - a + ratio * (row + column);
  const constant = -ratio * row * column;
  const root = Math.sqrt(linear * linear - 4 * quadratic * constant);
  return (-2 * constant) / (linear + root);
}
