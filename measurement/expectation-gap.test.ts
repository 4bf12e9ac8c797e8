import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ExpectationGap,
  type ExpectationGapResult,
  expectationGap,
  expectationGapOfPairs,
  gapReliability,
} from "./expectation-gap.ts";
import { countPairs, mergePairCounts } from "./paired-scores.ts";
import { servqualDimensions, servqualGap } from "./servqual.ts";
import { signedRank } from "./signed-rank.ts";

const scale = { lowest: 1, highest: 7 };
const rating = fc.integer({ min: 1, max: 7 });
const guests = fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 40 });
const expected = (rows: readonly (readonly number[])[]) => rows.map((row) => row[0] ?? 0);
const perceived = (rows: readonly (readonly number[])[]) => rows.map((row) => row[1] ?? 0);

function measured(result: ExpectationGapResult): ExpectationGap {
  if (result.state !== "measured") throw new Error(result.state);
  return result;
}

describe("expectation and experience", () => {
  test("tell how many were disappointed and how many surprised", () => {
    const gap = measured(expectationGapOfPairs([5, 5, 5, 5, 5, 6], [4, 5, 6, 7, 7, 7]));
    expect(gap.shares).toEqual({ below: 1 / 6, met: 1 / 6, exceeded: 4 / 6 });
    expect(gap.meanGap).toBeCloseTo(5 / 6, 14);
    expect(gap.meanPerception - gap.meanExpectation).toBeCloseTo(gap.meanGap, 14);
    expect(gap.base).toBe("rough");
    expect(gap.verdict).toMatchObject({ code: "could-be-chance", n: 6 });
  });

  test("agree to the bit between raw pairs and merged tables", () => {
    fc.assert(
      fc.property(guests, guests, (first, second) => {
        const table = (rows: readonly (readonly number[])[]) => countPairs(expected(rows), perceived(rows), scale);
        const together = [...first, ...second];
        const raw = expectationGapOfPairs(expected(together), perceived(together));
        const merged = expectationGap(mergePairCounts(table(second), table(first)));
        if (raw.state !== "measured" || merged.state !== "measured") throw new Error("somebody answered");
        expect(merged).toEqual(raw);
        expect(raw.shares.below + raw.shares.met + raw.shares.exceeded).toBeCloseTo(1, 14);
        if (raw.interval) expect(raw.interval.lower).toBeLessThanOrEqual(raw.meanGap);
      }),
    );
  });

  test("mirror when both ratings change places", () => {
    fc.assert(
      fc.property(guests, (rows) => {
        const there = measured(expectationGapOfPairs(expected(rows), perceived(rows)));
        const back = measured(expectationGapOfPairs(perceived(rows), expected(rows)));
        expect(back.meanGap).toBeCloseTo(-there.meanGap, 12);
        expect(back.shares.below).toBe(there.shares.exceeded);
        expect(back.signedRank?.p).toBe(there.signedRank?.p);
      }),
    );
  });

  test("are no number before answers and no test for one guest or no difference", () => {
    expect(expectationGapOfPairs([5, null], [null, 3])).toEqual({ state: "no-answers", n: 0 });
    const one = measured(expectationGapOfPairs([5], [7]));
    expect(one).toMatchObject({ n: 1, sdGap: null, interval: null, tTest: null });
    expect(one.verdict.code).toBe("too-little-data");
    const same = measured(expectationGapOfPairs([4, 5, 6], [4, 5, 6]));
    expect(same).toMatchObject({ meanGap: 0, tTest: null, signedRank: null });
  });

  test("warn how little a single gap may say", () => {
    expect(gapReliability(0.8, 0.8, 0.6)).toBeCloseTo(0.5, 12);
    expect(() => gapReliability(1.2, 0.8, 0.6)).toThrow(/out-of-range: ofExpectation/);
  });
});

describe("the signed-rank test", () => {
  test("counts every pattern of signs, ties included", () => {
    const differences = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(differences, (given) => {
        const result = signedRank(given.map((difference) => ({ difference, count: 1 })));
        const moved = given.filter((difference) => difference !== 0);
        if (moved.length === 0) {
          expect(result).toBeNull();
          return;
        }
        const sizes = moved.map(Math.abs).toSorted((a, b) => a - b);
        const rankOf = (size: number) => (sizes.indexOf(size) + 1 + sizes.lastIndexOf(size) + 1) / 2;
        const ranks = moved.map((difference) => rankOf(Math.abs(difference)));
        const sums = Array.from({ length: 2 ** moved.length }, (_, pattern) =>
          ranks.reduce((sum, rank, i) => sum + (pattern & (1 << i) ? rank : 0), 0),
        );
        const centre = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
        const v = moved.reduce((sum, difference, i) => sum + (difference > 0 ? (ranks[i] ?? 0) : 0), 0);
        const asFar = sums.filter((sum) => Math.abs(sum - centre) >= Math.abs(v - centre) - 1e-9).length;
        expect(result?.v).toBe(v);
        expect(result?.exactP).toBeCloseTo(asFar / sums.length, 12);
      }),
    );
  });

  test("agrees with its approximation from some twenty pairs", () => {
    const differences = Array.from({ length: 30 }, (_, i) => ({ difference: i % 3 === 0 ? -i - 1 : i + 1, count: 1 }));
    const result = signedRank(differences);
    expect(result?.exactP).toBeCloseTo(result?.p ?? Number.NaN, 2);
    expect(signedRank(differences.map((step) => ({ ...step, count: 2 })))?.exactP).toBeNull();
  });
});

describe("SERVQUAL", () => {
  const items = [
    { dimension: "reliability", expectation: 6.5, perception: 5.5 },
    { dimension: "tangibles", expectation: 6, perception: 6.5 },
    { dimension: "reliability", expectation: 6, perception: 4 },
  ];

  test("averages statements into dimensions and dimensions into the score", () => {
    const dimensions = servqualDimensions(items);
    expect(dimensions).toEqual([
      { name: "reliability", gap: -1.5 },
      { name: "tangibles", gap: 0.5 },
    ]);
    expect(servqualGap(dimensions)).toMatchObject({ unweighted: -0.5, weighted: null, sumOfGaps: -1 });
  });

  test("weighs by the points that customers hand out", () => {
    const [reliability, tangibles] = servqualDimensions(items);
    if (!reliability || !tangibles) throw new Error("two dimensions");
    const weighted = servqualGap([
      { ...reliability, points: 75 },
      { ...tangibles, points: 25 },
    ]);
    expect(weighted.weighted).toBe(-1);
    expect(() => servqualGap([{ ...reliability, points: -1 }])).toThrow(/negative: points/);
    expect(() => servqualGap([{ ...reliability, points: 0 }])).toThrow(/out-of-range: points/);
    expect(() => servqualGap([])).toThrow(/empty/);
  });
});
