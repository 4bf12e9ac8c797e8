import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buishandU, levelShift, pettittTest, standardNormalHomogeneity, supF } from "./change-point.ts";
import { squaredDeviations } from "./kernel/exact-sum.ts";
import { changesByCriterion, changesByPenalty } from "./several-changes.ts";
import { expectClose } from "./testing/expect-close.ts";

const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 12 });
const stepped = [3, 4, 3, 5, 4, 3, 4, 5, 8, 9, 8, 7, 9, 8, 9, 8, 7, 9];

function segments(values: readonly number[], changes: readonly number[]): readonly (readonly number[])[] {
  const edges = [0, ...changes, values.length];
  return edges.slice(1).map((end, index) => values.slice(edges[index], end));
}

function cost(values: readonly number[], changes: readonly number[]): number {
  return segments(values, changes).reduce((sum, segment) => sum + squaredDeviations(segment), 0);
}

/** Every way to cut a series into segments of at least `shortest` points. */
function cuts(from: number, n: number, shortest: number): readonly (readonly number[])[] {
  const later = Array.from({ length: n + 1 }, (_, at) => at).filter(
    (at) => at >= from + shortest && at <= n - shortest,
  );
  return [[], ...later.flatMap((at) => cuts(at, n, shortest).map((rest) => [at, ...rest]))];
}

describe("one change of level", () => {
  it("is found by every method where it is plain to see", () => {
    expect(pettittTest(stepped).before).toEqual([8]);
    expect(pettittTest(stepped).verdict.code).toBe("real");
    expect(standardNormalHomogeneity(stepped).before).toBe(8);
    expect(levelShift(stepped).before).toBe(8);
    expect(supF(stepped).before).toBe(8);
    expect(changesByCriterion(stepped, 0.2).changes).toEqual([8]);
    expect(changesByPenalty(stepped, { sigma: 1 })).toEqual([8]);
    expect(buishandU(stepped)).toBeGreaterThan(0.461);
  });

  it("the best step leaves the smallest sum of squares of all steps", () => {
    fc.assert(
      fc.property(scores, (values) => {
        const all = values.slice(1).map((_, index) => cost(values, [index + 1]));
        const shift = levelShift(values);
        expectClose(shift.sumOfSquares, Math.min(...all));
        expectClose(shift.sumOfSquaresWithoutShift, squaredDeviations(values));
      }),
    );
  });

  it("Pettitt's U is Mann-Whitney's, taken at the best cut", () => {
    fc.assert(
      fc.property(scores, (values) => {
        const contrasts = values.map((_, end) => {
          const first = values.slice(0, end + 1);
          const second = values.slice(end + 1);
          return Math.abs(
            first.flatMap((a) => second.map((b) => Math.sign(a - b))).reduce((sum, sign) => sum + sign, 0),
          );
        });
        expect(pettittTest(values).u).toBe(Math.max(...contrasts));
      }),
    );
  });

  it("in fourteen points is too little data", () => {
    expect(pettittTest(stepped.slice(2, 16)).verdict.code).toBe("too-little-data");
    expect(() => pettittTest([1, 2])).toThrow("not-enough: values");
    expect(() => standardNormalHomogeneity([2, 2, 2])).toThrow("no-variation: values");
    expect(() => levelShift([1, 2, 3], 2)).toThrow("out-of-range: least");
  });
});

describe("several changes of level", () => {
  it("at a price are the cheapest of all ways to cut", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0.5, max: 30, noNaN: true }), (values, penalty) => {
        const price = (changes: readonly number[]): number => cost(values, changes) + penalty * changes.length;
        const best = Math.min(...cuts(0, values.length, 2).map(price));
        expectClose(price(changesByPenalty(values, { sigma: 1, penalty })), best);
      }),
    );
  });

  it("by criterion are, for each number, the best of all ways to cut", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 10, maxLength: 12 }), (values) => {
        const { sumOfSquares } = changesByCriterion(values, 0.2);
        const all = cuts(0, values.length, 2);
        sumOfSquares.forEach((squares, count) => {
          const best = Math.min(
            ...all.filter((changes) => changes.length === count).map((changes) => cost(values, changes)),
          );
          expectClose(squares, best);
        });
      }),
    );
  });

  it("two steps are found as two", () => {
    const twice = [...stepped, 2, 3, 2, 1, 3, 2, 2, 3];
    expect(changesByPenalty(twice, { sigma: 1 })).toEqual([8, 18]);
    expect(changesByCriterion(twice, 0.2).changes).toEqual([8, 18]);
  });

  it("refuse an impossible minimum", () => {
    expect(() => changesByCriterion([1, 2, 3], 0.15)).toThrow("not-enough: values");
    expect(() => changesByPenalty([], { sigma: 1 })).toThrow("empty: values");
    expect(() => changesByPenalty([1, 2], { sigma: 0 })).toThrow("out-of-range: sigma");
  });
});
