import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusteredMean, clusteredMeanOf, mergeClusterSums, sumClusters } from "./clustered-answers.ts";
import { at } from "./kernel/at.ts";
import { rake } from "./raking.ts";
import { weightedNetPromoterScore } from "./weighted-nps.ts";
import { effectiveSize, stratifiedMean, stratumOf, weightedMean } from "./weighting.ts";

type Measured<T> = Extract<T, { readonly state: "measured" }>;

function measured<T extends { readonly state: string }>(result: T): Measured<T> {
  const isMeasured = (value: T): value is Measured<T> => value.state === "measured";
  if (!isMeasured(result)) throw new Error(result.state);
  return result;
}

describe("weights", () => {
  test("cost nothing when equal and more the more they differ", () => {
    expect(effectiveSize([2, 2, 2, 2])).toMatchObject({ effectiveN: 4, designEffect: 1, usable: true });
    expect(effectiveSize([9, 1, 1, 1])).toMatchObject({ usable: false });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (weights) => {
          const { n, effectiveN } = effectiveSize(weights);
          expect(effectiveN).toBeLessThanOrEqual(n * (1 + 1e-12));
          expect(effectiveN).toBeGreaterThan(0.99);
        },
      ),
    );
    expect(() => effectiveSize([])).toThrow(/empty/);
    expect(() => effectiveSize([1, -1])).toThrow(/negative/);
    expect(() => effectiveSize([0, 0])).toThrow(/out-of-range/);
  });

  test("that are equal give the plain mean and its plain standard error", () => {
    const values = [1, 2, 4, 9, 3];
    const result = measured(weightedMean(values, [3, 3, 3, 3, 3]));
    const mean = 19 / 5;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
    expect(result.mean).toBeCloseTo(mean, 14);
    expect(result.standardError).toBeCloseTo(Math.sqrt(variance / 5), 14);
  });

  test("by stratum give the same from raw answers and from sums per stratum", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 100, max: 900 }), (women, men, population) => {
        const strata = [stratumOf("women", population, women), stratumOf("men", 1000 - population, men)];
        const result = measured(stratifiedMean(strata));
        const weights = [
          ...women.map(() => population / women.length),
          ...men.map(() => (1000 - population) / men.length),
        ];
        const raw = measured(weightedMean([...women, ...men], weights));
        expect(result.mean).toBeCloseTo(raw.mean, 10);
        expect(result.standardError).toBeCloseTo(raw.standardError, 10);
        expect(result.effectiveN).toBeCloseTo(raw.effectiveN, 9);
        expect(result.unweightedMean).toBeCloseTo(raw.unweightedMean, 12);
        expect(result.standardErrorOfFinitePopulation).toBeLessThanOrEqual(result.standardErrorOfStrata);
      }),
    );
  });

  test("bring a survey of mostly women back to the make-up of the customers", () => {
    const strata = [stratumOf("women", 500, [9, 9, 9, 9, 9, 9, 9, 8]), stratumOf("men", 500, [4, 6])];
    const result = measured(stratifiedMean(strata));
    expect(result.unweightedMean).toBeCloseTo(8.1, 12);
    expect(result.mean).toBeCloseTo((8.875 + 5) / 2, 12);
    expect(result.strata.map((stratum) => stratum.weight)).toEqual([62.5, 250]);
  });

  test("refuse a stratum that is too thin or larger than itself", () => {
    expect(stratifiedMean([stratumOf("women", 500, [])])).toEqual({ state: "no-answers", n: 0 });
    expect(stratifiedMean([stratumOf("women", 500, [1])])).toMatchObject({
      reason: "too-few-answers",
      names: ["women"],
    });
    expect(() => stratifiedMean([stratumOf("women", 2, [1, 2, 3])])).toThrow(/out-of-range.*women/);
    expect(weightedMean([], [])).toEqual({ state: "no-answers", n: 0 });
    expect(weightedMean([7], [1])).toMatchObject({ state: "not-determinable", needed: 2 });
    expect(() => weightedMean([1], [1, 2])).toThrow(/length-mismatch/);
  });
});

describe("a weighted Net Promoter Score", () => {
  const counts = (detractors: number, passives: number, promoters: number) => {
    return { lowest: 0, counts: [0, 0, 0, 0, 0, 0, detractors, passives, 0, 0, promoters] };
  };

  test("is each group's score at the group's share of all customers", () => {
    const strata = [
      { name: "regulars", population: 200, counts: counts(0, 10, 40) },
      { name: "passers-by", population: 800, counts: counts(10, 10, 10) },
    ];
    const result = measured(weightedNetPromoterScore(strata));
    expect(result.mean).toBeCloseTo(0.2 * 0.8, 14);
    expect(result.unweightedMean).toBeCloseTo(40 / 80, 14);
    const codes = [
      ...Array(10).fill(0),
      ...Array(40).fill(1),
      ...Array(10).fill(-1),
      ...Array(10).fill(0),
      ...Array(10).fill(1),
    ];
    const weights = [...Array(50).fill(4), ...Array(30).fill(800 / 30)];
    expect(result.standardError).toBeCloseTo(measured(weightedMean(codes, weights)).standardError, 12);
  });

  test("is no number before answers and only for 0 to 10", () => {
    expect(weightedNetPromoterScore([{ name: "all", population: 9, counts: counts(0, 0, 0) }])).toEqual({
      state: "no-answers",
      n: 0,
    });
    const five = { name: "all", population: 9, counts: { lowest: 1, counts: [1, 1, 1, 1, 1] } };
    expect(() => weightedNetPromoterScore([five])).toThrow(/off-scale/);
  });
});

describe("raking", () => {
  const count = fc.integer({ min: 1, max: 200 });
  const table = fc.tuple(fc.tuple(count, count, count), fc.tuple(count, count, count));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  test("meets both margins and keeps how answers hang together", () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { fitted, effectiveN, n } = rake(counts, [600, 400], [200, 500, 300]);
        fitted.forEach((row, i) => {
          expect(sum(row)).toBeCloseTo([600, 400][i] ?? Number.NaN, 8);
        });
        [200, 500, 300].forEach((target, j) => {
          expect(sum(fitted.map((row) => at(row, j)))).toBeCloseTo(target, 8);
        });
        const odds = (cells: readonly (readonly number[])[]) =>
          (at(at(cells, 0), 0) * at(at(cells, 1), 1)) / (at(at(cells, 0), 1) * at(at(cells, 1), 0));
        expect(odds(fitted) / odds(counts)).toBeCloseTo(1, 9);
        expect(effectiveN).toBeLessThanOrEqual(n + 1e-9);
      }),
    );
  });

  test("changes nothing when the margins already fit", () => {
    const counts = [
      [30, 20],
      [10, 40],
    ];
    const { weights, designEffect, capped } = rake(counts, [50, 50], [40, 60]);
    expect(weights).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(designEffect).toBe(1);
    expect(capped).toBe(false);
  });

  test("gives the weights of a table solved by hand", () => {
    // One row only: the columns alone decide.
    const { weights, effectiveN } = rake([[10, 30]], [100], [50, 50]);
    expect(at(weights, 0)[0]).toBeCloseTo(5, 12);
    expect(at(weights, 0)[1]).toBeCloseTo(5 / 3, 12);
    expect(effectiveN).toBeCloseTo(100 ** 2 / (10 * 25 + 30 * (25 / 9)), 10);
  });

  test("has no weight for a cell that nobody is in, and cuts weights to their limits", () => {
    expect(
      rake(
        [
          [10, 0],
          [10, 20],
        ],
        [30, 50],
        [40, 40],
      ).weights[0]?.[1],
    ).toBeNull();
    const cut = rake(
      [
        [50, 45],
        [4, 1],
      ],
      [50, 50],
      [50, 50],
      { limits: { lowest: 0.3, highest: 3 } },
    );
    const mean = 1;
    expect(cut.capped).toBe(true);
    expect(Math.max(...cut.weights.flat().map((weight) => weight ?? 0))).toBeLessThanOrEqual(3 * mean + 1e-9);
  });

  test("refuses targets that cannot be met", () => {
    expect(() => rake([[1, 1]], [10], [5, 6])).toThrow(/out-of-range: columnTargets/);
    expect(() => rake([[1, 0]], [10], [5, 5])).toThrow(/out-of-range: columnTargets \(1\)/);
    expect(() =>
      rake(
        [
          [0, 0],
          [1, 1],
        ],
        [5, 5],
        [5, 5],
      ),
    ).toThrow(/out-of-range: rowTargets \(0\)/);
    expect(() =>
      rake(
        [
          [5, 0],
          [0, 5],
        ],
        [6, 4],
        [4, 6],
      ),
    ).toThrow(/no-convergence/);
    expect(() => rake([[1, 1]], [10], [5])).toThrow(/length-mismatch/);
    expect(() => rake([[0, 0]], [10], [5, 5])).toThrow(/empty/);
  });
});

describe("several answers per customer", () => {
  test("count as many as there are customers when all of a customer's answers agree", () => {
    const values = [1, 1, 1, 5, 5, 5, 9, 9, 9];
    const result = clusteredMeanOf(values, ["a", "a", "a", "b", "b", "b", "c", "c", "c"]);
    if (result.state !== "measured") throw new Error(result.state);
    // Standard error of the three customers' means 1, 5, 9.
    expect(result.standardError).toBeCloseTo(4 / Math.sqrt(3), 12);
    expect(result.clusters).toBe(3);
    expect(result.designEffect).toBeGreaterThan(2);
  });

  test("are the plain mean when every customer answered once", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(scores, (values) => {
        const result = clusteredMeanOf(
          values,
          values.map((_, i) => i),
        );
        if (result.state !== "measured") throw new Error(result.state);
        expect(result.standardError).toBeCloseTo(result.naiveStandardError, 12);
        expect(result.interval.lower).toBeLessThanOrEqual(result.mean);
      }),
    );
  });

  test("give the same to the bit from raw answers and from sums merged in any order", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom("a", "b", "c", "d")), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const fold = (rows: readonly (readonly [number, string])[]) =>
          sumClusters(
            rows.map((row) => row[0]),
            rows.map((row) => row[1]),
          );
        const together = [...first, ...second];
        const raw = clusteredMeanOf(
          together.map((row) => row[0]),
          together.map((row) => row[1]),
        );
        expect(clusteredMean(mergeClusterSums(fold(first), fold(second)))).toEqual(raw);
        expect(clusteredMean(mergeClusterSums(fold(second), fold(first)))).toEqual(raw);
      }),
    );
  });

  test("shrink their error when a good part of all customers answered", () => {
    const result = clusteredMeanOf([1, 2, 6, 7], [1, 1, 2, 2], { clustersInPopulation: 4 });
    if (result.state !== "measured") throw new Error(result.state);
    expect(result.finitePopulationError).toBeCloseTo(result.standardError * Math.sqrt(0.5), 12);
    expect(() => clusteredMeanOf([1, 2], [1, 2], { clustersInPopulation: 1 })).toThrow(/out-of-range/);
  });

  test("need two customers for a range", () => {
    expect(clusteredMeanOf([], [])).toEqual({ state: "no-answers", n: 0 });
    expect(clusteredMeanOf([1, 2], ["a", "a"])).toMatchObject({ state: "not-determinable", needed: 2 });
  });
});
