import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithinStrata, type Stratum } from "./simpson.ts";
import { expectClose } from "./testing/expect-close.ts";

/** Kidney stones (Charig et al. 1986, BMJ 292:879): open surgery against keyhole surgery, small and large stones. */
const stones: readonly Stratum[] = [
  { first: { count: 81, n: 87 }, second: { count: 234, n: 270 } },
  { first: { count: 192, n: 263 }, second: { count: 55, n: 80 } },
];
const share = fc.tuple(fc.nat(30), fc.nat(30)).map(([count, others]) => ({ count, n: count + others }));

describe("Simpson's reversal", () => {
  it("is found in the textbook case: better in both strata, worse overall", () => {
    const result = compareWithinStrata(stones);
    expectClose([result.crude.first, result.crude.second], [273 / 350, 289 / 350]);
    expect(result.crude.difference).toBeLessThan(0);
    expect(result.strata.every(({ difference }) => (difference ?? 0) > 0)).toBe(true);
    const standardised = ((81 / 87 - 234 / 270) * 357 + (192 / 263 - 55 / 80) * 343) / 700;
    expectClose(result.standardisedDifference, standardised);
    expectClose(result.commonOddsRatio, ((81 * 36) / 357 + (192 * 25) / 343) / ((6 * 234) / 357 + (71 * 55) / 343));
    expect([result.reversed, result.misleading]).toEqual([true, true]);
  });

  it("is absent in a single stratum, where overall and standardised are the same", () => {
    const [only] = stones;
    const result = compareWithinStrata(only ? [only] : []);
    expectClose(result.standardisedDifference, result.crude.difference);
    expectClose(result.commonOddsRatio, result.crude.oddsRatio);
    expect([result.reversed, result.misleading, result.homogeneity]).toEqual([false, false, null]);
  });

  it("does not depend on the order of the strata, and inverts when the groups are exchanged", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ first: share, second: share }), { minLength: 1, maxLength: 5 }), (strata) => {
        fc.pre(strata.some(({ first, second }) => first.n + second.n > 1));
        const result = compareWithinStrata(strata);
        const reordered = compareWithinStrata(strata.toReversed());
        expectClose([reordered.chiSquare, reordered.commonOddsRatio], [result.chiSquare, result.commonOddsRatio]);
        const exchanged = compareWithinStrata(strata.map(({ first, second }) => ({ first: second, second: first })));
        expectClose(exchanged.chiSquare, result.chiSquare);
        expect(exchanged.reversed).toBe(result.reversed);
        if (result.commonOddsRatio === null) expect(exchanged.commonOddsRatio).toBeNull();
        else expectClose(1 / result.commonOddsRatio, exchanged.commonOddsRatio);
      }),
    );
  });

  it("equal odds ratios in all strata are homogeneous", () => {
    const result = compareWithinStrata([
      { first: { count: 20, n: 30 }, second: { count: 10, n: 20 } },
      { first: { count: 40, n: 60 }, second: { count: 20, n: 40 } },
    ]);
    expectClose(result.commonOddsRatio, 2);
    expectClose(result.homogeneity?.chiSquare, 0);
  });

  it("a group without answers in every stratum leaves nothing to compare, and says so", () => {
    const result = compareWithinStrata([{ first: { count: 3, n: 9 }, second: { count: 0, n: 0 } }]);
    expect([result.standardisedDifference, result.commonOddsRatio, result.crude.second]).toEqual([null, null, null]);
    expect(() => compareWithinStrata([{ first: { count: 0, n: 0 }, second: { count: 0, n: 0 } }])).toThrow(
      "empty: strata",
    );
    expect(() => compareWithinStrata([{ first: { count: 2, n: 1 }, second: { count: 0, n: 0 } }])).toThrow(
      "out-of-range",
    );
  });
});
