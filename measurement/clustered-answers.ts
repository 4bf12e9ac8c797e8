import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { exactSum } from "./kernel/exact-sum.ts";
import { requireAllFinite, requireCount, requireFinite, requireInside, requireSameLength } from "./kernel/require.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { type Interval, NO_ANSWERS, type NoAnswers, smallestDetectableChange } from "./verdict.ts";

/** All answers of one customer (or account): how many, their sum and their sum of squares. Adds and subtracts. */
export interface ClusterSums {
  readonly cluster: string;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** A mean whose range knows that several answers come from the same customer. */
export interface ClusteredMean {
  readonly state: "measured";
  readonly n: number;
  readonly clusters: number;
  readonly mean: number;
  /** Between customers: the one to use. */
  readonly standardError: number;
  /** As if every answer came from somebody else: too small. */
  readonly naiveStandardError: number;
  /** (standard error / naive standard error)^2: that many answers say as much as one independent answer. `null` when all answers are equal. */
  readonly designEffect: number | null;
  /** Corrected for the share of all customers that answered; `null` unless their number is given. */
  readonly finitePopulationError: number | null;
  /** Student's t with one degree of freedom less than there are customers. */
  readonly interval: Interval;
  /** The smallest change that two such waves would have shown in 80 of 100 cases, in the unit of the values. */
  readonly smallestChange: number;
}

/** A mean, "no answers yet", or too few customers for a range. */
export type ClusteredMeanResult = ClusteredMean | NoAnswers | NotDeterminable;

/** Settings of the clustered mean. */
export interface ClusteredMeanOptions {
  /** 0.95 by default. */
  readonly confidence?: number;
  /** Customers in the whole population, for the finite population correction. */
  readonly clustersInPopulation?: number;
}

/**
 * Mean with a cluster-robust standard error from sums per customer: e = sum of (y - mean) over a customer's answers,
 * variance m / (m - 1) times the sum of e^2 / n^2 for m customers. Source: Lumley (2010), Complex Surveys, chapter 3;
 * Liang & Zeger (1986). Units: those of the values; codes -1, 0, 1 give a clustered NPS.
 * Throws `not-finite`, `negative`, `not-integer`, `out-of-range` (fewer customers in the population than answered).
 * The range is too narrow below some twenty customers; keeping only each customer's latest answer is the alternative.
 */
export function clusteredMean(sums: readonly ClusterSums[], options: ClusteredMeanOptions = {}): ClusteredMeanResult {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const clusters = checked(sums);
  const n = clusters.reduce((total, { n: answers }) => total + answers, 0);
  const m = clusters.length;
  if (n === 0) return NO_ANSWERS;
  if (m < 2) return notDeterminable(n, "too-few-answers", 2);

  const sum = exactSum(clusters.map((cluster) => cluster.sum));
  const mean = sum / n;
  const surpluses = clusters.map((cluster) => cluster.sum - cluster.n * mean);
  const squares = surpluses.reduce((total, surplus) => total + surplus * surplus, 0);
  const standardError = Math.sqrt((m / (m - 1)) * squares) / n;
  const total = exactSum(clusters.map(({ sumOfSquares }) => sumOfSquares));
  const naiveStandardError = Math.sqrt(Math.max(0, n * total - sum * sum) / (n - 1)) / n;
  const margin = tUpperQuantile((1 - confidence) / 2, m - 1) * standardError;
  return {
    state: "measured",
    n,
    clusters: m,
    mean,
    standardError,
    naiveStandardError,
    designEffect: naiveStandardError > 0 ? (standardError / naiveStandardError) ** 2 : null,
    finitePopulationError: finite(standardError, m, options.clustersInPopulation),
    interval: { lower: mean - margin, upper: mean + margin, confidence },
    smallestChange: smallestDetectableChange(Math.SQRT2 * standardError, confidence),
  };
}

/** The same from raw values and the customer behind each. Throws `length-mismatch` and `not-finite`. */
export function clusteredMeanOf(
  values: readonly number[],
  clusters: readonly (string | number)[],
  options: ClusteredMeanOptions = {},
): ClusteredMeanResult {
  return clusteredMean(sumClusters(values, clusters), options);
}

/** Folds raw values into sums per customer. Throws `length-mismatch` and `not-finite`. */
export function sumClusters(values: readonly number[], clusters: readonly (string | number)[]): readonly ClusterSums[] {
  requireSameLength(values, clusters, "clusters");
  requireAllFinite(values, "values");
  return mergeClusterSums(
    values.map((value, i) => ({ cluster: String(at(clusters, i)), n: 1, sum: value, sumOfSquares: value * value })),
    [],
  );
}

/** Adds two lists of sums; a customer in both becomes one. Sorted by customer, so that the order never matters. */
export function mergeClusterSums(
  first: readonly ClusterSums[],
  second: readonly ClusterSums[],
): readonly ClusterSums[] {
  const merged = new Map<string, ClusterSums>();
  for (const sums of [...first, ...second]) {
    const before = merged.get(sums.cluster) ?? { cluster: sums.cluster, n: 0, sum: 0, sumOfSquares: 0 };
    merged.set(sums.cluster, {
      cluster: sums.cluster,
      n: before.n + sums.n,
      sum: before.sum + sums.sum,
      sumOfSquares: before.sumOfSquares + sums.sumOfSquares,
    });
  }
  return [...merged.values()].sort((a, b) => (a.cluster < b.cluster ? -1 : 1));
}

function checked(sums: readonly ClusterSums[]): readonly ClusterSums[] {
  for (const { n, sum, sumOfSquares } of sums) {
    requireCount(n, "n");
    requireFinite(sum, "sum");
    requireFinite(sumOfSquares, "sumOfSquares");
  }
  return mergeClusterSums(sums, []).filter(({ n }) => n > 0);
}

function finite(standardError: number, clusters: number, population: number | undefined): number | null {
  if (population === undefined) return null;
  if (!(population >= clusters)) throw new MeasurementError("out-of-range", "clustersInPopulation");
  return standardError * Math.sqrt(1 - clusters / population);
}
