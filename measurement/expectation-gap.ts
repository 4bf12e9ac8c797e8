import { MeasurementError } from "./errors.ts";
import { requireBetween, requireInside } from "./kernel/require.ts";
import { tUpper, tUpperQuantile } from "./kernel/student-t.ts";
import { cellsOfPairs, cellsOfTable, type PairCell, type PairCounts } from "./paired-scores.ts";
import { type DifferenceCount, type SignedRank, signedRank } from "./signed-rank.ts";
import {
  type AnswerBase,
  answerBase,
  type Interval,
  judgeChange,
  NO_ANSWERS,
  type NoAnswers,
  type Verdict,
} from "./verdict.ts";

/** How many customers experienced less than, as much as, or more than they expected. */
export interface GapShares {
  readonly below: number;
  readonly met: number;
  readonly exceeded: number;
}

/** Experience minus expectation of the same customers, in scale points. */
export interface ExpectationGap {
  readonly state: "measured";
  readonly n: number;
  readonly base: AnswerBase;
  readonly meanExpectation: number;
  readonly meanPerception: number;
  readonly meanGap: number;
  /** The most telling figure for people: each from 0 to 1, together 1. */
  readonly shares: GapShares;
  /** `null` for a single customer, like the interval and the t-test; the t-test also when all gaps are equal. */
  readonly sdGap: number | null;
  /** Range in which the mean gap of all such customers likely lies. */
  readonly interval: Interval | null;
  readonly tTest: { readonly t: number; readonly df: number; readonly p: number } | null;
  /** `null` when nobody experienced anything other than expected. */
  readonly signedRank: SignedRank | null;
  /** Is the mean gap other than 0? */
  readonly verdict: Verdict;
}

/** The gap, or "no answers yet". */
export type ExpectationGapResult = ExpectationGap | NoAnswers;

/**
 * Expectation-experience gap from a table of counts (row = expectation, column = experience), which merges exactly.
 * Paired t-test and interval of the mean of perception minus expectation, and Wilcoxon's signed-rank test.
 * Sources: Oliver (1980), Journal of Marketing Research 17; Parasuraman, Zeithaml & Berry (1988).
 * Throws `length-mismatch`, `negative`, `not-integer` for a malformed table.
 * Do not use when expectation and experience come from different people: compare two means instead.
 */
export function expectationGap(table: PairCounts, confidence = 0.95): ExpectationGapResult {
  return gapOfCells(cellsOfTable(table), confidence);
}

/** The same from raw pairs; a pair with a missing side is left out. Throws `length-mismatch` and `not-finite`. */
export function expectationGapOfPairs(
  expectation: readonly (number | null)[],
  perception: readonly (number | null)[],
  confidence = 0.95,
): ExpectationGapResult {
  return gapOfCells(cellsOfPairs(expectation, perception), confidence);
}

/**
 * Reliability of a difference score from the reliabilities of its parts and their correlation:
 * ((r of expectation + r of perception) / 2 - r between) / (1 - r between). 0 to 1, below 0.7 the gap of a single
 * customer says little. Source: Johns (1981), Organizational Behavior and Human Performance 27.
 * Throws `out-of-range` for reliabilities outside 0 to 1 or a correlation that is not below 1.
 */
export function gapReliability(ofExpectation: number, ofPerception: number, between: number): number {
  requireBetween(ofExpectation, 0, 1, "ofExpectation");
  requireBetween(ofPerception, 0, 1, "ofPerception");
  requireBetween(between, -1, 1, "between");
  if (between === 1) throw new MeasurementError("out-of-range", "between");
  return ((ofExpectation + ofPerception) / 2 - between) / (1 - between);
}

function gapOfCells(cells: readonly PairCell[], confidence: number): ExpectationGapResult {
  requireInside(confidence, 0, 1, "confidence");
  const differences = differencesIn(cells);
  const n = differences.reduce((total, step) => total + step.count, 0);
  if (n === 0) return NO_ANSWERS;

  const mean = (of: (cell: PairCell) => number): number => weighted(cells, of) / n;
  const meanGap = differences.reduce((total, step) => total + step.count * step.difference, 0) / n;
  const squares = differences.reduce((total, step) => total + step.count * (step.difference - meanGap) ** 2, 0);
  const sdGap = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const standardError = sdGap === null ? Number.NaN : sdGap / Math.sqrt(n);
  const interval = n < 2 ? null : tInterval(meanGap, standardError, n, confidence);
  return {
    state: "measured",
    n,
    base: answerBase(n),
    meanExpectation: mean((cell) => cell.x),
    meanPerception: mean((cell) => cell.y),
    meanGap,
    shares: {
      below: share(differences, n, -1),
      met: share(differences, n, 0),
      exceeded: share(differences, n, 1),
    },
    sdGap,
    interval,
    tTest: standardError > 0 ? pairedT(meanGap, standardError, n) : null,
    signedRank: signedRank(differences),
    verdict: judgeChange({ interval, sizes: [n], standardError }),
  };
}

function differencesIn(cells: readonly PairCell[]): readonly DifferenceCount[] {
  const counts = new Map<number, number>();
  for (const { x, y, count } of cells) counts.set(y - x, (counts.get(y - x) ?? 0) + count);
  return [...counts].sort((a, b) => a[0] - b[0]).map(([difference, count]) => ({ difference, count }));
}

function weighted(cells: readonly PairCell[], of: (cell: PairCell) => number): number {
  return cells.reduce((total, cell) => total + cell.count * of(cell), 0);
}

function share(differences: readonly DifferenceCount[], n: number, sign: -1 | 0 | 1): number {
  const members = differences.filter((step) => Math.sign(step.difference) === sign);
  return members.reduce((total, step) => total + step.count, 0) / n;
}

function tInterval(meanGap: number, standardError: number, n: number, confidence: number): Interval {
  const margin = tUpperQuantile((1 - confidence) / 2, n - 1) * standardError;
  return { lower: meanGap - margin, upper: meanGap + margin, confidence };
}

function pairedT(meanGap: number, standardError: number, n: number): { t: number; df: number; p: number } {
  const t = meanGap / standardError;
  return { t, df: n - 1, p: 2 * tUpper(Math.abs(t), n - 1) };
}
