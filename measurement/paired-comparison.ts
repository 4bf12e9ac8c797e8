import { MeasurementError } from "./errors.ts";
import { binomialUpper } from "./kernel/binomial.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireCount, requireInside } from "./kernel/require.ts";
import { tUpper, tUpperQuantile } from "./kernel/student-t.ts";
import { momentsOfValues } from "./mean-comparison.ts";
import type { ComparisonOptions, StudentComparison } from "./net-score-comparison.ts";
import { cellsOfTable, type PairCounts } from "./paired-scores.ts";
import type { ScoreMoments } from "./score-summary.ts";
import { type Interval, judgeChange, type Verdict } from "./verdict.ts";

/** The same people asked twice, yes or no. Tables of days and segments add up. */
export interface PairedAnswers {
  readonly yesYes: number;
  readonly yesNo: number;
  readonly noYes: number;
  readonly noNo: number;
}

/** How the share of yes among the same people changed. */
export interface PairedShareComparison {
  readonly n: number;
  /** First minus second, -1 to 1. */
  readonly difference: number;
  readonly interval: Interval;
  /** The p-value to use: exact below 25 changed answers, McNemar's chi-square above. */
  readonly p: number;
  readonly pExact: number;
  /** McNemar's chi-square without and with continuity correction; null when nobody changed. */
  readonly mcNemar: { readonly chiSquare: number; readonly p: number } | null;
  readonly mcNemarCorrected: { readonly chiSquare: number; readonly p: number } | null;
  readonly verdict: Verdict;
}

/**
 * Compares a share among the same people at two times (McNemar's test).
 *
 * Formula: b yes-then-no, c no-then-yes; chi² = (b - c)² / (b + c), corrected (|b - c| - 1)² / (b + c); exact: twice the
 * binomial tail of the larger of b and c among b + c at 1/2; interval (b - c) / n ± z sqrt(b + c - (b - c)² / n) / n.
 * Source: McNemar (1947); Agresti (2013), Categorical Data Analysis 11.1. Throws `empty`, `negative`, `not-integer`.
 * Not for different people: see `compareShares`.
 */
export function comparePairedShares(answers: PairedAnswers, options: ComparisonOptions = {}): PairedShareComparison {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  for (const [name, count] of Object.entries(answers)) requireCount(count, name);
  const { yesNo, noYes } = answers;
  const n = answers.yesYes + yesNo + noYes + answers.noNo;
  if (n === 0) throw new MeasurementError("empty", "answers");

  const changed = yesNo + noYes;
  const pExact = changed === 0 ? 1 : Math.min(1, 2 * binomialUpper(Math.max(yesNo, noYes), changed, 0.5));
  const mcNemar = chiSquareOf((yesNo - noYes) ** 2, changed);
  const difference = (yesNo - noYes) / n;
  const margin = normalUpperQuantile((1 - confidence) / 2) * pairedStandardError(yesNo, noYes, n);
  const interval = { lower: difference - margin, upper: difference + margin, confidence };
  return {
    n,
    difference,
    interval,
    p: mcNemar === null || changed < 25 ? pExact : mcNemar.p,
    pExact,
    mcNemar,
    mcNemarCorrected: chiSquareOf(Math.max(0, Math.abs(yesNo - noYes) - 1) ** 2, changed),
    verdict: judgeChange({
      // The interval of Agresti & Min (2005): Wald has no width when everybody changed the same way or nobody did.
      interval: agrestiMin(yesNo, noYes, n, confidence),
      sizes: [n],
      standardError: pairedStandardError(yesNo + 0.5, noYes + 0.5, n + 2),
      smallestThatMatters: options.smallestThatMatters,
    }),
  };
}

function chiSquareOf(square: number, changed: number): { chiSquare: number; p: number } | null {
  if (changed === 0) return null;
  const chiSquare = square / changed;
  return { chiSquare, p: chiSquareUpper(chiSquare, 1) };
}

function pairedStandardError(b: number, c: number, n: number): number {
  return Math.sqrt(b + c - (b - c) ** 2 / n) / n;
}

function agrestiMin(b: number, c: number, n: number, confidence: number): Interval {
  const difference = (b - c) / (n + 2);
  const margin = normalUpperQuantile((1 - confidence) / 2) * pairedStandardError(b + 0.5, c + 0.5, n + 2);
  return { lower: difference - margin, upper: difference + margin, confidence };
}

/** How the mean of the same people changed: second minus first. */
export interface PairedMeanComparison {
  readonly n: number;
  readonly difference: number;
  readonly standardDeviation: number;
  /** Null for one person or when everybody changed by the same amount. */
  readonly test: StudentComparison | null;
  readonly verdict: Verdict;
}

/**
 * Compares the mean score of the same people at two times from the two-way table of both scores.
 *
 * Formula: each person's change d; mean d ± t(n - 1) s / sqrt(n). Source: Student (1908). Units of the scale.
 * Throws `empty`, `negative`, `not-integer`. Not for different people: see `compareScores`.
 */
export function comparePairedMeans(table: PairCounts, options: ComparisonOptions = {}): PairedMeanComparison {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const { x, y, count } of cellsOfTable(table)) {
    n += count;
    sum += count * (y - x);
    squares += count * (y - x) ** 2;
  }
  if (n === 0) throw new MeasurementError("empty", "table");
  const variance = n < 2 ? 0 : (n * squares - sum * sum) / (n * (n - 1));
  return pairedMeans({ n, mean: sum / n, variance }, options);
}

/** Compares the mean of the same people at two times from raw pairs; see `comparePairedMeans`. Throws `length-mismatch` too. */
export function comparePairedValues(
  first: readonly number[],
  second: readonly number[],
  options: ComparisonOptions = {},
): PairedMeanComparison {
  if (first.length !== second.length) throw new MeasurementError("length-mismatch", "second");
  const changes = first.map((value, i) => (second[i] ?? Number.NaN) - value);
  return pairedMeans(momentsOfValues(changes, "first"), options);
}

function pairedMeans(changes: ScoreMoments, options: ComparisonOptions): PairedMeanComparison {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const { n, mean, variance } = changes;
  const standardError = Math.sqrt(variance / n);
  const test = n < 2 || variance === 0 ? null : testOfChange(mean, standardError, n - 1, confidence);
  return {
    n,
    difference: mean,
    standardDeviation: Math.sqrt(variance),
    test,
    verdict: judgeChange({
      interval: test?.interval ?? null,
      sizes: [n],
      standardError,
      smallestThatMatters: options.smallestThatMatters,
    }),
  };
}

function testOfChange(mean: number, standardError: number, df: number, confidence: number): StudentComparison {
  const t = mean / standardError;
  const margin = tUpperQuantile((1 - confidence) / 2, df) * standardError;
  return {
    t,
    df,
    p: 2 * tUpper(Math.abs(t), df),
    interval: { lower: mean - margin, upper: mean + margin, confidence },
  };
}
