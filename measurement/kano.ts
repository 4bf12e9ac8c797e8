import {
  countKanoPairs,
  type KanoCategory,
  type KanoCounts,
  type KanoTableVariant,
  kanoCategories,
  kanoCountsOf,
} from "./kano-table.ts";
import { at } from "./kernel/at.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { requireCount, requireInside } from "./kernel/require.ts";
import { type ShareOfAnswers, shareOfAnswers } from "./satisfaction-share.ts";
import { NO_ANSWERS, type NoAnswers, type Verdict } from "./verdict.ts";

/** A share of the answers that are neither reverse nor questionable, with its range. */
export interface SatisfactionCoefficient extends ShareOfAnswers {
  readonly standardError: number;
}

/** Whether the two largest classes really differ (Fong 1996). */
export interface FongTest {
  /** The largest class other than questionable, and the one after it. */
  readonly first: KanoCategory;
  readonly second: KanoCategory;
  /** Answers by which the first leads. */
  readonly difference: number;
  /** The lead needed at about 90 % confidence. */
  readonly critical: number;
  readonly distinct: boolean;
}

/** The outcome to show: one class, a mixture of two, or why there is none. */
export type KanoDecision =
  | { readonly kind: "distinct"; readonly category: KanoCategory }
  | { readonly kind: "mixed"; readonly categories: readonly [KanoCategory, KanoCategory] }
  | { readonly kind: "not-determinable"; readonly reason: "too-few-answers" | "question-misunderstood" };

/** One feature of a Kano study. */
export interface KanoFeature {
  readonly state: "measured";
  readonly n: number;
  readonly counts: KanoCounts;
  readonly decision: KanoDecision;
  /** The most frequent class; ties go to M, O, A, I, R, Q in this order. */
  readonly mode: KanoCategory;
  /** Blauth's rule: the largest of M, O, A when together they outnumber I, R, Q, else the largest of those. */
  readonly blauth: KanoCategory;
  /** Share of answers that say the feature matters: M, O and A. */
  readonly totalStrength: number;
  /** Lead of the largest class over the next, as a share of all answers; below 0.06 the class is mixed. */
  readonly categoryStrength: number;
  /** Berger's "better": share of customers whom the feature makes happier. `null` when all are reverse or questionable. */
  readonly better: SatisfactionCoefficient | null;
  /** Berger's "worse", as a share from 0 to 1: customers whom its absence makes unhappy. Drawn as a negative number. */
  readonly worse: SatisfactionCoefficient | null;
  readonly fong: FongTest;
  /** Are M, O, A and I equally frequent? `null` when none of them occurs. */
  readonly evenSpread: { readonly chiSquare: number; readonly df: number; readonly p: number } | null;
  /** Above 0.1 the question was probably misunderstood. */
  readonly questionableShare: number;
  readonly verdict: Verdict;
}

/** A feature, or "no answers yet". */
export type KanoResult = KanoFeature | NoAnswers;

/** Fewest answers for a decision: where interviews of one homogeneous segment stop bringing new needs. */
export const fewestKanoAnswers = 20;

const misunderstoodFrom = 0.1;
// Fong's published constant; the exact 90 % point of the normal would be 1.6449.
const fongFactor = 1.65;

/**
 * A Kano feature from its counts per class, which merge exactly.
 * better = (A + O) / (A + O + M + I), worse = (O + M) / (A + O + M + I), each with a Wilson interval; Fong's test: the
 * lead a - b of the two largest classes against 1.65 sqrt((a + b)(2n - a - b) / (2n)).
 * Sources: Kano et al. (1984); Berger et al. (1993), CQM Journal 2(4); Fong (1996); Lee & Newcomb (1997); Blauth (2001).
 * Throws `negative`, `not-integer` for bad counts, `out-of-range` for the confidence.
 * Do not use below 20 answers of one homogeneous segment: the decision then says `not-determinable`.
 */
export function kanoFeature(counts: KanoCounts, confidence = 0.95): KanoResult {
  requireInside(confidence, 0, 1, "confidence");
  for (const category of kanoCategories) requireCount(counts[category], category);
  const n = kanoCategories.reduce((total, category) => total + counts[category], 0);
  if (n === 0) return NO_ANSWERS;

  const { M, O, A, I, R, Q } = counts;
  const [largest, next] = ranked(counts, kanoCategories);
  const fong = fongTest(counts, n);
  const decision = decide(counts, n, fong);
  return {
    state: "measured",
    n,
    counts,
    decision,
    mode: largest,
    blauth: M + O + A > I + R + Q ? ranked(counts, ["M", "O", "A"])[0] : ranked(counts, ["I", "R", "Q"])[0],
    totalStrength: (M + O + A) / n,
    categoryStrength: (counts[largest] - counts[next]) / n,
    better: coefficient(A + O, A + O + M + I, confidence),
    worse: coefficient(O + M, A + O + M + I, confidence),
    fong,
    evenSpread: evenSpread([M, O, A, I]),
    questionableShare: Q / n,
    verdict: verdictOf(decision, n, fong),
  };
}

/** A Kano feature from raw answer pairs, 1 like to 5 dislike; a pair with a missing side is left out. See `kanoFeature`. */
export function kanoFeatureOf(
  functional: readonly (number | null)[],
  dysfunctional: readonly (number | null)[],
  variant: KanoTableVariant = "standard",
  confidence = 0.95,
): KanoResult {
  return kanoFeature(kanoCountsOf(countKanoPairs(functional, dysfunctional).table, variant), confidence);
}

/** The two largest of the classes named, ties in the order named. */
function ranked(counts: KanoCounts, among: readonly KanoCategory[]): readonly [KanoCategory, KanoCategory] {
  const sorted = [...among].sort((a, b) => counts[b] - counts[a]);
  return [at(sorted, 0), at(sorted, 1)];
}

function coefficient(count: number, n: number, confidence: number): SatisfactionCoefficient | null {
  if (n === 0) return null;
  const share = count / n;
  return { ...shareOfAnswers(count, n, "wilson", confidence), standardError: Math.sqrt((share * (1 - share)) / n) };
}

function fongTest(counts: KanoCounts, n: number): FongTest {
  const [first, second] = ranked(counts, ["M", "O", "A", "I", "R"]);
  const both = counts[first] + counts[second];
  const difference = counts[first] - counts[second];
  const critical = fongFactor * Math.sqrt((both * (2 * n - both)) / (2 * n));
  return { first, second, difference, critical, distinct: both > 0 && difference >= critical };
}

function evenSpread(observed: readonly number[]): KanoFeature["evenSpread"] {
  const n = observed.reduce((total, count) => total + count, 0);
  if (n === 0) return null;
  const expected = n / observed.length;
  const chiSquare = observed.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  const df = observed.length - 1;
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df) };
}

function decide(counts: KanoCounts, n: number, fong: FongTest): KanoDecision {
  if (n < fewestKanoAnswers) return { kind: "not-determinable", reason: "too-few-answers" };
  if (counts.Q / n > misunderstoodFrom) return { kind: "not-determinable", reason: "question-misunderstood" };
  if (fong.distinct) return { kind: "distinct", category: fong.first };
  return { kind: "mixed", categories: [fong.first, fong.second] };
}

/** The smallest lead that Fong's test would have called distinct, as a share of the answers, is the change it could see. */
function verdictOf(decision: KanoDecision, n: number, fong: FongTest): Verdict {
  const smallestChange = fong.critical / n;
  if (decision.kind === "distinct") return { code: "real", n, smallestChange };
  if (decision.kind === "mixed") return { code: "could-be-chance", n, smallestChange };
  if (decision.reason === "too-few-answers") return { code: "too-little-data", n, smallestChange: null };
  return { code: "not-determinable", n, smallestChange: null };
}
