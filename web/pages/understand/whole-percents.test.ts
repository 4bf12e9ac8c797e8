import fc from "fast-check";
import { expect, test } from "vitest";
import { wholePercents } from "./whole-percents.ts";

test("shares that would be rounded to 99 add up to 100: the one that lost most gets the missing percent", () => {
  expect(wholePercents([144, 133, 723])).toEqual([15, 13, 72]);
});

test("thirds, and nothing at all", () => {
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholePercents([0, 0, 0])).toEqual([0, 0, 0]);
});

test("they always add up to 100, and none is off by a whole percent", () => {
  const counts = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 11 });
  fc.assert(
    fc.property(counts, (given) => {
      const all = given.reduce((sum, count) => sum + count, 0);
      fc.pre(all > 0);
      const percents = wholePercents(given);
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
      for (const [index, percent] of percents.entries()) {
        expect(Math.abs(percent - (100 * (given[index] ?? 0)) / all)).toBeLessThan(1);
      }
    }),
  );
});
