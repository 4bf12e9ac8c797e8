import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coMomentsOf, correlationOf, pickCoMoments } from "./co-moments.ts";
import { MeasurementError } from "./errors.ts";
import { seededRandom } from "./kernel/random.ts";
import { linearRegressionFromMoments } from "./linear-regression.ts";
import { lmgImportance } from "./lmg.ts";
import { relativeImportance } from "./relative-importance.ts";

/** Ratings that share a halo, so that factors overlap as they do in surveys. */
function survey(seed: number, factors: number, n: number) {
  const random = seededRandom(seed);
  const people = Array.from({ length: n }, () => {
    const halo = random.next();
    const ratings = Array.from({ length: factors }, () => Math.round(10 * (0.4 * halo + 0.6 * random.next())));
    const overall = Math.round(ratings.reduce((sum, rating, i) => sum + rating / (i + 1), 0) + 3 * random.next());
    return [overall, ...ratings];
  });
  const names = ["overall", ...Array.from({ length: factors }, (_, i) => `factor ${i + 1}`)];
  return coMomentsOf(names.map((name, i) => ({ name, values: people.map((row) => row[i] ?? 0) })));
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** The definition, word for word: average rise of R squared over all orders of entering. */
function lmgByAllOrders(moments: ReturnType<typeof survey>): readonly number[] {
  const [outcome = "", ...factors] = moments.names;
  const explained = (entered: readonly number[]): number => {
    const names = entered.map((i) => factors[i] ?? "");
    return linearRegressionFromMoments(pickCoMoments(moments, [outcome, ...names]), { outcome }).rSquared;
  };
  const orders = ordersOf(factors.map((_, i) => i));
  return factors.map((_, factor) => {
    const gains = orders.map((order) => {
      const before = order.slice(0, order.indexOf(factor));
      return explained([...before, factor]) - explained(before);
    });
    return gains.reduce((sum, gain) => sum + gain, 0) / orders.length;
  });
}

describe("LMG importance", () => {
  test("is the average gain over all orders of entering", () => {
    for (const seed of [1, 2, 3]) {
      const moments = survey(seed, 5, 80);
      const expected = lmgByAllOrders(moments);
      lmgImportance(correlationOf(moments)).forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 12);
      });
    }
  });

  test("sums to R squared and is never negative, whatever the answers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 9 }), (seed, factors) => {
        const { lmg, rSquared } = relativeImportance(correlationOf(survey(seed, factors, 60)));
        expect(lmg.reduce((sum, value) => sum + value, 0)).toBeCloseTo(rSquared, 12);
        expect(Math.min(...lmg)).toBeGreaterThanOrEqual(-1e-12);
      }),
      { numRuns: 50 },
    );
  });

  test("does not depend on the order of the questions", () => {
    const moments = survey(4, 6, 90);
    const [outcome = "", ...factors] = moments.names;
    const straight = lmgImportance(correlationOf(moments));
    const turned = lmgImportance(correlationOf(pickCoMoments(moments, [outcome, ...factors.toReversed()])));
    turned.toReversed().forEach((value, i) => {
      expect(value).toBeCloseTo(straight[i] ?? Number.NaN, 13);
    });
  });

  test("is the squared correlation when nothing overlaps", () => {
    const correlations = [
      [1, 0.5, 0.3],
      [0.5, 1, 0],
      [0.3, 0, 1],
    ];
    const [first, second] = lmgImportance(correlations);
    expect(first).toBeCloseTo(0.25, 15);
    expect(second).toBeCloseTo(0.09, 15);
  });

  test("answers for twenty factors, and still sums to R squared", () => {
    const { lmg, rSquared } = relativeImportance(correlationOf(survey(5, 20, 400)));
    expect(lmg).toHaveLength(20);
    expect(lmg.reduce((sum, value) => sum + value, 0)).toBeCloseTo(rSquared, 12);
  });

  test("lets related questions enter as one group", () => {
    const moments = survey(6, 4, 90);
    const groups = lmgImportance(correlationOf(moments), [
      [1, 2],
      [3, 4],
    ]);
    const all = relativeImportance(correlationOf(moments)).rSquared;
    const first = relativeImportance(
      correlationOf(pickCoMoments(moments, ["overall", "factor 1", "factor 2"])),
    ).rSquared;
    const second = relativeImportance(
      correlationOf(pickCoMoments(moments, ["overall", "factor 3", "factor 4"])),
    ).rSquared;
    expect(groups[0]).toBeCloseTo((first + all - second) / 2, 12);
    expect(groups[1]).toBeCloseTo((second + all - first) / 2, 12);
  });

  test("refuses a repeated factor and more than twenty", () => {
    const repeated = [
      [1, 0.5, 0.5],
      [0.5, 1, 1],
      [0.5, 1, 1],
    ];
    expect(() => lmgImportance(repeated)).toThrow(MeasurementError);
    const many = Array.from({ length: 22 }, (_, i) => Array.from({ length: 22 }, (__, j) => (i === j ? 1 : 0)));
    expect(() => lmgImportance(many)).toThrow(/too-large/);
    expect(() => lmgImportance([[1, 0.5]])).toThrow(/length-mismatch/);
  });
});

describe("the other measures of importance", () => {
  test("Genizi, Pratt and the CAR scores share out the same R squared", () => {
    const { rSquared, genizi, car, pratt } = relativeImportance(correlationOf(survey(7, 7, 120)));
    for (const measure of [genizi, car, pratt]) {
      expect(measure.reduce((sum, value) => sum + value, 0)).toBeCloseTo(rSquared, 12);
    }
  });

  test("usefulness is what R squared loses without the factor", () => {
    const moments = survey(8, 4, 100);
    const { last, rSquared } = relativeImportance(correlationOf(moments));
    moments.names.slice(1).forEach((name, i) => {
      const others = moments.names.filter((other) => other !== name);
      const without = relativeImportance(correlationOf(pickCoMoments(moments, others))).rSquared;
      expect(last[i]).toBeCloseTo(rSquared - without, 12);
    });
  });
});
