import type { CoMoments } from "./co-moments.ts";
import { type DroppedFactor, factorsToDrop } from "./duplicate-factors.ts";
import type { Column } from "./factor-sums.ts";
import { type GroupedOutcomes, groupOutcomes, type OutcomeGroup, tidy } from "./grouped-outcomes.ts";
import { at } from "./kernel/at.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { dot, entry, type Matrix, matrixOf, multiply, transpose } from "./kernel/matrix.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireInside } from "./kernel/require.ts";
import { fitLogistic, type LogisticFit } from "./logistic-fit.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { type Interval, judgeChange, NO_ANSWERS, type NoAnswers, type Verdict } from "./verdict.ts";

/** One line of the table. Estimates are log odds; the odds ratio is per point of the factor. */
export interface LogisticTerm {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
  readonly oddsRatio: number;
  readonly oddsRatioInterval: Interval;
}

/** How the odds of a yes (staying, recommending, buying again) go with the factors. */
export interface LogisticRegression {
  readonly state: "measured";
  readonly n: number;
  readonly successes: number;
  readonly intercept: LogisticTerm;
  readonly factors: readonly LogisticTerm[];
  readonly dropped: readonly DroppedFactor[];
  readonly logLikelihood: number;
  /** -2 log-likelihood of single answers. */
  readonly deviance: number;
  readonly nullDeviance: number;
  /** The same two against a model with one share per combination of factor values, as programs print them for grouped counts. */
  readonly groupedDeviance: number;
  readonly groupedNullDeviance: number;
  readonly aic: number;
  /** Likelihood-ratio test of all factors together. */
  readonly test: { readonly chiSquare: number; readonly df: number; readonly p: number };
  readonly mcFaddenRSquared: number;
  /** In how many of 100 pairs of one yes and one no the yes was predicted higher (ties count half), as a share. */
  readonly auc: number;
  readonly covariance: Matrix;
  /** Do the factors together go with the outcome? */
  readonly verdict: Verdict;
}

/** The factors divide yes from no without overlap, so that no finite odds ratio exists. Show the table of counts instead. */
export interface Separated {
  readonly state: "separated";
  readonly n: number;
  readonly successes: number;
  readonly kind: "complete" | "quasi-complete";
  /** The factors that divide. */
  readonly by: readonly string[];
}

/** A fit, a separation, "no answers yet", or why there is none. */
export type LogisticResult = LogisticRegression | Separated | NoAnswers | NotDeterminable;

/** Fewest yes and fewest no answers for a first look, and per factor. */
export const fewestLogisticEvents = 30;
const eventsPerFactor = 10;

/**
 * Logistic regression from counts per combination of factor values, which merge exactly: log odds of yes = intercept +
 * sum of estimate times factor, by maximum likelihood; Wald tests and intervals.
 * Sources: McCullagh & Nelder (1989), chapter 4; Albert & Anderson (1984) for separation, which is reported, never fitted.
 * Units: log odds per point. A factor that never varies or repeats others is dropped and named.
 * Throws `negative`, `not-integer`, `out-of-range` for bad counts, `length-mismatch`, `not-finite`.
 * The verdict is `too-little-data` below 30 yes or no answers or 10 per factor. Says what goes together, not what causes.
 */
export function logisticRegression(outcomes: GroupedOutcomes, confidence = 0.95): LogisticResult {
  requireInside(confidence, 0, 1, "confidence");
  const { factors, groups } = tidy(outcomes);
  const n = groups.reduce((total, group) => total + group.total, 0);
  const successes = groups.reduce((total, group) => total + group.successes, 0);
  if (n === 0) return NO_ANSWERS;
  if (successes === 0 || successes === n) return notDeterminable(n, "no-variation", null, ["outcome"]);

  const moments = weightedMoments(factors, groups, n);
  const dropped = factorsToDrop(moments);
  const kept = factors.flatMap((name, i) => (dropped.some((factor) => factor.name === name) ? [] : [i]));
  if (n <= kept.length + 1) return notDeterminable(n, "too-few-answers", kept.length + 2);

  const scale = kept.map((i) => Math.sqrt(entry(moments.coMoments, i + 1, i + 1) / n));
  const centre = kept.map((i) => at(moments.means, i + 1));
  const rows = groups.map((group) => ({
    ...group,
    x: [1, ...kept.map((i, k) => (at(group.values, i) - at(centre, k)) / at(scale, k))],
  }));
  const fit = fitLogistic(rows);
  if (fit.kind !== "fitted") {
    const largest = Math.max(...fit.direction.slice(1).map(Math.abs));
    const by = kept.flatMap((i, k) => (Math.abs(at(fit.direction, k + 1)) > 1e-6 * largest ? [at(factors, i)] : []));
    return { state: "separated", n, successes, kind: fit.kind, by };
  }
  const names = kept.map((i) => at(factors, i));
  return describe(inOwnUnits(fit, centre, scale), names, dropped, groups, kept, confidence);
}

/** Logistic regression from raw rows: 1 for yes, 0 for no, rows with anything missing left out. See `logisticRegression`. */
export function logisticRegressionOf(
  outcome: readonly (number | null)[],
  factors: readonly Column[],
  confidence = 0.95,
): LogisticResult {
  return logisticRegression(groupOutcomes(outcome, factors), confidence);
}

/** Moments of the outcome and the factors over all customers, each group counted as often as it has customers. */
function weightedMoments(factors: readonly string[], groups: readonly OutcomeGroup[], n: number): CoMoments {
  const rows = groups.map((group) => ({
    values: [group.successes / group.total, ...group.values],
    count: group.total,
  }));
  const width = factors.length + 1;
  const means = Array.from(
    { length: width },
    (_, i) => rows.reduce((sum, row) => sum + row.count * at(row.values, i), 0) / n,
  );
  const coMoments = matrixOf(width, width, (i, j) =>
    rows.reduce(
      (sum, { values, count }) => sum + count * (at(values, i) - at(means, i)) * (at(values, j) - at(means, j)),
      0,
    ),
  );
  return { names: ["", ...factors], n, means, coMoments };
}

/** Undoes the centring and scaling that kept Newton's method well-behaved. */
function inOwnUnits(fit: LogisticFit, centre: readonly number[], scale: readonly number[]): LogisticFit {
  const width = centre.length + 1;
  const back = matrixOf(width, width, (i, j) => {
    if (i === 0) return j === 0 ? 1 : -at(centre, j - 1) / at(scale, j - 1);
    return i === j ? 1 / at(scale, i - 1) : 0;
  });
  return {
    ...fit,
    coefficients: back.map((row) => dot(row, fit.coefficients)),
    covariance: multiply(multiply(back, fit.covariance), transpose(back)),
  };
}

function describe(
  fit: LogisticFit,
  names: readonly string[],
  dropped: readonly DroppedFactor[],
  groups: readonly OutcomeGroup[],
  kept: readonly number[],
  confidence: number,
): LogisticRegression {
  const n = groups.reduce((total, group) => total + group.total, 0);
  const successes = groups.reduce((total, group) => total + group.successes, 0);
  const deviance = -2 * fit.logLikelihood;
  const nullDeviance = -2 * certainty(successes, n);
  const saturated = -2 * groups.reduce((total, group) => total + certainty(group.successes, group.total), 0);
  const df = names.length;
  const chiSquare = Math.max(0, nullDeviance - deviance);
  const p = df === 0 ? 1 : chiSquareUpper(chiSquare, df);
  const [intercept, ...factors] = ["(Intercept)", ...names].map((name, i) =>
    describeTerm(name, at(fit.coefficients, i), Math.sqrt(entry(fit.covariance, i, i)), confidence),
  );
  return {
    state: "measured",
    n,
    successes,
    intercept: intercept ?? describeTerm("(Intercept)", Number.NaN, Number.NaN, confidence),
    factors,
    dropped,
    logLikelihood: fit.logLikelihood,
    deviance,
    nullDeviance,
    groupedDeviance: deviance - saturated,
    groupedNullDeviance: nullDeviance - saturated,
    aic: deviance + 2 * (df + 1),
    test: { chiSquare, df, p },
    mcFaddenRSquared: 1 - deviance / nullDeviance,
    auc: areaUnderCurve(groups, (group) =>
      dot(
        kept.map((i) => at(group.values, i)),
        fit.coefficients.slice(1),
      ),
    ),
    covariance: fit.covariance,
    verdict: verdictOf(p, confidence, n, successes, factors),
  };
}

/** Log-likelihood of the best single share for k of n. */
function certainty(k: number, n: number): number {
  const part = (count: number): number => (count === 0 ? 0 : count * Math.log(count / n));
  return part(k) + part(n - k);
}

function describeTerm(name: string, estimate: number, standardError: number, confidence: number): LogisticTerm {
  const z = estimate / standardError;
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const interval = { lower: estimate - reach, upper: estimate + reach, confidence };
  return {
    name,
    estimate,
    standardError,
    z,
    p: 2 * normalUpper(Math.abs(z)),
    interval,
    oddsRatio: Math.exp(estimate),
    oddsRatioInterval: { lower: Math.exp(interval.lower), upper: Math.exp(interval.upper), confidence },
  };
}

/** Pairs of one yes and one no in which the yes scored higher, ties half, over all such pairs. */
function areaUnderCurve(groups: readonly OutcomeGroup[], predict: (group: OutcomeGroup) => number): number {
  const steps = new Map<number, { yes: number; no: number }>();
  for (const group of groups) {
    const score = predict(group);
    const step = steps.get(score) ?? { yes: 0, no: 0 };
    steps.set(score, { yes: step.yes + group.successes, no: step.no + group.total - group.successes });
  }
  let [wins, yesSeen, noSeen] = [0, 0, 0];
  for (const [, { yes, no }] of [...steps].sort((a, b) => a[0] - b[0])) {
    wins += yes * (noSeen + no / 2);
    yesSeen += yes;
    noSeen += no;
  }
  return wins / (yesSeen * noSeen);
}

/** With one factor the smallest change is the log odds per point that could have been seen. */
function verdictOf(
  p: number,
  confidence: number,
  n: number,
  successes: number,
  factors: readonly LogisticTerm[],
): Verdict {
  const [only] = factors;
  const single =
    only && factors.length === 1
      ? judgeChange({ interval: only.interval, sizes: [n], standardError: only.standardError }).smallestChange
      : null;
  const fewest = Math.max(fewestLogisticEvents, eventsPerFactor * factors.length);
  if (Math.min(successes, n - successes) < fewest) return { code: "too-little-data", n, smallestChange: single };
  return { code: p < 1 - confidence ? "real" : "could-be-chance", n, smallestChange: single };
}
