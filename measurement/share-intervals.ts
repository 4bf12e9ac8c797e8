import { MeasurementError } from "./errors.ts";
import { betaQuantile, betaUpperQuantile } from "./kernel/beta.ts";
import { binomialLower, binomialProbability, binomialUpper } from "./kernel/binomial.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireCount, requireInside } from "./kernel/require.ts";
import { findZeroBetween } from "./kernel/root.ts";
import type { Interval } from "./verdict.ts";

/**
 * - `wilson`: the default; right at every n, also at 0 and at all (Wilson 1927; Newcombe 1998 method 3)
 * - `wilson-continuity`: the same with Yates' correction, wider (Newcombe method 4)
 * - `agresti-coull`: Wald after adding z^2/2 of each answer
 * - `jeffreys`: Bayesian with the prior Beta(1/2, 1/2); ends at 0 when nobody and at 1 when everybody
 * - `clopper-pearson`: never below the promised confidence, where a contract asks for that
 * - `mid-p`: Clopper-Pearson with half the probability of the observed count
 * - `wald`: the textbook one, wrong below n = 100 or near the ends: for comparison with other tools only
 */
export type ShareIntervalMethod =
  | "wilson"
  | "wilson-continuity"
  | "agresti-coull"
  | "jeffreys"
  | "clopper-pearson"
  | "mid-p"
  | "wald";

/** Throws unless count is a whole number of n answers. */
export function requireShare(count: number, n: number): void {
  requireCount(n, "n");
  requireCount(count, "count");
  if (count > n) throw new MeasurementError("out-of-range", "count");
}

/**
 * The interval of a share count / n, within 0 to 1. Source: Newcombe (1998), Statistics in Medicine 17:857; Brown, Cai & DasGupta
 * (2001). Throws `empty` for n = 0, `out-of-range` for a count above n or a confidence outside 0 to 1.
 */
export function shareInterval(
  count: number,
  n: number,
  method: ShareIntervalMethod = "wilson",
  confidence = 0.95,
): Interval {
  const { lower, upper } = rawShareInterval(count, n, method, confidence);
  return { lower: Math.max(0, lower), upper: Math.min(1, upper), confidence };
}

/** Like `shareInterval`, but Wald and Agresti-Coull may leave 0 to 1, as their formulas do. */
export function rawShareInterval(
  count: number,
  n: number,
  method: ShareIntervalMethod = "wilson",
  confidence = 0.95,
): Interval {
  requireShare(count, n);
  requireInside(confidence, 0, 1, "confidence");
  if (n === 0) throw new MeasurementError("empty", "n");
  const tail = (1 - confidence) / 2;
  const z = normalUpperQuantile(tail);
  const ends = endsOf(count, n, method, tail, z);
  return { lower: ends[0], upper: ends[1], confidence };
}

type Ends = readonly [lower: number, upper: number];

function endsOf(count: number, n: number, method: ShareIntervalMethod, tail: number, z: number): Ends {
  switch (method) {
    case "wilson":
      return wilson(count, n, z);
    case "wilson-continuity":
      return wilsonContinuity(count, n, z);
    case "agresti-coull":
      return wald(count + (z * z) / 2, n + z * z, z);
    case "wald":
      return wald(count, n, z);
    case "jeffreys":
      return [
        count === 0 ? 0 : betaQuantile(tail, count + 0.5, n - count + 0.5),
        count === n ? 1 : betaUpperQuantile(tail, count + 0.5, n - count + 0.5),
      ];
    case "clopper-pearson":
      return [
        count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
        count === n ? 1 : betaUpperQuantile(tail, count + 1, n - count),
      ];
    case "mid-p":
      return midP(count, n, tail);
  }
}

function wald(count: number, n: number, z: number): Ends {
  const share = count / n;
  const margin = z * Math.sqrt((share * (1 - share)) / n);
  return [share - margin, share + margin];
}

// At nobody and at everybody the formula's end is exactly 0 or 1; rounding must not move it.
function wilson(count: number, n: number, z: number): Ends {
  const square = z * z;
  const centre = (count + square / 2) / (n + square);
  const half = (z / (n + square)) * Math.sqrt((count * (n - count)) / n + square / 4);
  return [count === 0 ? 0 : centre - half, count === n ? 1 : centre + half];
}

function wilsonContinuity(count: number, n: number, z: number): Ends {
  const square = z * z;
  const share = count / n;
  const lowerRoot = Math.sqrt(square - 2 - 1 / n + 4 * share * (n * (1 - share) + 1));
  const upperRoot = Math.sqrt(square + 2 - 1 / n + 4 * share * (n * (1 - share) - 1));
  return [
    count === 0 ? 0 : Math.max(0, (2 * count + square - 1 - z * lowerRoot) / (2 * (n + square))),
    count === n ? 1 : Math.min(1, (2 * count + square + 1 + z * upperRoot) / (2 * (n + square))),
  ];
}

/**
 * The mid-p ends of a share, found to within `tolerance` (by default to the last bits): the shares at which half the
 * probability of the observed count plus that of everything beyond it is `tail`.
 */
export function midP(count: number, n: number, tail: number, tolerance = 0): readonly [lower: number, upper: number] {
  const upperTail = (p: number) => binomialUpper(count, n, p) - binomialProbability(count, n, p) / 2 - tail;
  const lowerTail = (p: number) => binomialLower(count, n, p) - binomialProbability(count, n, p) / 2 - tail;
  return [
    count === 0 ? 0 : findZeroBetween(upperTail, 0, count / n, tolerance),
    count === n ? 1 : findZeroBetween(lowerTail, count / n, 1, tolerance),
  ];
}
