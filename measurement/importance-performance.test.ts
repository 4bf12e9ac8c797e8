import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importancePerformance } from "./importance-performance.ts";

const food = { name: "food", importance: 0.5, performance: 6 };
const speed = { name: "speed", importance: 0.3, performance: 9 };
const price = { name: "price", importance: 0.1, performance: 5 };
const music = { name: "music", importance: 0.1, performance: 8 };

describe("importance-performance map", () => {
  test("says what to do first", () => {
    const map = importancePerformance([food, speed, price, music]);
    expect(map.crosshair).toEqual({ importance: 0.25, performance: 7 });
    expect(map.factors.map((factor) => [factor.name, factor.quadrant])).toEqual([
      ["food", "concentrate-here"],
      ["speed", "keep-up"],
      ["price", "low-priority"],
      ["music", "possible-overkill"],
    ]);
    expect(map.factors.map((factor) => factor.importanceRank)).toEqual([1, 2, 3.5, 3.5]);
    expect(map.factors.map((factor) => factor.performanceRank)).toEqual([3, 1, 4, 2]);
    expect(map.enoughFactors).toBe(true);
  });

  test("counts a factor on a line as high, whatever its last bit", () => {
    const same = ["a", "b", "c"].map((name) => ({ name, importance: 0.1, performance: 0.7 }));
    const map = importancePerformance(same);
    expect(map.factors.every((factor) => factor.quadrant === "keep-up")).toBe(true);
    expect(map.factors.every((factor) => factor.priority === null)).toBe(true);
    expect(map.enoughFactors).toBe(false);
  });

  test("takes medians or fixed lines when asked", () => {
    expect(importancePerformance([food, speed, price], "median").crosshair).toEqual({
      importance: 0.3,
      performance: 6,
    });
    const middle = importancePerformance([food, speed, price, music], { importance: 0.2, performance: 5.5 });
    expect(middle.factors.map((factor) => factor.quadrant)).toEqual([
      "keep-up",
      "keep-up",
      "low-priority",
      "possible-overkill",
    ]);
  });

  test("admits when a factor cannot be told from a line", () => {
    const sure = { ...food, importanceError: 0.01, performanceError: 0.1 };
    const unsure = { ...speed, importanceError: 0.05, performanceError: 0.1 };
    const map = importancePerformance([sure, unsure, price, music]);
    expect(map.factors.map((factor) => factor.onTheLine)).toEqual([false, true, null, null]);
  });

  test("ranks priorities the same whatever the units", () => {
    const value = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 12 }), (points) => {
        const factors = points.map(([importance, performance], i) => ({ name: String(i), importance, performance }));
        // A power of two scales without rounding: two factors that differ in their last digit still do.
        const scaled = factors.map((factor) => ({ ...factor, importance: 128 * factor.importance }));
        const before = importancePerformance(factors).factors;
        importancePerformance(scaled).factors.forEach((factor, i) => {
          const expected = before[i]?.priority ?? null;
          if (expected === null) expect(factor.priority).toBeNull();
          else expect(factor.priority).toBeCloseTo(expected, 6);
        });
      }),
    );
  });

  test("refuses nothing at all and what is no number", () => {
    expect(() => importancePerformance([])).toThrow(/empty/);
    expect(() => importancePerformance([{ ...food, importance: Number.NaN }])).toThrow(/not-finite: importance/);
    expect(() => importancePerformance([{ ...food, importanceError: -1, performanceError: 1 }])).toThrow(
      /out-of-range/,
    );
  });
});
