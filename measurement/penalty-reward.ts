import { type CoMoments, coMomentsFromSums, coMomentsOf, constantsIn } from "./co-moments.ts";
import { MeasurementError } from "./errors.ts";
import { type Column, completeRows, type FactorSums, sumFactors } from "./factor-sums.ts";
import { at } from "./kernel/at.ts";
import { requireInside, requireSameLength } from "./kernel/require.ts";
import { type LinearRegression, linearRegressionFromMoments, type RegressionTerm } from "./linear-regression.ts";
import { type NotDeterminable, notDeterminable } from "./not-determinable.ts";
import { NO_ANSWERS, type NoAnswers, smallestDetectableChange, type Verdict } from "./verdict.ts";

/** Where "badly rated" ends and "well rated" begins. The choice changes the answer: fix it before and show it. */
export interface RatingCuts {
  readonly lowIfAtMost: number;
  readonly highIfAtLeast: number;
}

/** Kano-like class by which of the two effects is significant. */
export type ContrastClass = "performance" | "basic" | "excitement" | "indifferent";

/** Class by the asymmetry of the two effects (Mikulic & Prebezac 2008). */
export type AsymmetryClass = "delighter" | "satisfier" | "hybrid" | "dissatisfier" | "frustrator";

/** What a bad and a good rating of one item go together with, against a middling one. */
export interface ItemContrast {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Change of the outcome when the item is rated badly; below 0 if the item matters. `null` if nobody did. */
  readonly penalty: RegressionTerm | null;
  /** Change of the outcome when the item is rated well; above 0 if the item matters. `null` if nobody did. */
  readonly reward: RegressionTerm | null;
  /** |penalty| + |reward|, in points of the outcome. */
  readonly rangeOfImpact: number | null;
  /** (reward - |penalty|) / range: 1 can only delight, -1 can only disappoint. */
  readonly impactAsymmetry: number | null;
  /** By significance alone, without regard to sign or group sizes; `null` without both groups. */
  readonly bySignificance: ContrastClass | null;
  /** The class to show, or why there is none. */
  readonly decision:
    | { readonly kind: "distinct"; readonly category: ContrastClass; readonly asymmetry: AsymmetryClass }
    | { readonly kind: "not-determinable"; readonly reason: "too-few-answers" | "wrong-sign" };
  readonly verdict: Verdict;
}

/** Penalty-reward contrast analysis of all items together. */
export interface PenaltyReward {
  readonly state: "measured";
  readonly n: number;
  readonly cuts: RatingCuts;
  readonly intercept: number;
  readonly rSquared: number;
  readonly items: readonly ItemContrast[];
}

/** The analysis, "no answers yet", or why there is none. */
export type PenaltyRewardResult = PenaltyReward | NoAnswers | NotDeterminable;

/** Settings beside the cuts. */
export interface PenaltyRewardOptions {
  /** 0.95: effects with p below 0.05 are significant. */
  readonly confidence?: number;
  /** Fewest low and fewest high ratings of an item; 20 by default. */
  readonly fewestPerGroup?: number;
  /** Where hybrid ends and where the outer classes begin, as absolute asymmetry; 0.1 and 0.4 by default. */
  readonly asymmetryCuts?: readonly [number, number];
}

const answersPerContrast = 15;

/**
 * Folds rows into the mergeable sums of the analysis: the outcome and two marks (low, high) per item.
 * The cuts are fixed here; other cuts need the rows again. Throws `not-integer` for an outcome with fractions,
 * `length-mismatch`, `out-of-range` when the cuts overlap.
 */
export function sumContrasts(outcome: Column, items: readonly Column[], cuts: RatingCuts): FactorSums {
  return sumFactors(contrastColumns(outcome, items, cuts));
}

/**
 * Penalty-reward contrast analysis from the sums of `sumContrasts`: one least-squares regression of the outcome on the
 * low and high marks of all items together, middling ratings being the reference.
 * Sources: Brandt (1987); Mikulic & Prebezac (2008), Managing Service Quality 18; Albayrak & Caber (2013), The TQM
 * Journal 24. Units: points of the outcome. An item gets a class only with 20 low and 20 high ratings and effects of
 * the expected signs; on real data about half of the items stay `not-determinable`, and that is the honest answer.
 * Throws `out-of-range` for settings and `length-mismatch` for sums that are no contrasts.
 */
export function penaltyReward(
  sums: FactorSums,
  cuts: RatingCuts,
  options: PenaltyRewardOptions = {},
): PenaltyRewardResult {
  return analyse(coMomentsFromSums(sums), cuts, options);
}

/** The same from raw ratings; rows with anything missing are left out. See `penaltyReward`. */
export function penaltyRewardOf(
  outcome: Column,
  items: readonly Column[],
  cuts: RatingCuts,
  options: PenaltyRewardOptions = {},
): PenaltyRewardResult {
  return analyse(coMomentsOf(contrastColumns(outcome, items, cuts)), cuts, options);
}

const lowMark = " ≤";
const highMark = " ≥";

function contrastColumns(outcome: Column, items: readonly Column[], cuts: RatingCuts): readonly Column[] {
  if (!(cuts.lowIfAtMost < cuts.highIfAtLeast)) throw new MeasurementError("out-of-range", "highIfAtLeast");
  for (const item of items) requireSameLength(outcome.values, item.values, item.name);

  const rows = completeRows([outcome, ...items]);
  const mark = (position: number, holds: (rating: number) => boolean): readonly number[] =>
    rows.map((row) => (holds(at(row, position + 1)) ? 1 : 0));
  return [
    { name: outcome.name, values: rows.map((row) => at(row, 0)) },
    ...items.flatMap(({ name }, i) => [
      { name: name + lowMark, values: mark(i, (rating) => rating <= cuts.lowIfAtMost) },
      { name: name + highMark, values: mark(i, (rating) => rating >= cuts.highIfAtLeast) },
    ]),
  ];
}

function analyse(moments: CoMoments, cuts: RatingCuts, options: PenaltyRewardOptions): PenaltyRewardResult {
  const confidence = options.confidence ?? 0.95;
  requireInside(confidence, 0, 1, "confidence");
  const contrasts = moments.names.length - 1;
  if (contrasts < 2 || contrasts % 2 !== 0) throw new MeasurementError("length-mismatch", "sums");

  const outcome = at(moments.names, 0);
  const { n } = moments;
  if (n === 0) return NO_ANSWERS;
  if (n <= contrasts + 1) return notDeterminable(n, "too-few-answers", answersPerContrast * contrasts);
  if (constantsIn(moments).includes(outcome)) return notDeterminable(n, "no-variation", null, [outcome]);

  const regression = linearRegressionFromMoments(moments, { outcome, confidence });
  const names = moments.names.slice(1).filter((_, i) => i % 2 === 0);
  return {
    state: "measured",
    n,
    cuts,
    intercept: regression.intercept.estimate,
    rSquared: regression.rSquared,
    items: names.map((marked, i) => {
      const low = Math.round(at(moments.means, 1 + 2 * i) * n);
      const high = Math.round(at(moments.means, 2 + 2 * i) * n);
      return describeItem(marked.slice(0, -lowMark.length), low, high, regression, options);
    }),
  };
}

function describeItem(
  name: string,
  low: number,
  high: number,
  regression: LinearRegression,
  options: PenaltyRewardOptions,
): ItemContrast {
  const penalty = regression.factors.find((term) => term.name === name + lowMark) ?? null;
  const reward = regression.factors.find((term) => term.name === name + highMark) ?? null;
  const enough = Math.min(low, high) >= (options.fewestPerGroup ?? 20);
  const { n } = regression;
  if (!penalty || !reward) {
    const verdict: Verdict = { code: enough ? "not-determinable" : "too-little-data", n, smallestChange: null };
    const none = { rangeOfImpact: null, impactAsymmetry: null, bySignificance: null };
    const decision = { kind: "not-determinable", reason: "too-few-answers" } as const;
    return { name, low, high, penalty, reward, ...none, decision, verdict };
  }

  const range = Math.abs(penalty.estimate) + Math.abs(reward.estimate);
  const asymmetry = range === 0 ? null : (reward.estimate - Math.abs(penalty.estimate)) / range;
  const bySignificance = classify(penalty, reward, 1 - (options.confidence ?? 0.95));
  const decision = decide(penalty, reward, asymmetry, enough, bySignificance, options);
  return {
    name,
    low,
    high,
    penalty,
    reward,
    rangeOfImpact: range,
    impactAsymmetry: asymmetry,
    bySignificance,
    decision,
    verdict: verdictOf(decision, penalty, reward, n, options.confidence ?? 0.95),
  };
}

function classify(penalty: RegressionTerm, reward: RegressionTerm, significance: number): ContrastClass {
  const hurts = penalty.p < significance && penalty.estimate < 0;
  const delights = reward.p < significance && reward.estimate > 0;
  if (hurts) return delights ? "performance" : "basic";
  return delights ? "excitement" : "indifferent";
}

function decide(
  penalty: RegressionTerm,
  reward: RegressionTerm,
  asymmetry: number | null,
  enough: boolean,
  category: ContrastClass,
  options: PenaltyRewardOptions,
): ItemContrast["decision"] {
  if (!enough) return { kind: "not-determinable", reason: "too-few-answers" };
  if (penalty.estimate > 0 || reward.estimate < 0 || asymmetry === null) {
    return { kind: "not-determinable", reason: "wrong-sign" };
  }

  const [inner, outer] = options.asymmetryCuts ?? [0.1, 0.4];
  const size = Math.abs(asymmetry);
  if (size <= inner) return { kind: "distinct", category, asymmetry: "hybrid" };
  if (asymmetry > 0) return { kind: "distinct", category, asymmetry: size > outer ? "delighter" : "satisfier" };
  return { kind: "distinct", category, asymmetry: size > outer ? "frustrator" : "dissatisfier" };
}

function verdictOf(
  decision: ItemContrast["decision"],
  penalty: RegressionTerm,
  reward: RegressionTerm,
  n: number,
  confidence: number,
): Verdict {
  const smallestChange = smallestDetectableChange(Math.max(penalty.standardError, reward.standardError), confidence);
  if (decision.kind === "distinct") {
    return { code: decision.category === "indifferent" ? "could-be-chance" : "real", n, smallestChange };
  }
  return { code: decision.reason === "too-few-answers" ? "too-little-data" : "not-determinable", n, smallestChange };
}
