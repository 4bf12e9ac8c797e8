import { noncentralTUpper } from "./kernel/noncentral-t.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireBetween, requireInside, requirePositive } from "./kernel/require.ts";
import { findZeroBetween } from "./kernel/root.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";

/** How many answers are needed: `exact` solves the formula, `needed` is the next whole number. */
export interface SampleSize {
  readonly exact: number;
  readonly needed: number;
}

/** How sure a comparison must be: with which confidence, and how likely it must find what is there. */
export interface PowerOptions {
  /** 0.95 by default. */
  readonly confidence?: number;
  /** 0.8 by default: 80 of 100 such comparisons find the difference. */
  readonly power?: number;
}

const MOST = 1e12;

function sizeOf(exact: number): SampleSize {
  return { exact, needed: Math.max(1, Math.ceil(exact)) };
}

function quantiles({ confidence = 0.95, power = 0.8 }: PowerOptions): {
  alpha: number;
  zAlpha: number;
  zPower: number;
  power: number;
} {
  requireInside(confidence, 0, 1, "confidence");
  requireInside(power, 0, 1, "power");
  const alpha = 1 - confidence;
  return { alpha, zAlpha: normalUpperQuantile(alpha / 2), zPower: normalUpperQuantile(1 - power), power };
}

/**
 * Answers needed to know a share within a margin.
 *
 * Formula: n0 = z² p (1 - p) / margin²; of a population of N people n = n0 / (1 + (n0 - 1) / N). Source: Cochran (1977),
 * Sampling Techniques 4.4. Without an idea of the share take p = 0.5, the worst case. Throws `out-of-range` for p or margin
 * outside 0 to 1. These are answers, not invitations: divide by the response rate.
 */
export function answersForShare(
  p: number,
  margin: number,
  options: { readonly confidence?: number; readonly population?: number } = {},
): SampleSize & { readonly ofInfinitePopulation: number } {
  requireBetween(p, 0, 1, "p");
  requireInside(margin, 0, 1, "margin");
  const { zAlpha } = quantiles({ confidence: options.confidence ?? 0.95 });
  const infinite = (zAlpha * zAlpha * p * (1 - p)) / (margin * margin);
  const { population } = options;
  if (population === undefined) return { ...sizeOf(infinite), ofInfinitePopulation: infinite };
  requirePositive(population, "population");
  return { ...sizeOf(infinite / (1 + (infinite - 1) / population)), ofInfinitePopulation: infinite };
}

/**
 * Answers needed to know a net score within a margin.
 *
 * Formula: n = variance z² / margin² - 3, where the 3 are the pseudo-answers of the adjusted Wald interval. Source: Lewis & Sauro;
 * Rocks (2016). Variance of one answer is at most 1, usually 0.5 to 0.75 (`netMoments`). Unit of the margin: 0.05 is 5 points.
 */
export function answersForNetScore(variance: number, margin: number, confidence = 0.95): SampleSize {
  requireNetArguments(variance, margin, "margin");
  const { zAlpha } = quantiles({ confidence });
  return sizeOf((variance * zAlpha * zAlpha) / (margin * margin) - 3);
}

/**
 * Answers needed on each side to find a difference of two net scores.
 *
 * Formula: n = 2 variance (z of confidence + z of power)² / difference² - 3. Source: Lewis & Sauro. Units as `answersForNetScore`.
 */
export function answersForNetDifference(variance: number, difference: number, options: PowerOptions = {}): SampleSize {
  requireNetArguments(variance, difference, "difference");
  const { zAlpha, zPower } = quantiles(options);
  return sizeOf((2 * variance * (zAlpha + zPower) ** 2) / (difference * difference) - 3);
}

function requireNetArguments(variance: number, distance: number, argument: string): void {
  requireBetween(variance, 0, 1, "variance");
  requireInside(distance, 0, 2 + 1e-12, argument);
}

/**
 * Answers needed on each side to find the change of a share from p1 to p2.
 *
 * Formula: n = (z sqrt(2 p q) + zp sqrt(p1 q1 + p2 q2))² / (p1 - p2)², p the mean share. Source: Fleiss, Levin & Paik (2003) 4.2,
 * as R's power.prop.test. Throws `out-of-range` for shares outside 0 to 1 or equal ones.
 */
export function answersForShareDifference(p1: number, p2: number, options: PowerOptions = {}): SampleSize {
  requireShares(p1, p2);
  const { zAlpha, zPower } = quantiles(options);
  const mean = (p1 + p2) / 2;
  const root = zAlpha * Math.sqrt(2 * mean * (1 - mean)) + zPower * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return sizeOf((root / (p1 - p2)) ** 2);
}

/**
 * The same on the arcsine scale: n that gives the power P(Z > z - h sqrt(n / 2)) + P(Z > z + h sqrt(n / 2)) with Cohen's h.
 * Source: Cohen (1988) chapter 6. For cross-checking; `answersForShareDifference` is the default.
 */
export function answersForShareDifferenceByArcsine(p1: number, p2: number, options: PowerOptions = {}): SampleSize {
  requireShares(p1, p2);
  const { zAlpha, power } = quantiles(options);
  const h = Math.abs(2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2)));
  const powerOf = (n: number) => {
    const shift = h * Math.sqrt(n / 2);
    return normalUpper(zAlpha - shift) + normalUpper(zAlpha + shift);
  };
  return sizeOf(smallestSize(powerOf, power, 1e-9));
}

function requireShares(p1: number, p2: number): void {
  requireBetween(p1, 0, 1, "p1");
  requireBetween(p2, 0, 1, "p2");
  requireInside(Math.abs(p1 - p2), 0, 1 + 1e-12, "p2");
}

/**
 * Answers needed on each side to find a difference of two means.
 *
 * Formula: n whose noncentral t with 2 (n - 1) df and noncentrality sqrt(n / 2) |difference| / sd exceeds the two-sided limit with
 * the wanted power, but at least 2. Source: Cohen (1988) chapter 2, as R's power.t.test. Difference and sd in the unit of the scale.
 */
export function answersForMeanDifference(difference: number, sd: number, options: PowerOptions = {}): SampleSize {
  requirePositive(Math.abs(difference), "difference");
  requirePositive(sd, "sd");
  const { alpha, power } = quantiles(options);
  const effect = Math.abs(difference) / sd;
  const powerOf = (n: number) => {
    const df = 2 * (n - 1);
    return noncentralTUpper(tUpperQuantile(alpha / 2, df), df, Math.sqrt(n / 2) * effect);
  };
  return sizeOf(smallestSize(powerOf, power, 2));
}

// The power grows with n, so doubling brackets the answer.
function smallestSize(powerOf: (n: number) => number, power: number, least: number): number {
  if (powerOf(least) >= power) return least;
  let high = Math.max(2, 2 * least);
  while (powerOf(high) < power && high < MOST) high *= 2;
  return findZeroBetween((n) => powerOf(n) - power, high / 2 < least ? least : high / 2, high, 1e-9 * high);
}

/**
 * The smallest change of a share that n answers on each side find: say it before a measure starts.
 *
 * Formula: the p2 above or below p1 for which `answersForShareDifference` is n. Null when not even the change to 1 (or 0) is found.
 */
export function findableShareChange(
  p1: number,
  n: number,
  direction: "rise" | "fall",
  options: PowerOptions = {},
): number | null {
  requireBetween(p1, 0, 1, "p1");
  requirePositive(n, "n");
  const end = direction === "rise" ? 1 : 0;
  if (p1 === end || answersForShareDifference(p1, end, options).exact > n) return null;
  const change = findZeroBetween(
    (size) => answersForShareDifference(p1, direction === "rise" ? p1 + size : p1 - size, options).exact - n,
    1e-9,
    Math.abs(end - p1),
  );
  return change;
}

/** The smallest change of a net score that n answers on each side find, in its unit: (z + zp) sqrt(2 variance / (n + 3)). */
export function findableNetChange(variance: number, n: number, options: PowerOptions = {}): number {
  requireBetween(variance, 0, 1, "variance");
  requirePositive(n, "n");
  const { zAlpha, zPower } = quantiles(options);
  return (zAlpha + zPower) * Math.sqrt((2 * variance) / (n + 3));
}
