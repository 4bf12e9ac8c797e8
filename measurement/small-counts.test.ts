import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialProbability } from "./kernel/binomial.ts";
import { compareRates, exactRateTest, exactShareTest, unusualCount } from "./small-counts.ts";
import { expectClose } from "./testing/expect-close.ts";

describe("is this week's count unusual?", () => {
  it("five complaints where 1.2 are normal: 8 in 1,000 weeks", () => {
    const five = unusualCount(5, 1.2);
    expectClose(five.p, 0.00774578827644141);
    expect([five.direction, five.verdict.code]).toEqual(["above", "real"]);
    expect(unusualCount(2, 1.2).verdict.code).toBe("could-be-chance");
  });

  it("no complaint where four are normal is looked at from below", () => {
    const none = unusualCount(0, 4);
    expect(none.direction).toBe("below");
    expectClose(none.p, Math.exp(-4));
  });
});

describe("exact tests", () => {
  it("of a share agree with scipy", () => {
    const cases = [
      [3, 20, 0.4, 0.022427038142043255],
      [0, 12, 0.1, 0.6234272846920001],
      [12, 12, 0.6, 0.0024955494399999992],
      [7, 10, 0.5, 0.34375],
      [140, 1000, 0.17, 0.011474608404846369],
    ] as const;
    for (const [count, n, given, p] of cases) expectClose(exactShareTest(count, n, given).p, p);
  });

  it("of a rate agree with the sum over all counts that are no more likely", () => {
    const cases = [
      [5, 1.2, 0.00774578827644141],
      [0, 4, 0.03967907337671834],
      [12, 12, 1],
      [30, 18.5, 0.01372198730140332],
      [3, 9.7, 0.023692989539237173],
    ] as const;
    for (const [count, mean, p] of cases) expectClose(exactRateTest(count, 2, mean / 2).p, p);
  });

  it("of a share enumerate every outcome, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, given) => {
        fc.pre(a + b > 0);
        const n = a + b;
        const all = Array.from({ length: n + 1 }, (_, k) => binomialProbability(k, n, given));
        const seen = (all[a] ?? 0) * (1 + 1e-7);
        const p = all.filter((probability) => probability <= seen).reduce((sum, probability) => sum + probability, 0);
        expectClose(exactShareTest(a, n, given).p, Math.min(1, p), 1e-8);
      }),
    );
  });

  it("of a rate have limits at which the count is just unusual", () => {
    const { interval, estimate } = exactRateTest(7, 3.5, 1);
    expect(estimate).toBe(2);
    expectClose(unusualCount(7, interval.lower * 3.5).p, 0.025);
    expectClose(unusualCount(7, interval.upper * 3.5).p, 0.025);
    expect(exactRateTest(0, 10, 1).interval.lower).toBe(0);
  });

  it("of two rates turn into each other when the sides are exchanged", () => {
    const ab = compareRates({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 });
    const ba = compareRates({ count: 21, exposure: 3011 }, { count: 11, exposure: 800 });
    expectClose(ab.p, ba.p);
    expectClose(
      [1 / ab.ratio, 1 / ab.interval.upper, 1 / ab.interval.lower],
      [ba.ratio, ba.interval.lower, ba.interval.upper],
    );
  });

  it("refuse nonsense by name, and give no ratio where there is no event", () => {
    expect(() => compareRates({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toThrow("empty: count");
    expect(() => exactRateTest(1, 0, 1)).toThrow("out-of-range: exposure");
    expect(() => exactShareTest(5, 4, 0.5)).toThrow("out-of-range: count");
    expect(compareRates({ count: 3, exposure: 1 }, { count: 0, exposure: 1 }).ratio).toBe(Number.POSITIVE_INFINITY);
  });
});
