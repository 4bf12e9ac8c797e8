import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { requireCount, requireFinite, requireNotEmpty } from "./kernel/require.ts";

/** The whole-number scores that a question offers, both ends included: { lowest: 0, highest: 10 } for NPS. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * How many answers had each score: counts[i] answers with the score lowest + i. This is the aggregate that every score comes
 * from: it adds in any order and subtracts exactly (an erasure is a subtraction), because whole numbers lose nothing.
 */
export interface ScoreCounts {
  readonly lowest: number;
  readonly counts: readonly number[];
}

/** Answers that could be counted, and how many could not: missing, not whole or off the scale. */
export interface UsableScores {
  readonly counts: ScoreCounts;
  readonly rejected: number;
}

const LONGEST_SCALE = 10_001;

/** The scale that these counts are over. */
export function scaleOf(scores: ScoreCounts): Scale {
  return { lowest: scores.lowest, highest: scores.lowest + scores.counts.length - 1 };
}

/** Throws unless the scale has at least two whole-number scores, lowest first. */
export function requireScale(scale: Scale): number {
  for (const end of [scale.lowest, scale.highest]) {
    requireFinite(end, "scale");
    if (!Number.isSafeInteger(end)) throw new MeasurementError("not-integer", "scale");
  }
  const size = scale.highest - scale.lowest + 1;
  if (size < 2) throw new MeasurementError("out-of-range", "scale");
  if (size > LONGEST_SCALE) throw new MeasurementError("too-large", "scale");
  return size;
}

/** Throws unless these are counts over a scale: a whole lowest score and whole, non-negative counts. */
export function requireScoreCounts(scores: ScoreCounts, argument = "counts"): void {
  requireNotEmpty(scores.counts, argument);
  requireFinite(scores.lowest, argument);
  if (!Number.isSafeInteger(scores.lowest)) throw new MeasurementError("not-integer", argument);
  for (const count of scores.counts) requireCount(count, argument);
}

/** No answers yet on this scale. */
export function noScores(scale: Scale): ScoreCounts {
  return { lowest: scale.lowest, counts: new Array<number>(requireScale(scale)).fill(0) };
}

/**
 * Counts raw scores. Throws `off-scale` for a score that the scale does not have, `not-integer` and `not-finite` for what is
 * no whole number. Takes ordinary and typed arrays alike.
 */
export function countScores(values: ArrayLike<number>, scale: Scale): ScoreCounts {
  const bins = new Float64Array(requireScale(scale));
  const outside = foldScores(values, scale.lowest, bins);
  if (outside > 0) throw firstRefusal(values, scale);
  return { lowest: scale.lowest, counts: Array.from(bins) };
}

/** Counts the scores that are on the scale and says how many were missing (null or undefined), not whole or off it. */
export function countUsableScores(values: Iterable<number | null | undefined>, scale: Scale): UsableScores {
  const counts = new Array<number>(requireScale(scale)).fill(0);
  let rejected = 0;
  for (const value of values) {
    const index = (value ?? Number.NaN) - scale.lowest;
    const count = counts[index];
    if (count === undefined) rejected++;
    else counts[index] = count + 1;
  }
  return { counts: { lowest: scale.lowest, counts }, rejected };
}

// The only loop that sees every answer, and as fast as counting without any check: an index that is none of the bins reads as
// undefined. Nothing in it may turn a whole number into a fraction, or it takes twice the time.
function foldScores(values: ArrayLike<number>, lowest: number, bins: Float64Array): number {
  let outside = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const count = value === undefined ? undefined : bins[value - lowest];
    if (value === undefined || count === undefined) outside++;
    else bins[value - lowest] = count + 1;
  }
  return outside;
}

function firstRefusal(values: ArrayLike<number>, scale: Scale): MeasurementError {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) return new MeasurementError("not-finite", "values", [String(i)]);
    if (!Number.isInteger(value)) return new MeasurementError("not-integer", "values", [String(i)]);
    if (value < scale.lowest || value > scale.highest) return new MeasurementError("off-scale", "values", [String(i)]);
  }
  return new MeasurementError("off-scale", "values");
}

/** How many answers there are. */
export function total(scores: ScoreCounts): number {
  return scores.counts.reduce((sum, count) => sum + count, 0);
}

/** Answers of both: the order of merging changes nothing, not even the last bit. Throws `length-mismatch` for other scales. */
export function mergeCounts(a: ScoreCounts, b: ScoreCounts): ScoreCounts {
  requireSameScale(a, b);
  return { lowest: a.lowest, counts: a.counts.map((count, i) => count + at(b.counts, i)) };
}

/** The answers of `a` without those of `b`. Throws `negative` when b holds answers that a has not. */
export function subtractCounts(a: ScoreCounts, b: ScoreCounts): ScoreCounts {
  requireSameScale(a, b);
  const counts = a.counts.map((count, i) => count - at(b.counts, i));
  if (counts.some((count) => count < 0)) throw new MeasurementError("negative", "b");
  return { lowest: a.lowest, counts };
}

function requireSameScale(a: ScoreCounts, b: ScoreCounts): void {
  requireScoreCounts(a, "a");
  requireScoreCounts(b, "b");
  if (a.lowest !== b.lowest || a.counts.length !== b.counts.length) throw new MeasurementError("length-mismatch", "b");
}

/** The counts of a reverse-keyed question turned round: its best score becomes the highest. */
export function reverseCounts(scores: ScoreCounts): ScoreCounts {
  requireScoreCounts(scores);
  return { lowest: scores.lowest, counts: scores.counts.toReversed() };
}

/** How many answers gave this score or a higher one. */
export function countFrom(scores: ScoreCounts, score: number): number {
  return scores.counts.reduce((sum, count, i) => (scores.lowest + i >= score ? sum + count : sum), 0);
}

/** How many answers gave this score or a lower one. */
export function countUpTo(scores: ScoreCounts, score: number): number {
  return scores.counts.reduce((sum, count, i) => (scores.lowest + i <= score ? sum + count : sum), 0);
}
