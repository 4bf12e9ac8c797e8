import { MeasurementError } from "./errors.ts";
import { chiSquareUpperQuantile } from "./kernel/chi-square.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireCount, requireInside } from "./kernel/require.ts";
import { findZeroBetween } from "./kernel/root.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";
import type { Interval } from "./verdict.ts";

/** Answers in three classes: bottom, middle and top. */
export interface NetClasses {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/**
 * - `adjusted-wald`: the default; adds 3/4, 3/2, 3/4 answers (Rocks 2016). Right from n = 5 on.
 * - `wald`: score ± z se. Zero width when everybody agrees, and too narrow below n = 100: for comparison with other tools only.
 * - `laplace`: adds 1, 1, 1 answers.
 * - `agresti-min`: adds half a promoter and half a detractor to n + 2 (Agresti & Min 2005).
 * - `tango`: the score interval for paired proportions (Tango 1998), which a net score is. Never leaves -1 to 1.
 * - `goodman`: Wald with the chi-square of all contrasts, for looking at many contrasts at once (Goodman 1964).
 * - `t`: Student's t on the codes -1, 0, 1.
 */
export type NetIntervalMethod = "adjusted-wald" | "wald" | "laplace" | "agresti-min" | "tango" | "goodman" | "t";

/** A net score and its spread, in the unit -1 to 1. */
export interface NetMoments {
  readonly n: number;
  readonly score: number;
  /** Variance of one answer coded -1, 0, 1: top + bottom - (top - bottom)^2. */
  readonly variance: number;
  readonly standardError: number;
}

/** Throws unless the classes are counts. */
export function requireClasses(classes: NetClasses, argument = "classes"): number {
  requireCount(classes.detractors, argument);
  requireCount(classes.passives, argument);
  requireCount(classes.promoters, argument);
  return classes.detractors + classes.passives + classes.promoters;
}

/** Score, variance and standard error after adding pseudo-answers to each class. Throws `empty` when nothing is left to divide by. */
export function netMoments(classes: NetClasses, added: readonly [number, number, number] = [0, 0, 0]): NetMoments {
  const detractors = classes.detractors + added[0];
  const promoters = classes.promoters + added[2];
  const n = detractors + promoters + classes.passives + added[1];
  if (n <= 0) throw new MeasurementError("empty", "classes");
  const score = (promoters - detractors) / n;
  // 4 top bottom + (top + bottom) middle: the same variance without the cancellation at its ends.
  const middle = classes.passives + added[1];
  const variance = (4 * promoters * detractors + (promoters + detractors) * middle) / (n * n);
  return { n, score, variance, standardError: Math.sqrt(variance / n) };
}

/** The pseudo-answers of the adjusted Wald method: 3/4 detractor, 3/2 passive, 3/4 promoter (Rocks 2016). */
export const ROCKS: readonly [number, number, number] = [0.75, 1.5, 0.75];

/**
 * An interval of a net score that is not clamped to -1..1, by the named method. Source: Rocks (2016), The American
 * Statistician 70:365; Tango (1998); Agresti & Min (2005); Goodman (1964). Throws `empty` without answers, `not-enough` for
 * the t method with one answer.
 */
export function rawNetInterval(classes: NetClasses, method: NetIntervalMethod, confidence = 0.95): Interval {
  const n = requireClasses(classes);
  requireInside(confidence, 0, 1, "confidence");
  if (n === 0) throw new MeasurementError("empty", "classes");
  const z = normalUpperQuantile((1 - confidence) / 2);
  switch (method) {
    case "adjusted-wald":
      return around(netMoments(classes, ROCKS), z, confidence);
    case "wald":
      return around(netMoments(classes), z, confidence);
    case "laplace":
      return around(netMoments(classes, [1, 1, 1]), z, confidence);
    case "agresti-min":
      return around(netMoments(classes, [0.5, 1, 0.5]), z, confidence);
    case "goodman":
      return around(netMoments(classes), Math.sqrt(chiSquareUpperQuantile(1 - confidence, 2)), confidence);
    case "t":
      return tInterval(classes, n, confidence);
    case "tango":
      return tangoInterval(classes, n, z, confidence);
  }
}

/** An interval of a net score within -1 to 1; see `rawNetInterval` for the methods. */
export function netScoreInterval(classes: NetClasses, method: NetIntervalMethod, confidence = 0.95): Interval {
  const { lower, upper } = rawNetInterval(classes, method, confidence);
  return { lower: Math.max(-1, lower), upper: Math.min(1, upper), confidence };
}

function around(moments: NetMoments, multiple: number, confidence: number): Interval {
  const margin = multiple * moments.standardError;
  return { lower: moments.score - margin, upper: moments.score + margin, confidence };
}

function tInterval(classes: NetClasses, n: number, confidence: number): Interval {
  if (n < 2) throw new MeasurementError("not-enough", "classes");
  const { score, variance } = netMoments(classes);
  const margin = tUpperQuantile((1 - confidence) / 2, n - 1) * Math.sqrt(variance / (n - 1));
  return { lower: score - margin, upper: score + margin, confidence };
}

// When all answers are in one class Tango's equation also holds at the score itself, which is no limit.
const BESIDE = 1e-10;

function tangoInterval(classes: NetClasses, n: number, z: number, confidence: number): Interval {
  const { promoters, detractors } = classes;
  const score = (promoters - detractors) / n;
  // Tango's equation with its root kept on the other side, so that it stays finite at both ends.
  const distance = (d: number, sign: number): number => {
    const b = -(promoters + detractors) + (2 * n - promoters + detractors) * d;
    const c = -detractors * d * (1 - d);
    const q = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
    const spread = Math.sqrt(Math.max(0, n * (2 * q + d * (1 - d))));
    return promoters - detractors - n * d - sign * z * spread;
  };
  const below = score - BESIDE;
  const above = score + BESIDE;
  return {
    lower: below <= -1 ? -1 : findZeroBetween((d) => distance(d, 1), -1, below),
    upper: above >= 1 ? 1 : findZeroBetween((d) => distance(d, -1), above, 1),
    confidence,
  };
}
