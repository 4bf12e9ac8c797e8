import { type CoMoments, coMomentsOf, constantsIn, correlationOf, pickCoMoments } from "./co-moments.ts";
import { type CorrelationTest, correlationTest, smallestDetectableCorrelation } from "./correlation.ts";
import { type DroppedFactor, factorsToDrop } from "./duplicate-factors.ts";
import { MeasurementError } from "./errors.ts";
import { type Column, positionOf } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { fUpper } from "./kernel/f.ts";
import { entry, type Matrix } from "./kernel/matrix.ts";
import { midRanks } from "./kernel/ranks.ts";
import { requireInside } from "./kernel/require.ts";
import { countMissing, type PairwiseCorrelations, pairwiseCorrelations } from "./missing-answers.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { type RelativeImportance, relativeImportance } from "./relative-importance.ts";
import { NO_ANSWERS, type NoAnswers, type Verdict } from "./verdict.ts";

/** How much one factor goes together with the outcome. */
export interface Driver {
  readonly name: string;
  readonly correlation: CorrelationTest;
  /** LMG importance in the unit of R squared; over all factors it sums to R squared. */
  readonly importance: number;
  /** Importance as a share of everything explained; over all factors it sums to 1. */
  readonly share: number;
  /** 1 is the most important; ties share the middle of their places. */
  readonly rank: number;
  /** Standardised regression coefficient; `null` when the factors overlap too much to tell their effects apart. */
  readonly standardisedBeta: number | null;
  readonly varianceInflation: number;
  /** `warning` from 5, `severe` from 10. */
  readonly overlap: "none" | "warning" | "severe";
  /** True when correlation and coefficient point opposite ways: trust the correlation. */
  readonly suppressor: boolean;
}

/** Which respondents the result rests on. */
export interface DriverBase {
  /** `complete`: nothing was missing; `listwise`: only complete respondents; `pairwise`: each pair uses all it has. */
  readonly handling: "complete" | "listwise" | "pairwise";
  readonly respondents: number;
  readonly completeRespondents: number;
}

/** Key drivers of an outcome. */
export interface KeyDrivers {
  readonly state: "measured";
  /** Respondents behind it; for pairwise handling the smallest number behind any pair. */
  readonly n: number;
  readonly outcome: string;
  readonly base: DriverBase;
  readonly drivers: readonly Driver[];
  /** Factors that never vary or repeat others exactly, with what they repeat. */
  readonly dropped: readonly DroppedFactor[];
  /** Share of the differences in the outcome that the factors together explain, 0 to 1. */
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Do the factors together explain more than chance would? */
  readonly test: { readonly f: number; readonly df1: number; readonly df2: number; readonly p: number };
  /** sqrt of largest over smallest eigenvalue of the factors' correlations: above 30 they can hardly be told apart. */
  readonly conditionIndex: number;
  /** `stable` from 250 respondents; below, the order of neighbours may well differ in the next survey. */
  readonly ranking: "stable" | "unstable";
  /** All other measures of importance, in the order of `drivers`. */
  readonly measures: RelativeImportance;
  /** `smallestChange` is the weakest correlation that n respondents can show. */
  readonly verdict: Verdict;
}

/** Key drivers, "no answers yet", or why there are none. */
export type KeyDriversResult = KeyDrivers | NoAnswers | NotDeterminable;

/** What to explain, and by what. */
export interface DriverOptions {
  readonly outcome: string;
  /** Every other column when left out. */
  readonly factors?: readonly string[];
  /** 0.95 by default. */
  readonly confidence?: number;
}

/** Settings for raw answers. */
export interface RawDriverOptions extends DriverOptions {
  /** `auto` takes complete respondents if they are at least 70 % of all, else pairs; `listwise` never takes pairs. */
  readonly missing?: "auto" | "listwise";
}

const enoughComplete = 0.7;
const stableFrom = 250;

/** Respondents needed before drivers are worth showing: 100, or 10 per factor. */
export function respondentsForDrivers(factors: number): number {
  return Math.max(100, 10 * factors);
}

/**
 * Key drivers from mergeable co-moments (`coMomentsFromSums` of merged sums, or `mergeCoMoments`): importance of each
 * factor as its LMG share of R squared, with correlation test, standardised coefficient and variance inflation.
 * Sources: Lindeman, Merenda & Gold (1980); Groemping (2006), Journal of Statistical Software 17(1). At most 20 factors.
 * Factors that never vary or repeat others are dropped and named, never solved.
 * Throws `unknown-name`, `too-large` above 20 factors, `out-of-range` for the confidence.
 * The verdict is `too-little-data` below 100 respondents or 10 per factor. Importance says what goes together with the
 * outcome; that raising it helps must be proven by a before-and-after comparison.
 */
export function keyDrivers(moments: CoMoments, options: DriverOptions): KeyDriversResult {
  const picked = pickCoMoments(moments, namesFor(moments.names, options));
  const { n } = picked;
  return driversOf(picked, { handling: "complete", respondents: n, completeRespondents: n }, options);
}

/**
 * Key drivers from raw answers. Missing answers are never filled in: complete respondents are used when they are 70 %
 * or more; else every pair uses all it has, if the resulting correlations can belong to real data; else the result is
 * `not-determinable` because of `missing-answers`. See `keyDrivers`. Throws also `length-mismatch` and `not-finite`.
 */
export function keyDriversOf(columns: readonly Column[], options: RawDriverOptions): KeyDriversResult {
  const names = namesFor(
    columns.map((column) => column.name),
    options,
  );
  const picked = names.map((name) =>
    at(
      columns,
      positionOf(
        columns.map((column) => column.name),
        name,
      ),
    ),
  );
  const { n: respondents, complete: completeRespondents } = countMissing(picked);
  if (respondents === 0) return NO_ANSWERS;

  const base = { respondents, completeRespondents };
  if (options.missing === "listwise" || completeRespondents >= enoughComplete * respondents) {
    const handling = completeRespondents === respondents ? "complete" : "listwise";
    return driversOf(coMomentsOf(picked), { ...base, handling }, options);
  }
  return driversOfPairs(picked, { ...base, handling: "pairwise" }, options);
}

function namesFor(all: readonly string[], options: DriverOptions): readonly string[] {
  return [options.outcome, ...(options.factors ?? all.filter((name) => name !== options.outcome))];
}

function driversOfPairs(columns: readonly Column[], base: DriverBase, options: DriverOptions): KeyDriversResult {
  const flat = columns.filter((column) => new Set(column.values.filter((value) => value !== null)).size < 2);
  const varying = columns.filter((column) => !flat.includes(column));
  if (flat.some((column) => column.name === options.outcome)) {
    return notDeterminable(base.respondents, "no-variation", null, [options.outcome]);
  }
  const { pairwise } = countMissing(varying);
  if (pairwise.flat().some((n) => n < 3)) return notDeterminable(base.respondents, "missing-answers");

  const pairs = correlatedPairs(varying);
  if (pairs === null) return notDeterminable(base.respondents, "missing-answers");
  if (!pairs.usable) return notDeterminable(pairs.smallestN, "missing-answers");
  const dropped = flat.map((column): DroppedFactor => ({ name: column.name, reason: "constant", repeats: [] }));
  return assemble(
    pairs.names,
    pairs.correlations,
    pairs.smallestN,
    (i) => entry(pairs.pairwise, 0, i),
    dropped,
    base,
    options,
  );
}

/** Null when, among those who answered both questions of a pair, one of them never varies. */
function correlatedPairs(columns: readonly Column[]): PairwiseCorrelations | null {
  try {
    return pairwiseCorrelations(columns);
  } catch (error) {
    if (error instanceof MeasurementError && error.code === "no-variation") return null;
    throw error;
  }
}

function driversOf(moments: CoMoments, base: DriverBase, options: DriverOptions): KeyDriversResult {
  const { n } = moments;
  const factors = moments.names.length - 1;
  if (n === 0) return base.respondents === 0 ? NO_ANSWERS : notDeterminable(0, "missing-answers");
  if (n < 3) return notDeterminable(n, "too-few-answers", respondentsForDrivers(factors));
  if (constantsIn(moments).includes(options.outcome)) {
    return notDeterminable(n, "no-variation", null, [options.outcome]);
  }

  const dropped = factorsToDrop(moments);
  const out = new Set(dropped.map((factor) => factor.name));
  const kept = pickCoMoments(
    moments,
    moments.names.filter((name) => !out.has(name)),
  );
  return assemble(kept.names, correlationOf(kept), n, () => n, dropped, base, options);
}

/** Everything from the correlations with the outcome first; `behind` is the n behind a factor's own correlation. */
function assemble(
  names: readonly string[],
  correlations: Matrix,
  n: number,
  behind: (position: number) => number,
  dropped: readonly DroppedFactor[],
  base: DriverBase,
  options: DriverOptions,
): KeyDriversResult {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const count = names.length - 1;
  const df2 = n - count - 1;
  const every = dropped.map((factor) => factor.name);
  if (count === 0) return notDeterminable(n, "no-factors", null, every);
  if (df2 < 1) return notDeterminable(n, "too-few-answers", respondentsForDrivers(count));

  const measures = relativeImportance(correlations);
  const rSquared = Math.min(1, measures.rSquared);
  const f = rSquared / count / ((1 - rSquared) / df2);
  const test = { f, df1: count, df2, p: Number.isFinite(f) ? fUpper(f, count, df2) : 0 };
  return {
    state: "measured",
    n,
    outcome: options.outcome,
    base,
    drivers: describeDrivers(names, correlations, measures, behind, confidence),
    dropped,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (n - 1)) / df2,
    test,
    conditionIndex: measures.conditionIndex,
    ranking: n >= stableFrom ? "stable" : "unstable",
    measures,
    verdict: verdictOf(n, count, test.p, confidence),
  };
}

function describeDrivers(
  names: readonly string[],
  correlations: Matrix,
  measures: RelativeImportance,
  behind: (position: number) => number,
  confidence: number,
): readonly Driver[] {
  const total = measures.lmg.reduce((sum, importance) => sum + importance, 0);
  const ranks = midRanks(measures.lmg.map((importance) => -importance));
  const tooClose = measures.varianceInflation.some((inflation) => inflation > 10);
  return names.slice(1).map((name, i) => {
    const r = entry(correlations, 0, i + 1);
    const beta = at(measures.standardisedBetas, i);
    const varianceInflation = at(measures.varianceInflation, i);
    return {
      name,
      correlation: correlationTest(r, behind(i + 1), confidence),
      importance: at(measures.lmg, i),
      share: total > 0 ? at(measures.lmg, i) / total : 0,
      rank: at(ranks, i),
      standardisedBeta: tooClose ? null : beta,
      varianceInflation,
      overlap: varianceInflation > 10 ? "severe" : varianceInflation > 5 ? "warning" : "none",
      suppressor: r * beta < 0,
    };
  });
}

function verdictOf(n: number, factors: number, p: number, confidence: number): Verdict {
  const smallestChange = smallestDetectableCorrelation(n, confidence);
  if (n < respondentsForDrivers(factors)) return { code: "too-little-data", n, smallestChange };
  return { code: p < 1 - confidence ? "real" : "could-be-chance", n, smallestChange };
}
