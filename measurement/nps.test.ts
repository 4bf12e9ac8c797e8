import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNetScores, compareNps, comparePairedNetScores } from "./net-score-comparison.ts";
import { type NetIntervalMethod, netMoments, netScoreInterval } from "./net-score-intervals.ts";
import { netPromoterScore, netPromoterScoreOf, netScore, npsClasses, testNetScore } from "./nps.ts";
import { countScores, mergeCounts } from "./score-counts.ts";

const SCALE = { lowest: 0, highest: 10 };
const METHODS: readonly NetIntervalMethod[] = ["adjusted-wald", "wald", "laplace", "agresti-min", "tango", "goodman"];
const classes = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
  .filter(([a, b, c]) => a + b + c > 0)
  .map(([detractors, passives, promoters]) => ({ detractors, passives, promoters }));

describe("Net Promoter Score", () => {
  it("is the share of 9 and 10 minus the share of 0 to 6", () => {
    const result = netPromoterScoreOf([0, 6, 7, 8, 9, 10, 10, 10]);
    expect(result).toMatchObject({
      state: "measured",
      n: 8,
      detractors: 2,
      passives: 2,
      promoters: 4,
      score: 0.25,
      base: "rough",
    });
  });
  it("is no number at all without answers", () => {
    expect(netPromoterScoreOf([])).toEqual({ state: "no-answers", n: 0 });
  });
  it("is refused on another scale than 0 to 10", () => {
    expect(() => netPromoterScore(countScores([5], { lowest: 1, highest: 10 }))).toThrow("off-scale: counts");
    expect(() => netPromoterScore(countScores([5], { lowest: 0, highest: 5 }))).toThrow("off-scale: counts");
    expect(() => netPromoterScoreOf([11])).toThrow("off-scale: values (0)");
  });
  it("marks what is private, rough and solid", () => {
    const base = (n: number) => netScore({ detractors: 0, passives: n, promoters: 0 });
    expect([4, 5, 29, 30].map((n) => base(n)).map((result) => "base" in result && result.base)).toEqual([
      "private",
      "rough",
      "rough",
      "solid",
    ]);
  });
  it("never has an interval without width, not even when everybody agrees", () => {
    const all = netScore({ detractors: 0, passives: 0, promoters: 10 });
    if (all.state === "no-answers") throw new Error("there are answers");
    expect(all.interval.lower).toBeCloseTo(0.475035515447902, 12);
    expect(all.interval.upper).toBe(1);
  });
});

describe("intervals of a net score", () => {
  it("contain the score, stay within -1 to 1, and mirror when promoters and detractors change places", () => {
    fc.assert(
      fc.property(classes, (mix) => {
        const mirrored = { detractors: mix.promoters, passives: mix.passives, promoters: mix.detractors };
        for (const method of METHODS) {
          const { lower, upper } = netScoreInterval(mix, method);
          const mirror = netScoreInterval(mirrored, method);
          expect(lower).toBeGreaterThanOrEqual(-1);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeCloseTo(-mirror.upper, 9);
          // Adding answers draws the interval inwards, so that an extreme score can lie at its very end.
          if (method === "wald" || method === "tango" || method === "goodman") {
            const { score } = netMoments(mix);
            expect(lower).toBeLessThanOrEqual(score + 1e-9);
            expect(upper).toBeGreaterThanOrEqual(score - 1e-9);
          }
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
  it("cover the true score about as often as promised, counted over every possible sample of 12", () => {
    expect(coverage(0.02, 0.08, 0.9, 12)).toBeGreaterThan(0.9);
    expect(coverage(0.2, 0.3, 0.5, 12)).toBeGreaterThan(0.91);
    expect(coverage(0.45, 0.1, 0.45, 12)).toBeGreaterThan(0.91);
  });
  it("of Tango have a width when everybody agrees", () => {
    const { lower, upper } = netScoreInterval({ detractors: 0, passives: 0, promoters: 8 }, "tango");
    expect(lower).toBeGreaterThan(0.2);
    expect(lower).toBeLessThan(0.75);
    expect(upper).toBe(1);
    const passive = netScoreInterval({ detractors: 0, passives: 9, promoters: 0 }, "tango");
    expect(passive.lower).toBeLessThan(-0.1);
    expect(passive.upper).toBeCloseTo(-passive.lower, 9);
  });
  it("refuse a confidence that is none, and an empty mix", () => {
    expect(() => netScoreInterval({ detractors: 1, passives: 0, promoters: 0 }, "wald", 1)).toThrow("confidence");
    expect(() => netScoreInterval({ detractors: 0, passives: 0, promoters: 0 }, "wald")).toThrow("empty: classes");
    expect(() => netScoreInterval({ detractors: 1, passives: 0, promoters: 0 }, "t")).toThrow("not-enough");
  });
});

/** Probability that the default interval holds the true score, summed over every sample of n answers. */
function coverage(bottom: number, middle: number, top: number, n: number): number {
  const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1));
  let covered = 0;
  for (let detractors = 0; detractors <= n; detractors++) {
    for (let passives = 0; passives + detractors <= n; passives++) {
      const promoters = n - detractors - passives;
      const ways = factorial(n) / (factorial(detractors) * factorial(passives) * factorial(promoters));
      const probability = ways * bottom ** detractors * middle ** passives * top ** promoters;
      const { lower, upper } = netScoreInterval({ detractors, passives, promoters }, "adjusted-wald");
      if (lower <= top - bottom && upper >= top - bottom) covered += probability;
    }
  }
  return covered;
}

describe("from answers or from counts", () => {
  it("gives the same result to the bit, however the counts were merged", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const [x, y] = [countScores(a, SCALE), countScores(b, SCALE)];
        expect(netPromoterScore(mergeCounts(y, x))).toEqual(netPromoterScoreOf([...a, ...b]));
      }),
      { seed: 7 },
    );
  });
});

describe("comparing two net scores", () => {
  it("is antisymmetric and says real only when the interval leaves out no change", () => {
    fc.assert(
      fc.property(classes, classes, (a, b) => {
        const there = compareNetScores(a, b);
        const back = compareNetScores(b, a);
        expect(there.difference).toBeCloseTo(-back.difference, 12);
        expect(there.adjustedWald.p ?? 1).toBeCloseTo(back.adjustedWald.p ?? 1, 12);
        expect(there.verdict).toEqual(back.verdict);
        const { lower, upper } = there.adjustedWald.interval;
        expect(there.verdict.code === "real" && lower <= 0 && upper >= 0).toBe(false);
      }),
      { seed: 8 },
    );
  });
  it("reaches a verdict from counts", () => {
    const before = countScores(new Array<number>(100).fill(3), SCALE);
    const after = countScores(new Array<number>(100).fill(9), SCALE);
    expect(compareNps(after, before).verdict.code).toBe("real");
    expect(compareNps(after, after).verdict.code).toBe("could-be-chance");
    expect(compareNps(countScores([9, 9, 9], SCALE), before).verdict).toMatchObject({
      code: "too-little-data",
      n: 103,
    });
    const close = { detractors: 10, passives: 10, promoters: 12 };
    expect(compareNetScores(close, close, { smallestThatMatters: 0.05 }).verdict.code).toBe("too-little-data");
    expect(() => compareNps(countScores([], SCALE), before)).toThrow("empty: a");
  });
  it("uses each person's own change when the same people answered twice", () => {
    // 40 people each moved up one class: a small change, but a certain one if it were not for the ten who fell.
    const result = comparePairedNetScores([
      [5, 40, 0],
      [10, 20, 0],
      [0, 0, 25],
    ]);
    expect(result.n).toBe(100);
    expect(result.difference).toBeCloseTo(0.3, 12);
    const changes = [
      ...new Array<number>(40).fill(1),
      ...new Array<number>(10).fill(-1),
      ...new Array<number>(50).fill(0),
    ];
    const mean = changes.reduce((sum, change) => sum + change, 0) / 100;
    const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / 99;
    expect(result.t).toBeCloseTo(mean / Math.sqrt(variance / 100), 10);
    expect(result.verdict.code).toBe("real");
    expect(() => comparePairedNetScores([[1]])).toThrow("length-mismatch");
  });
});

describe("testing a net score against zero", () => {
  it("has no test when all answers are alike", () => {
    expect(testNetScore({ detractors: 0, passives: 0, promoters: 9 })).toBeNull();
    expect(testNetScore(npsClasses(countScores([9, 0], SCALE)))?.pNormal).toBe(1);
  });
});
