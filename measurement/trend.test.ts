import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median } from "./kernel/median.ts";
import { expectClose } from "./testing/expect-close.ts";
import { mannKendall, straightLine } from "./trend.ts";

const series = [5.1, 4.9, 5.6, 5.6, 6.0, 5.2, 6.3, 6.1, 6.1, 7.0, 6.8, 7.4];

describe("a trend", () => {
  it("has the slope, tau and least-squares line that scipy gives", () => {
    const trend = mannKendall(series);
    const line = straightLine(series);
    expectClose([trend.slope, trend.tau], [0.2, 0.7693218186208295]);
    expectClose(
      [line.slope, line.slopeError, line.p],
      [0.19615384615384615, 0.028811556564063902, 4.6932591063550064e-5],
    );
    expect(trend.tiedGroups).toBe(2);
    expect(trend.verdict.code).toBe("real");
  });

  it("turns its sign when time runs backwards, and keeps its certainty", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 40 }), (values) => {
        const forwards = mannKendall(values);
        const backwards = mannKendall(values.toReversed());
        expect(backwards.s + forwards.s).toBe(0);
        expect(backwards.p).toBe(forwards.p);
        expectClose(backwards.slope + forwards.slope, 0);
      }),
    );
  });

  it("counts pairs and takes the median of their slopes, as one would by hand", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 15 }), (values) => {
        const pairs = values.flatMap((later, j) =>
          values.slice(0, j).map((earlier, i) => ({ rise: later - earlier, slope: (later - earlier) / (j - i) })),
        );
        const trend = mannKendall(values);
        expect(trend.s).toBe(pairs.reduce((sum, { rise }) => sum + Math.sign(rise), 0));
        expectClose(trend.slope, median(pairs.map(({ slope }) => slope)));
        expect(trend.slopeInterval.lower).toBeLessThanOrEqual(trend.slope);
        expect(trend.slopeInterval.upper).toBeGreaterThanOrEqual(trend.slope);
      }),
    );
  });

  it("has the variance of S over all orders of the values, ties included", () => {
    const values = [1, 2, 2, 3, 3, 3];
    const all = permutations(values).map((order) => mannKendall(order).s);
    const variance = all.reduce((sum, s) => sum + s * s, 0) / all.length;
    expectClose(mannKendall(values).varianceOfS, variance);
  });

  it("of equal values is none, and says so without a tau", () => {
    const trend = mannKendall([4, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect([trend.z, trend.p, trend.slope, trend.tau, trend.autocorrelation]).toEqual([0, 1, 0, null, null]);
    expect(trend.verdict.code).toBe("could-be-chance");
    expect(straightLine([4, 4, 4]).p).toBe(1);
  });

  it("in seven points is too little data, and in two is refused", () => {
    expect(mannKendall(series.slice(0, 7)).verdict.code).toBe("too-little-data");
    expect(() => mannKendall([1, 2])).toThrow("not-enough: values");
    expect(() => mannKendall([1, 2, Number.NaN])).toThrow("not-finite: values");
  });
});

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, index) =>
    permutations([...values.slice(0, index), ...values.slice(index + 1)]).map((rest) => [value, ...rest]),
  );
}
