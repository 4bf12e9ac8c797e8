import { MeasurementError } from "./errors.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { fisherTwoSided } from "./kernel/hypergeometric.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireInside } from "./kernel/require.ts";
import { findZeroBetween } from "./kernel/root.ts";
import type { ComparisonOptions } from "./net-score-comparison.ts";
import { countFrom, requireScoreCounts, type ScoreCounts, total } from "./score-counts.ts";
import { requireShare, shareInterval } from "./share-intervals.ts";
import { type Interval, judgeChange, type Verdict } from "./verdict.ts";

/** How many of n answers counted. Days and segments add up. */
export interface CountedShare {
  readonly count: number;
  readonly n: number;
}

/** A ratio with its interval; no ratio exists when a group has nobody (or, for odds, everybody) on one side. */
export interface RatioEstimate {
  readonly estimate: number;
  readonly interval: Interval;
}

/** How two shares of different people differ: a minus b. */
export interface ShareComparison {
  readonly shareA: number;
  readonly shareB: number;
  readonly difference: number;
  /** Newcombe's interval of the difference: the one to show. */
  readonly interval: Interval;
  /** The p-value to use: pooled z, or Fisher's exact one when an expected count is below 5. */
  readonly p: number;
  /** Null when both shares are 0 or both are 1. */
  readonly z: number | null;
  readonly pNormal: number | null;
  readonly pFisher: number;
  /** Pearson's chi-square with Yates' correction; null when both shares are 0 or both are 1. */
  readonly yates: { readonly chiSquare: number; readonly p: number } | null;
  /** Cohen's h: the difference on the arcsine scale. 0.2 small, 0.5 medium, 0.8 large. */
  readonly cohenH: number;
  readonly riskRatio: RatioEstimate | null;
  readonly oddsRatio: RatioEstimate | null;
  readonly verdict: Verdict;
}

/**
 * - `newcombe`: the default, from the two Wilson intervals (Newcombe 1998, method 10)
 * - `miettinen-nurminen`: the score interval (1985), as a cross-check
 * - `agresti-caffo`: Wald after adding one answer of each kind to both groups (2000)
 * - `wald`: the textbook one, too narrow near 0 and 1
 */
export type ShareDifferenceMethod = "newcombe" | "miettinen-nurminen" | "agresti-caffo" | "wald";

/**
 * Compares two shares of different people: before and after, A and B, two segments.
 *
 * Formula: d = pa - pb; Newcombe's interval d - sqrt((pa - la)² + (ub - pb)²) to d + sqrt((ua - pa)² + (pb - lb)²) with each
 * share's Wilson interval (l, u); p from z = d / sqrt(p q (1/na + 1/nb)) with the pooled p, or Fisher's exact test when an
 * expected count is below 5. Source: Newcombe (1998), Statistics in Medicine 17:873; Fleiss, Levin & Paik (2003).
 * Unit -1 to 1. Throws `empty` for a side without answers, `out-of-range` for a count above n.
 * Not for the same people asked twice (`comparePairedShares`) nor for several answers per person.
 */
export function compareShares(a: CountedShare, b: CountedShare, options: ComparisonOptions = {}): ShareComparison {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  requireGroups(a, b);
  const shareA = a.count / a.n;
  const shareB = b.count / b.n;
  const pFisher = fisherTwoSided(a.count, a.n, b.count, b.n);
  const z = pooledZ(a, b);
  const pNormal = z === null ? null : 2 * normalUpper(Math.abs(z));
  const interval = shareDifferenceInterval(a, b, "newcombe", confidence);
  return {
    shareA,
    shareB,
    difference: shareA - shareB,
    interval,
    p: pNormal === null || hasThinCells(a, b) ? pFisher : pNormal,
    z,
    pNormal,
    pFisher,
    yates: yatesTest(a, b),
    cohenH: 2 * Math.asin(Math.sqrt(shareA)) - 2 * Math.asin(Math.sqrt(shareB)),
    riskRatio: riskRatio(a, b, confidence),
    oddsRatio: oddsRatio(a, b, confidence),
    verdict: judgeChange({
      interval,
      sizes: [a.n, b.n],
      standardError: caffoStandardError(a, b),
      smallestThatMatters: options.smallestThatMatters,
    }),
  };
}

/** `compareShares` of satisfied answers (those from `topFrom` up) from the counts of two waves or segments. Throws `empty`. */
export function compareSatisfaction(
  a: ScoreCounts,
  b: ScoreCounts,
  options: ComparisonOptions & { readonly topFrom: number },
): ShareComparison {
  requireScoreCounts(a, "a");
  requireScoreCounts(b, "b");
  if (a.lowest !== b.lowest || a.counts.length !== b.counts.length) throw new MeasurementError("length-mismatch", "b");
  const { topFrom } = options;
  if (topFrom < a.lowest || topFrom >= a.lowest + a.counts.length) throw new MeasurementError("off-scale", "topFrom");
  const satisfied = (counts: ScoreCounts): CountedShare => ({ count: countFrom(counts, topFrom), n: total(counts) });
  return compareShares(satisfied(a), satisfied(b), options);
}

/** The interval of a difference of two shares by the named method, within -1 to 1. Throws like `compareShares`. */
export function shareDifferenceInterval(
  a: CountedShare,
  b: CountedShare,
  method: ShareDifferenceMethod = "newcombe",
  confidence = 0.95,
): Interval {
  requireGroups(a, b);
  requireInside(confidence, 0, 1, "confidence");
  const z = normalUpperQuantile((1 - confidence) / 2);
  switch (method) {
    case "newcombe":
      return newcombe(a, b, confidence);
    case "miettinen-nurminen":
      return miettinenNurminen(a, b, z, confidence);
    case "agresti-caffo":
      return waldDifference(oneMore(a), oneMore(b), z, confidence);
    case "wald":
      return waldDifference(a, b, z, confidence);
  }
}

function requireGroups(a: CountedShare, b: CountedShare): void {
  requireShare(a.count, a.n);
  requireShare(b.count, b.n);
  if (a.n === 0) throw new MeasurementError("empty", "a");
  if (b.n === 0) throw new MeasurementError("empty", "b");
}

function pooledShare(a: CountedShare, b: CountedShare): number {
  return (a.count + b.count) / (a.n + b.n);
}

function hasThinCells(a: CountedShare, b: CountedShare): boolean {
  const pooled = pooledShare(a, b);
  return Math.min(pooled, 1 - pooled) * Math.min(a.n, b.n) < 5;
}

function pooledZ(a: CountedShare, b: CountedShare): number | null {
  const pooled = pooledShare(a, b);
  if (pooled === 0 || pooled === 1) return null;
  return (a.count / a.n - b.count / b.n) / Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
}

// Yates takes up to half a person from each deviation, but never more than there is.
function yatesTest(a: CountedShare, b: CountedShare): ShareComparison["yates"] {
  const pooled = pooledShare(a, b);
  if (pooled === 0 || pooled === 1) return null;
  const deviation = Math.abs(a.count - a.n * pooled);
  const corrected = deviation - Math.min(0.5, deviation);
  const chiSquare = (corrected ** 2 / (pooled * (1 - pooled))) * (1 / a.n + 1 / b.n);
  return { chiSquare, p: chiSquareUpper(chiSquare, 1) };
}

function newcombe(a: CountedShare, b: CountedShare, confidence: number): Interval {
  const ofA = shareInterval(a.count, a.n, "wilson", confidence);
  const ofB = shareInterval(b.count, b.n, "wilson", confidence);
  const [shareA, shareB] = [a.count / a.n, b.count / b.n];
  return {
    lower: shareA - shareB - Math.hypot(shareA - ofA.lower, ofB.upper - shareB),
    upper: shareA - shareB + Math.hypot(ofA.upper - shareA, shareB - ofB.lower),
    confidence,
  };
}

const oneMore = ({ count, n }: CountedShare): CountedShare => ({ count: count + 1, n: n + 2 });

function standardErrorOfDifference(a: CountedShare, b: CountedShare): number {
  const [shareA, shareB] = [a.count / a.n, b.count / b.n];
  return Math.sqrt((shareA * (1 - shareA)) / a.n + (shareB * (1 - shareB)) / b.n);
}

// Above zero even when both groups agree within themselves.
function caffoStandardError(a: CountedShare, b: CountedShare): number {
  return standardErrorOfDifference(oneMore(a), oneMore(b));
}

function waldDifference(a: CountedShare, b: CountedShare, z: number, confidence: number): Interval {
  const difference = a.count / a.n - b.count / b.n;
  const margin = z * standardErrorOfDifference(a, b);
  return { lower: Math.max(-1, difference - margin), upper: Math.min(1, difference + margin), confidence };
}

// Where groups agree within themselves the score equation also holds at the difference itself, which is no limit.
const BESIDE = 1e-10;

function miettinenNurminen(a: CountedShare, b: CountedShare, z: number, confidence: number): Interval {
  const difference = a.count / a.n - b.count / b.n;
  const factor = (a.n + b.n) / (a.n + b.n - 1);
  const distance = (delta: number, sign: number): number => {
    const { shareA, shareB } = restrictedShares(a, b, delta);
    const variance = factor * ((shareA * (1 - shareA)) / a.n + (shareB * (1 - shareB)) / b.n);
    return difference - delta - sign * z * Math.sqrt(Math.max(0, variance));
  };
  const below = difference - BESIDE;
  const above = difference + BESIDE;
  return {
    lower: below <= -1 ? -1 : findZeroBetween((delta) => distance(delta, 1), -1, below),
    upper: above >= 1 ? 1 : findZeroBetween((delta) => distance(delta, -1), above, 1),
    confidence,
  };
}

// The likeliest shares whose difference is delta: the middle root of a cubic, by its trigonometric form (Farrington & Manning 1990).
function restrictedShares(a: CountedShare, b: CountedShare, delta: number): { shareA: number; shareB: number } {
  const theta = b.n / a.n;
  const [pa, pb] = [a.count / a.n, b.count / b.n];
  const cubic = 1 + theta;
  const square = -(1 + theta + pa + theta * pb + delta * (theta + 2));
  const linear = delta * delta + delta * (2 * pa + theta + 1) + pa + theta * pb;
  const constant = -pa * delta * (1 + delta);

  const shift = square / (3 * cubic);
  const v = shift ** 3 - (square * linear) / (6 * cubic * cubic) + constant / (2 * cubic);
  const size = Math.sqrt(Math.max(0, shift * shift - linear / (3 * cubic)));
  const u = v > 0 ? size : -size;
  const cosine = u === 0 ? 0 : Math.max(-1, Math.min(1, v / u ** 3));
  const angle = (Math.PI + Math.acos(cosine)) / 3;
  const shareA = clamp(2 * u * Math.cos(angle) - shift, Math.max(0, delta), Math.min(1, 1 + delta));
  return { shareA, shareB: clamp(shareA - delta, 0, 1) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function onLogScale(estimate: number, variance: number, confidence: number): RatioEstimate {
  const margin = Math.exp(normalUpperQuantile((1 - confidence) / 2) * Math.sqrt(variance));
  return { estimate, interval: { lower: estimate / margin, upper: estimate * margin, confidence } };
}

// Katz et al. (1978).
function riskRatio(a: CountedShare, b: CountedShare, confidence: number): RatioEstimate | null {
  if (a.count === 0 || b.count === 0) return null;
  const variance = 1 / a.count - 1 / a.n + 1 / b.count - 1 / b.n;
  return onLogScale(a.count / a.n / (b.count / b.n), variance, confidence);
}

// Woolf (1955).
function oddsRatio(a: CountedShare, b: CountedShare, confidence: number): RatioEstimate | null {
  const cells = [a.count, a.n - a.count, b.count, b.n - b.count];
  if (cells.includes(0)) return null;
  const variance = cells.reduce((sum, cell) => sum + 1 / cell, 0);
  const estimate = (a.count * (b.n - b.count)) / (b.count * (a.n - a.count));
  return onLogScale(estimate, variance, confidence);
}
