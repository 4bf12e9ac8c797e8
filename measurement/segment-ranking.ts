import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireBetween, requireInside, requireNotEmpty } from "./kernel/require.ts";
import { type Adjustment, adjustForMultipleTests } from "./multiple-testing.ts";
import { requireShare } from "./share-intervals.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** Answers of one segment: how many of its n were top (or low, or whatever is counted). */
export interface SegmentShare {
  readonly count: number;
  readonly n: number;
}

/** How one segment stands against all others together. */
export interface SegmentAgainstRest {
  readonly n: number;
  readonly share: number | null;
  /** Share of the segment minus share of the rest. */
  readonly difference: number | null;
  readonly p: number;
  /** Adjusted for the number of segments looked at. */
  readonly adjustedP: number;
  /** True when the adjusted p is below the significance and the difference is large enough to matter. */
  readonly standsOut: boolean;
  readonly verdict: Verdict;
}

export interface RankingOptions {
  readonly adjustment?: Adjustment;
  readonly significance?: number;
  /** Smallest difference worth naming, as a share. Default 0.05: five points. */
  readonly smallestDifference?: number;
}

/**
 * Every segment against the rest, with the p-values adjusted for having looked at all of them.
 *
 * Formula: z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)) with the pooled share, two-sided; then `adjustForMultipleTests`. Units: shares of
 * 0 to 1. A segment without answers has no share and p = 1. Throws `empty`, `not-integer`, `negative`, `out-of-range`. Not for
 * overlapping segments. A league table of shares misleads: draw `funnelLimits`.
 */
export function compareSegmentsWithRest(
  segments: readonly SegmentShare[],
  { adjustment = "benjamini-hochberg", significance = 0.05, smallestDifference = 0.05 }: RankingOptions = {},
): readonly SegmentAgainstRest[] {
  const all = totalOf(segments);
  requireInside(significance, 0, 1, "significance");
  requireBetween(smallestDifference, 0, 1, "smallestDifference");

  const tests = segments.map((segment) => againstRest(segment, all));
  const adjusted = adjustForMultipleTests(
    tests.map((test) => test.p),
    adjustment,
  );
  return tests.map(({ standardError, rest, ...test }, index) => {
    const adjustedP = at(adjusted, index);
    const large = Math.abs(test.difference ?? 0) >= smallestDifference;
    const n = Math.min(test.n, rest);
    const verdict = judgeTest({ p: adjustedP, n, least: 5, standardError, significance });
    return { ...test, adjustedP, standsOut: adjustedP < significance && large, verdict: { ...verdict, n: test.n } };
  });
}

/**
 * Funnel: where a segment of each size may lie by chance alone when it is no different from the whole.
 *
 * Formula: p ± z sqrt(p (1 - p) / n), kept within 0 to 1, p the share of all answers. Source: Spiegelhalter (2005), Statistics in
 * Medicine 24:1185. Units: shares of 0 to 1. A size of 0 gives 0 to 1. Throws `empty` when there is no answer at all, `out-of-range`.
 * At 0.998 one segment in 500 lies outside by chance.
 */
export function funnelLimits(segments: readonly SegmentShare[], confidence = 0.998): readonly Interval[] {
  const all = totalOf(segments);
  requireInside(confidence, 0, 1, "confidence");
  if (all.n === 0) throw new MeasurementError("empty", "segments");
  const share = all.count / all.n;
  const z = normalUpperQuantile((1 - confidence) / 2);
  return segments.map(({ n }) => {
    const half = n === 0 ? 1 : z * Math.sqrt((share * (1 - share)) / n);
    return { lower: Math.max(0, share - half), upper: Math.min(1, share + half), confidence };
  });
}

/** Shares of small segments drawn towards the whole. */
export interface ShrunkenShares {
  /** Answers' worth of the whole that is added to each segment; Infinity when segments do not differ beyond chance. */
  readonly weight: number;
  readonly shares: readonly number[];
}

/**
 * Shares of segments drawn towards the share of all, the more the fewer answers a segment has. Show both.
 *
 * Formula: (count + m p) / (n + m), with m = p (1 - p) / V - 1 from the variance V between segments by moments, V = (sum n (share - p)² -
 * (k - 1) p (1 - p)) / ((N - sum n² / N) - (k - 1)). Source: beta-binomial moments, Kleinman (1973), JASA 68:46. Units: shares of
 * 0 to 1. Throws `empty`,
 * `not-enough` below two segments with answers. Not as the basis of a test.
 */
export function shrinkShares(segments: readonly SegmentShare[]): ShrunkenShares {
  const all = totalOf(segments);
  const answered = segments.filter(({ n }) => n > 0);
  if (answered.length < 2) throw new MeasurementError("not-enough", "segments");

  const share = all.count / all.n;
  const weight = shrinkageWeight(answered, share, all.n);
  const shares = segments.map(({ count, n }) =>
    weight === Number.POSITIVE_INFINITY ? share : (count + weight * share) / (n + weight),
  );
  return { weight, shares };
}

function shrinkageWeight(segments: readonly SegmentShare[], share: number, total: number): number {
  const chance = share * (1 - share);
  const spread = segments.reduce((sum, { count, n }) => sum + n * (count / n - share) ** 2, 0);
  const freedom = segments.length - 1;
  const scale = total - segments.reduce((sum, { n }) => sum + n * n, 0) / total - freedom;
  const between = scale > 0 ? (spread - freedom * chance) / scale : 0;
  return between > 0 ? Math.max(0, chance / between - 1) : Number.POSITIVE_INFINITY;
}

function totalOf(segments: readonly SegmentShare[]): SegmentShare {
  requireNotEmpty(segments, "segments");
  for (const { count, n } of segments) requireShare(count, n);
  return segments.reduce((all, { count, n }) => ({ count: all.count + count, n: all.n + n }), { count: 0, n: 0 });
}

interface RawTest {
  readonly n: number;
  readonly rest: number;
  readonly share: number | null;
  readonly difference: number | null;
  readonly standardError: number | null;
  readonly p: number;
}

function againstRest({ count, n }: SegmentShare, all: SegmentShare): RawTest {
  const rest = all.n - n;
  if (n === 0 || rest === 0)
    return { n, rest, share: n === 0 ? null : count / n, difference: null, standardError: null, p: 1 };

  const pooled = all.count / all.n;
  const difference = count / n - (all.count - count) / rest;
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / rest));
  const z = difference === 0 ? 0 : Math.abs(difference) / standardError;
  return { n, rest, share: count / n, difference, standardError, p: Math.min(1, 2 * normalUpper(z)) };
}
