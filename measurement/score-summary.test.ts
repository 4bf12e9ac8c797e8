import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerEffort, customerEffortOf } from "./effort.ts";
import { countScores, mergeCounts, subtractCounts } from "./score-counts.ts";
import { scoreMoments, scoreQuantile, summarizeScores, summarizeScoresOf } from "./score-summary.ts";

const TEN = { lowest: 1, highest: 10 };
const answers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 60 });

describe("a summary of scores", () => {
  it("agrees with the textbook formulas on the raw answers", () => {
    fc.assert(
      fc.property(answers, (scores) => {
        const summary = summarizeScoresOf(scores, TEN);
        if (summary.state === "no-answers") throw new Error("there are answers");
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1);
        const sorted = scores.toSorted((a, b) => a - b);
        expect(summary.mean).toBeCloseTo(mean, 12);
        expect(summary.variance).toBeCloseTo(variance, 10);
        expect(summary.median).toBe(middleOf(sorted));
        expect(summary.scaled).toBeCloseTo((100 * (mean - 1)) / 9, 10);
        if (summary.interval) {
          expect(summary.interval.lower).toBeLessThan(mean);
          expect(summary.interval.upper).toBeGreaterThan(mean);
        }
      }),
      { seed: 11 },
    );
  });
  it("is the same to the bit for merged counts, and for what is left after an erasure", () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const [x, y] = [countScores(a, TEN), countScores(b, TEN)];
        const whole = mergeCounts(y, x);
        expect(summarizeScores(whole)).toEqual(summarizeScoresOf([...a, ...b], TEN));
        expect(summarizeScores(subtractCounts(whole, x))).toEqual(summarizeScoresOf(b, TEN));
      }),
      { seed: 12 },
    );
  });
  it("is no number without answers, and has no interval for one answer or perfect agreement", () => {
    expect(summarizeScoresOf([], TEN)).toEqual({ state: "no-answers", n: 0 });
    expect(summarizeScoresOf([7], TEN)).toMatchObject({ n: 1, mean: 7, interval: null, skewness: null });
    expect(summarizeScoresOf([7, 7, 7], TEN)).toMatchObject({ variance: 0, interval: null, excessKurtosis: null });
  });
  it("stays exact where sums of squares pass 2^53", () => {
    const counts = { lowest: 1_000_000, counts: [4_000_000_000_000, 0, 4_000_000_000_000] };
    expect(scoreMoments(counts)).toMatchObject({ mean: 1_000_001 });
    expect(scoreMoments(counts).variance).toBeCloseTo(1, 12);
  });
  it("interpolates quantiles between neighbours and refuses shares outside 0 to 1", () => {
    const counts = countScores([1, 2, 4, 10], TEN);
    expect(scoreQuantile(counts, 0)).toBe(1);
    expect(scoreQuantile(counts, 0.5)).toBe(3);
    expect(scoreQuantile(counts, 0.9)).toBeCloseTo(8.2, 12);
    expect(scoreQuantile(counts, 1)).toBe(10);
    expect(() => scoreQuantile(counts, 1.1)).toThrow("out-of-range: share");
    expect(() => scoreQuantile(countScores([], TEN), 0.5)).toThrow("empty: counts");
  });
});

function middleOf(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
}

describe("customer effort", () => {
  const SEVEN = { lowest: 1, highest: 7 };
  const FIVE = { lowest: 1, highest: 5 };

  it("reads both questions so that easy is good, and keeps the mean as asked", () => {
    const easy = customerEffortOf([7, 6, 5, 4, 1], SEVEN, { direction: "higher-is-easier" });
    expect(easy).toMatchObject({ mean: 4.6, agree: { count: 3 }, netEasy: { easy: 2, difficult: 1 } });
    const effort = customerEffortOf([1, 2, 2, 3, 5], FIVE, { direction: "lower-is-easier" });
    expect(effort).toMatchObject({ mean: 2.6, agree: { count: 3 }, netEasy: { easy: 3, difficult: 1 }, scaled: 60 });
  });
  it("mirrors exactly when the question is turned round", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 50 }), (scores) => {
        const one = customerEffortOf(scores, SEVEN, { direction: "higher-is-easier" });
        const turned = scores.map((score) => 8 - score);
        const other = customerEffortOf(turned, SEVEN, { direction: "lower-is-easier" });
        if (one.state === "no-answers" || other.state === "no-answers") throw new Error("there are answers");
        expect(other.agree).toEqual(one.agree);
        expect(other.netEasy).toEqual(one.netEasy);
        expect(other.scaled).toBe(one.scaled);
        expect(other.mean).toBeCloseTo(8 - one.mean, 12);
      }),
      { seed: 13 },
    );
  });
  it("is no number without answers and refused on a scale too short for it", () => {
    expect(customerEffortOf([], SEVEN, { direction: "higher-is-easier" })).toEqual({ state: "no-answers", n: 0 });
    expect(() => customerEffort({ lowest: 1, counts: [1, 2, 3] }, { direction: "higher-is-easier" })).toThrow(
      "out-of-range: counts",
    );
  });
});
