import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum, squaredDeviations } from "./kernel/exact-sum.ts";
import { median } from "./kernel/median.ts";
import {
  integerSums,
  lagOneAutocorrelation,
  mergeIntegerSums,
  mergeMoments,
  momentsOf,
  momentsOfIntegers,
  noMoments,
  subtractIntegerSums,
  varianceOfMoments,
} from "./moments.ts";
import { expectClose } from "./testing/expect-close.ts";

const numbers = fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { maxLength: 40 });
const scores = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 });

describe("sums of doubles", () => {
  it("are the same to the bit in every order", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sum = exactSum(values);
        expect(exactSum(values.toReversed())).toBe(sum);
        expect(exactSum(values.toSorted((a, b) => a - b))).toBe(sum);
      }),
    );
  });

  it("lose nothing where a plain loop loses everything", () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum([1e100, 1, -1e100, 1e-9])).toBe(1 + 1e-9);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(exactSum([])).toBe(0);
  });

  it("are those of whole numbers when all are whole", () => {
    fc.assert(
      fc.property(scores, (values) => {
        expect(exactSum(values)).toBe(values.reduce((total, value) => total + value, 0));
      }),
    );
  });

  it("keep the spread of numbers that hardly differ", () => {
    expectClose(squaredDeviations([10_000_001, 10_000_003, 10_000_002]), 2, 1e-15);
    expect(squaredDeviations([0.1, 0.1, 0.1])).toBe(0);
  });
});

describe("moments", () => {
  it("merged in chunks are those of the whole", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        const merged = mergeMoments(mergeMoments(momentsOf(a), momentsOf(b)), momentsOf(c));
        const whole = momentsOf([...a, ...b, ...c]);
        expect(merged.n).toBe(whole.n);
        if (whole.mean === null || merged.mean === null) return;
        const scale = Math.max(1e-100, ...[...a, ...b, ...c].map(Math.abs));
        expect(Math.abs(merged.mean - whole.mean)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(merged.squares - whole.squares)).toBeLessThanOrEqual(1e-12 * scale * scale * whole.n);
      }),
    );
  });

  it("of nothing are a value, and change nothing when merged", () => {
    expect(momentsOf([])).toEqual(noMoments);
    expect(mergeMoments(noMoments, momentsOf([1, 2]))).toEqual(momentsOf([1, 2]));
    expect(() => varianceOfMoments(momentsOf([1]))).toThrow("not-enough: moments");
  });

  it("of whole numbers merge in any order and subtract exactly", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const [first, second] = [integerSums(a), integerSums(b)];
        const all = mergeIntegerSums(first, second);
        expect(mergeIntegerSums(second, first)).toEqual(all);
        expect(subtractIntegerSums(all, second)).toEqual(first);
        const whole = momentsOf([...a, ...b]);
        expectClose(momentsOfIntegers(all).mean, whole.mean, 1e-15);
        expectClose(momentsOfIntegers(all).squares, whole.squares, 1e-12);
      }),
    );
    expect(() => integerSums([1.5])).toThrow("not-integer: values");
    expect(() => subtractIntegerSums(integerSums([1]), integerSums([1, 2]))).toThrow("negative: part");
  });

  it("of huge whole numbers keep every digit", () => {
    const values = [9_007_199_254_740_991, 9_007_199_254_740_990, 9_007_199_254_740_989];
    expect(momentsOfIntegers(integerSums(values))).toEqual({ n: 3, mean: 9_007_199_254_740_990, squares: 2 });
  });
});

describe("neighbours and middles", () => {
  it("values that alternate are as unlike as can be, a constant has no answer", () => {
    expectClose(lagOneAutocorrelation([1, -1, 1, -1, 1, -1, 1, -1, 1, -1]), -0.9);
    expect(() => lagOneAutocorrelation([2, 2])).toThrow("no-variation: values");
  });

  it("the median is the middle value or the mean of the two middle ones", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });
});
