import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { exactMean } from "./kernel/exact-sum.ts";
import { requireAllFinite, requirePositive } from "./kernel/require.ts";

/** Steps through a series, chosen by an information criterion. */
export interface ChangesByCriterion {
  readonly n: number;
  /** How many points lie before each change, ascending; empty when no step is worth it. */
  readonly changes: readonly number[];
  /** BIC for 0, 1, 2, … changes; the smallest wins. */
  readonly criterion: readonly number[];
  readonly sumOfSquares: readonly number[];
}

/**
 * Several changes of level, their number chosen by the Bayesian information criterion.
 *
 * Formula: the best m steps by dynamic programming, each segment at least `share` of the points; BIC = n (ln(SS / n) + 1 + ln 2 pi) +
 * (2 m + 2) ln n. Source: Bai & Perron (2003), Journal of Applied Econometrics 18:1; Zeileis et al. (2003). Units of SS: squared.
 * `share` strictly within 0 to 0.5, default 0.15. Throws `not-enough` when no segment would have two points, `not-finite`,
 * `out-of-range`, `too-large` above 5,000 values. Not for autocorrelated series, where it finds too many.
 */
export function changesByCriterion(values: readonly number[], share = 0.15): ChangesByCriterion {
  requireSeries(values);
  if (!(share > 0 && share < 0.5)) throw new MeasurementError("out-of-range", "share");
  const n = values.length;
  const shortest = Math.floor(share * n);
  if (shortest < 2) throw new MeasurementError("not-enough", "values");

  const most = Math.max(1, Math.ceil(n / shortest) - 2);
  const fits = bestSteps(segmentSquares(values), n, { shortest, most });
  const criterion = fits.map(
    ({ squares }, changes) => n * (Math.log(squares / n) + 1 + Math.log(2 * Math.PI)) + Math.log(n) * (2 * changes + 2),
  );
  const chosen = criterion.indexOf(Math.min(...criterion));
  return {
    n,
    changes: at(fits, Math.max(0, chosen)).changes,
    criterion,
    sumOfSquares: fits.map((fit) => fit.squares),
  };
}

export interface PenaltyOptions {
  /** Standard deviation of a single value about its level, from a moving range for example. */
  readonly sigma: number;
  /** What one more change must save, in squared sigmas. Default 2 ln n. */
  readonly penalty?: number;
  /** Fewest points between two changes. Default 2. */
  readonly shortest?: number;
}

/**
 * Several changes of level at a fixed price for each: how many points lie before each change.
 *
 * Formula: minimise the sum of SS / sigma² of the segments + penalty for each change, exactly. Source: Jackson et al. (2005), IEEE Signal
 * Processing Letters 12:105; PELT (Killick et al. 2012) finds the same optimum. Throws `empty`, `not-finite`, `out-of-range`,
 * `too-large` above 5,000 values. Not without a sigma that is free of the changes themselves.
 */
export function changesByPenalty(values: readonly number[], options: PenaltyOptions): readonly number[] {
  requireSeries(values);
  requirePositive(options.sigma, "sigma");
  const n = values.length;
  const { penalty = 2 * Math.log(n), shortest = 2 } = options;
  if (!(penalty >= 0)) throw new MeasurementError("out-of-range", "penalty");
  if (!Number.isSafeInteger(shortest) || shortest < 1) throw new MeasurementError("out-of-range", "shortest");

  const squares = segmentSquares(values);
  const price = options.sigma * options.sigma * penalty;
  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(n + 1);
  cost[0] = -price;
  for (let end = shortest; end <= n; end++) {
    for (let start = 0; start <= end - shortest; start++) {
      const candidate = at(cost, start) + squares(start, end) + price;
      if (candidate >= at(cost, end)) continue;
      cost[end] = candidate;
      previous[end] = start;
    }
  }
  return traceBack(previous, n);
}

type SegmentSquares = (start: number, end: number) => number;

/** Squared deviations of any stretch [start, end) in constant time, from sums of the centred values. */
function segmentSquares(values: readonly number[]): SegmentSquares {
  const mean = exactMean(values);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = at(sums, index) + (value - mean);
    squares[index + 1] = at(squares, index) + (value - mean) ** 2;
  });
  return (start, end) => {
    const sum = at(sums, end) - at(sums, start);
    return Math.max(0, at(squares, end) - at(squares, start) - (sum * sum) / (end - start));
  };
}

interface Steps {
  readonly changes: readonly number[];
  readonly squares: number;
}

interface StepLimits {
  readonly shortest: number;
  readonly most: number;
}

/** The best fit with 0, 1, … `most` changes, as far as that many segments of the shortest length fit in. */
function bestSteps(squares: SegmentSquares, n: number, { shortest, most }: StepLimits): readonly Steps[] {
  const first = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  for (let end = shortest; end <= n; end++) first[end] = squares(0, end);

  const tables: Int32Array[] = [];
  const fits: Steps[] = [{ changes: [], squares: squares(0, n) }];
  let cost = first;
  for (let changes = 1; changes <= most && (changes + 1) * shortest <= n; changes++) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(n + 1);
    for (let end = (changes + 1) * shortest; end <= n; end++) {
      for (let start = changes * shortest; start <= end - shortest; start++) {
        const candidate = at(cost, start) + squares(start, end);
        if (candidate >= at(next, end)) continue;
        next[end] = candidate;
        from[end] = start;
      }
    }
    tables.push(from);
    cost = next;
    fits.push({ changes: stepsBack(tables, n), squares: at(cost, n) });
  }
  return fits;
}

function stepsBack(tables: readonly Int32Array[], n: number): readonly number[] {
  let end = n;
  const changes = tables.toReversed().map((from) => {
    end = at(from, end);
    return end;
  });
  return changes.reverse();
}

function traceBack(previous: Int32Array, n: number): readonly number[] {
  const changes: number[] = [];
  for (let end = at(previous, n); end > 0; end = at(previous, end)) changes.push(end);
  return changes.reverse();
}

function requireSeries(values: readonly number[]): void {
  requireAllFinite(values, "values");
  if (values.length === 0) throw new MeasurementError("empty", "values");
  if (values.length > 5000) throw new MeasurementError("too-large", "values");
}
