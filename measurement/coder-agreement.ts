import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { entry, type Matrix } from "./kernel/matrix.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireCount, requireInside } from "./kernel/require.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { type Interval, judgeChange, NO_ANSWERS, type NoAnswers, type Verdict } from "./verdict.ts";

/** How far two people (or a person and a program) who sort the same texts agree beyond chance. */
export interface CoderAgreement {
  readonly state: "measured";
  readonly n: number;
  /** Cohen's kappa: 1 is full agreement, 0 what chance gives, below 0 worse than chance. */
  readonly kappa: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Kappa that forgives near misses of ordered categories: weights fall with the squared distance. */
  readonly weightedKappa: number;
  readonly observedAgreement: number;
  readonly expectedAgreement: number;
  /** `real`: they agree more (or less) than chance would. The smallest change is a kappa. */
  readonly verdict: Verdict;
}

/** Agreement, "no answers yet", or `no-variation` when both coders used one category only, so that chance explains all. */
export type CoderAgreementResult = CoderAgreement | NoAnswers | NotDeterminable;

/**
 * Cohen's kappa from a square table of counts (row = first coder's category, column = second coder's): (observed
 * agreement - agreement expected by chance) / (1 - expected). The standard error holds for large n.
 * Sources: Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72. From 0.6 usable.
 * Counts add, so tables of several days merge exactly.
 * Throws `length-mismatch` unless the table is square, `negative`, `not-integer`, `not-enough` below two categories.
 * Do not use `weightedKappa` for categories without an order.
 */
export function coderAgreement(table: Matrix, confidence = 0.95): CoderAgreementResult {
  requireInside(confidence, 0, 1, "confidence");
  checkSquare(table);
  const n = table.flat().reduce((total, count) => total + count, 0);
  if (n === 0) return NO_ANSWERS;

  const shares = table.map((row) => row.map((count) => count / n));
  const rows = shares.map((row) => row.reduce((total, value) => total + value, 0));
  const columns = rows.map((_, j) => shares.reduce((total, row) => total + at(row, j), 0));
  const observed = shares.reduce((total, row, i) => total + at(row, i), 0);
  const expected = rows.reduce((total, value, i) => total + value * at(columns, i), 0);
  if (rows.some((value, i) => value === 1 && at(columns, i) === 1)) return notDeterminable(n, "no-variation");

  const kappa = (observed - expected) / (1 - expected);
  const standardError = largeSampleError(shares, rows, columns, kappa, expected, n);
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const interval = { lower: Math.max(-1, kappa - reach), upper: Math.min(1, kappa + reach), confidence };
  return {
    state: "measured",
    n,
    kappa,
    standardError,
    interval,
    verdict: judgeChange({ interval, sizes: [n], standardError }),
    weightedKappa: quadraticKappa(shares, rows, columns),
    observedAgreement: observed,
    expectedAgreement: expected,
  };
}

function checkSquare(table: Matrix): void {
  if (table.length < 2) throw new MeasurementError("not-enough", "table");
  for (const row of table) {
    if (row.length !== table.length) throw new MeasurementError("length-mismatch", "table");
    for (const count of row) requireCount(count, "table");
  }
}

function largeSampleError(
  shares: Matrix,
  rows: readonly number[],
  columns: readonly number[],
  kappa: number,
  expected: number,
  n: number,
): number {
  let agreeing = 0;
  let disagreeing = 0;
  shares.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i === j) agreeing += value * (1 - (at(rows, i) + at(columns, i)) * (1 - kappa)) ** 2;
      else disagreeing += value * (at(columns, i) + at(rows, j)) ** 2;
    });
  });
  const centre = kappa - expected * (1 - kappa);
  const variance = agreeing + (1 - kappa) ** 2 * disagreeing - centre * centre;
  return Math.sqrt(Math.max(0, variance) / n) / (1 - expected);
}

function quadraticKappa(shares: Matrix, rows: readonly number[], columns: readonly number[]): number {
  let seen = 0;
  let chance = 0;
  shares.forEach((row, i) => {
    row.forEach((_, j) => {
      const distance = (i - j) ** 2;
      seen += distance * entry(shares, i, j);
      chance += distance * at(rows, i) * at(columns, j);
    });
  });
  return 1 - seen / chance;
}
