import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareScores, compareValues } from "./mean-comparison.ts";
import { comparePairedMeans, comparePairedShares, comparePairedValues } from "./paired-comparison.ts";
import { countPairs } from "./paired-scores.ts";
import { countScores } from "./score-counts.ts";
import { compareSeveralScores, compareSeveralValues } from "./several-means.ts";
import {
  compareSatisfaction,
  compareShares,
  type ShareDifferenceMethod,
  shareDifferenceInterval,
} from "./share-comparison.ts";

const share = fc.tuple(fc.nat(40), fc.nat(40)).map(([count, others]) => ({ count, n: count + others + 1 }));
const METHODS: readonly ShareDifferenceMethod[] = ["newcombe", "miettinen-nurminen", "agresti-caffo", "wald"];

describe("two shares", () => {
  it("change sign when they change places, within -1 to 1, by every method", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        for (const method of METHODS) {
          const there = shareDifferenceInterval(a, b, method);
          const back = shareDifferenceInterval(b, a, method);
          expect(there.lower).toBeCloseTo(-back.upper, 8);
          expect(there.lower).toBeGreaterThanOrEqual(-1);
          expect(there.upper).toBeLessThanOrEqual(1);
          expect(there.lower).toBeLessThan(there.upper + (method === "wald" ? 1e-12 : 0));
        }
        expect(compareShares(a, b).pFisher).toBeCloseTo(compareShares(b, a).pFisher, 10);
      }),
      { seed: 16, numRuns: 120 },
    );
  });
  it("have Fisher's p equal to the share of tables as unlikely, counted one by one", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(compareShares(a, b).pFisher).toBeCloseTo(enumeratedFisher(a.count, a.n, b.count, b.n), 9);
      }),
      { seed: 17, numRuns: 60 },
    );
  });
  it("have limits of Miettinen and Nurminen at which the score test just reaches its level", () => {
    const interval = shareDifferenceInterval({ count: 9, n: 10 }, { count: 3, n: 10 }, "miettinen-nurminen");
    expect(interval.lower).toBeCloseTo(0.17, 3);
    expect(interval.upper).toBeCloseTo(0.8406, 4);
  });
  it("have no ratio, but an interval, when nobody in a group was satisfied", () => {
    const result = compareShares({ count: 0, n: 20 }, { count: 0, n: 25 });
    expect(result).toMatchObject({ z: null, riskRatio: null, oddsRatio: null, yates: null, p: 1 });
    const cross = shareDifferenceInterval({ count: 0, n: 20 }, { count: 0, n: 25 }, "miettinen-nurminen");
    expect(cross.lower).toBeLessThan(-0.1);
    expect(cross.upper).toBeGreaterThan(0.1);
  });
  it("are judged by the exact test when a group is small", () => {
    const result = compareShares({ count: 3, n: 4 }, { count: 1, n: 9 });
    expect(result.p).toBe(result.pFisher);
    expect(result.verdict.code).toBe("too-little-data");
  });
  it("come from the counts of two waves, with the cut that was asked for", () => {
    const wave = (worst: number, best: number) => ({ lowest: 1, counts: [worst, 0, 0, 0, best] });
    const result = compareSatisfaction(wave(20, 80), wave(50, 50), { topFrom: 4 });
    expect(result).toEqual(compareShares({ count: 80, n: 100 }, { count: 50, n: 100 }));
    expect(result.verdict.code).toBe("real");
    expect(() => compareSatisfaction(wave(1, 1), wave(1, 1), { topFrom: 6 })).toThrow("off-scale: topFrom");
  });
  it("are compared exactly and at once among billions of answers", () => {
    // One outcome after the other would take an hour.
    const began = performance.now();
    const result = compareShares(
      { count: 2_500_060_000, n: 5_000_000_000 },
      { count: 2_500_000_000, n: 5_000_000_000 },
    );
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(result.pFisher).toBeCloseTo(result.pNormal ?? -1, 3);
  });
  it("refuse a group without answers", () => {
    expect(() => compareShares({ count: 0, n: 0 }, { count: 1, n: 2 })).toThrow("empty: a");
    expect(() => compareShares({ count: 1, n: 2 }, { count: 3, n: 2 })).toThrow("out-of-range: count");
  });
});

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log(k);
  return sum;
}

function enumeratedFisher(x1: number, n1: number, x2: number, n2: number): number {
  const choose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const all = x1 + x2;
  const chance = (k: number) => Math.exp(choose(n1, k) + choose(n2, all - k) - choose(n1 + n2, all));
  let p = 0;
  for (let k = Math.max(0, all - n2); k <= Math.min(n1, all); k++) {
    if (chance(k) <= chance(x1) * (1 + 1e-7)) p += chance(k);
  }
  return p;
}

const FIVE = { lowest: 1, highest: 5 };
const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });

describe("two means", () => {
  it("come out alike from counts and from raw scores", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const fromCounts = compareScores(countScores(a, FIVE), countScores(b, FIVE));
        const fromValues = compareValues(a, b);
        expect(fromCounts.difference).toBeCloseTo(fromValues.difference, 12);
        expect(fromCounts.welch?.p ?? -1).toBeCloseTo(fromValues.welch?.p ?? -1, 10);
        expect(fromCounts.student?.t ?? -1).toBeCloseTo(fromValues.student?.t ?? -1, 9);
        expect(fromCounts.mannWhitney).toEqual(fromValues.mannWhitney);
        expect(fromCounts.verdict.code).toBe(fromValues.verdict.code);
      }),
      { seed: 18 },
    );
  });
  it("count the pairs that each side wins", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        let won = 0;
        for (const x of a) for (const y of b) won += x > y ? 1 : x === y ? 0.5 : 0;
        const result = compareValues(a, b);
        expect(result.mannWhitney.w).toBe(won);
        expect(result.cliffsDelta).toBeCloseTo(-compareValues(b, a).cliffsDelta, 12);
      }),
      { seed: 19 },
    );
  });
  it("cannot be tested when nobody differs, and need answers on both sides", () => {
    expect(compareValues([3, 3, 3, 3, 3], [3, 3, 3, 3, 3])).toMatchObject({
      welch: null,
      student: null,
      cohenD: null,
      mannWhitney: { p: null, superiority: 0.5 },
      verdict: { code: "not-determinable" },
    });
    expect(() => compareValues([], [1])).toThrow("empty: a");
    expect(() => compareValues([1], [Number.NaN])).toThrow("not-finite");
    expect(() => compareScores(countScores([1], FIVE), countScores([1], { lowest: 0, highest: 5 }))).toThrow(
      "length-mismatch",
    );
  });
});

// Dobson's plant weights (R's PlantGrowth), with the results that R prints for them.
const CONTROL = [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14];
const TREATED_1 = [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69];
const TREATED_2 = [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26];

describe("several means", () => {
  it("give the published tests of the plant weights", () => {
    const result = compareSeveralValues([CONTROL, TREATED_1, TREATED_2]);
    expect(result.anova?.f).toBeCloseTo(4.846, 3);
    expect(result.anova?.p).toBeCloseTo(0.01591, 5);
    expect(result.welch?.f).toBeCloseTo(5.181, 3);
    expect(result.welch?.df2).toBeCloseTo(17.128, 3);
    expect(result.welch?.p).toBeCloseTo(0.01739, 5);
    expect(result.kruskalWallis?.h).toBeCloseTo(7.9882, 4);
    expect(result.kruskalWallis?.p).toBeCloseTo(0.01842, 5);
    expect(result.verdict.code).toBe("real");
  });
  it("of two groups are Welch's and Student's t squared", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const pair = compareValues(a, b);
        const several = compareSeveralValues([a, b]);
        if (several.welch) expect(several.welch.p).toBeCloseTo(pair.welch?.p ?? Number.NaN, 9);
        if (several.anova) expect(several.anova.f).toBeCloseTo((pair.student?.t ?? Number.NaN) ** 2, 7);
      }),
      { seed: 20 },
    );
  });
  it("come out alike from counts and from raw scores", () => {
    fc.assert(
      fc.property(scores, scores, scores, (a, b, c) => {
        const fromCounts = compareSeveralScores([a, b, c].map((group) => countScores(group, FIVE)));
        const fromValues = compareSeveralValues([a, b, c]);
        expect(fromCounts.anova?.p ?? -1).toBeCloseTo(fromValues.anova?.p ?? -1, 9);
        expect(fromCounts.kruskalWallis?.h ?? -1).toBeCloseTo(fromValues.kruskalWallis?.h ?? -1, 9);
      }),
      { seed: 21, numRuns: 60 },
    );
  });
  it("need two groups with answers", () => {
    expect(() => compareSeveralValues([[1, 2]])).toThrow("not-enough: groups");
    expect(() => compareSeveralValues([[1, 2], []])).toThrow("empty: groups");
  });
});

describe("the same people twice", () => {
  it("are tested only by those who changed", () => {
    const few = comparePairedShares({ yesYes: 500, yesNo: 1, noYes: 8, noNo: 500 });
    // Twice the chance of at least 8 heads among 9.
    expect(few.p).toBeCloseTo((2 * 10) / 512, 12);
    expect(few.difference).toBeCloseTo(-7 / 1009, 12);
    expect(comparePairedShares({ yesYes: 5, yesNo: 0, noYes: 0, noNo: 5 })).toMatchObject({ p: 1, mcNemar: null });
    expect(() => comparePairedShares({ yesYes: 0, yesNo: 0, noYes: 0, noNo: 0 })).toThrow("empty: answers");
    expect(() => comparePairedShares({ yesYes: 1, yesNo: -1, noYes: 0, noNo: 0 })).toThrow("negative: yesNo");
  });
  it("give the same change of the mean from the two-way table and from the pairs", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(pairs, (people) => {
        const first = people.map(([value]) => value);
        const second = people.map(([, value]) => value);
        const fromTable = comparePairedMeans(countPairs(first, second, FIVE));
        const fromPairs = comparePairedValues(first, second);
        expect(fromTable.difference).toBeCloseTo(fromPairs.difference, 12);
        expect(fromTable.test?.p ?? -1).toBeCloseTo(fromPairs.test?.p ?? -1, 10);
        expect(fromTable.verdict.code).toBe(fromPairs.verdict.code);
      }),
      { seed: 22 },
    );
  });
  it("give Student's published result for the sleep data", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const result = comparePairedValues(first, second);
    expect(result.test?.t).toBeCloseTo(4.0621, 4);
    expect(result.test?.p).toBeCloseTo(0.002833, 6);
  });
});
