import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interruptedAgainstControl, interruptedSeries } from "./effect.ts";
import { interruptedCounts, regressCounts } from "./effect-on-counts.ts";
import { regressSeries } from "./robust-regression.ts";
import { expectClose } from "./testing/expect-close.ts";

/** Small wobble that is not a straight line, the same on every run. */
const wobble = (index: number): number => [0.3, -0.2, 0.1, -0.4, 0.25, -0.05, 0.15][(index * 3) % 7] ?? 0;

const counts = [
  24, 22, 33, 56, 47, 53, 39, 30, 43, 38, 35, 24, 22, 50, 29, 32, 16, 38, 16, 25, 25, 48, 39, 35, 26, 38, 30, 41, 47,
  34,
];
const exposure = [
  1068, 1122, 809, 1123, 987, 1006, 1052, 914, 1191, 821, 911, 953, 1028, 963, 852, 818, 800, 819, 859, 1199, 876, 1060,
  1100, 893, 912, 973, 905, 1189, 871, 1159,
];

describe("did the measure move the level?", () => {
  const jump = Array.from({ length: 24 }, (_, index) => 5 + 0.1 * index + (index >= 12 ? 2 : 0) + wobble(index));

  it("finds a step on top of a course that was there already", () => {
    const result = interruptedSeries(jump, 12);
    expect(result.level.value).toBeGreaterThan(1.5);
    expect(result.level.interval.lower).toBeLessThan(2);
    expect(result.level.interval.upper).toBeGreaterThan(2);
    expectClose(result.earlierSlope.value, 0.1, 0.6);
    expect(result.verdict.code).toBe("real");
  });

  it("takes a course that only went on for no effect", () => {
    const steady = Array.from({ length: 24 }, (_, index) => 5 + 0.1 * index + wobble(index));
    expect(interruptedSeries(steady, 12).verdict.code).toBe("could-be-chance");
  });

  it("adds level and slope up to the effect at the end, as the refitted line shows", () => {
    const result = interruptedSeries(jump, 12);
    expectClose(result.effectAtEnd.value, result.level.value + 12 * result.slope.value);
    expect(result.effectAtEnd.p).toBeLessThan(0.05);
  });

  it("a control series that moved alike takes the effect away", () => {
    const alike = jump.map((value, index) => value - 3 + 0.5 * wobble(index + 2));
    expect(interruptedAgainstControl(jump, alike, 12).verdict.code).toBe("could-be-chance");
    const untouched = jump.map((value, index) => value - (index >= 12 ? 2 : 0) + 0.5 * wobble(index + 2));
    expect(interruptedAgainstControl(jump, untouched, 12).verdict.code).toBe("real");
  });

  it("says when the measure was started because of one bad point", () => {
    expect(interruptedSeries(jump, 12).startedAtExtreme).toBe(false);
    expect(interruptedSeries(jump.with(11, -5), 12).startedAtExtreme).toBe(true);
  });

  it("seven points after are too little data, two are refused", () => {
    expect(interruptedSeries(jump.slice(0, 19), 12).verdict.code).toBe("too-little-data");
    expect(() => interruptedSeries(jump.slice(0, 14), 12)).toThrow("not-enough: values");
    expect(() => interruptedSeries(jump, 12, { columns: [jump.map(() => 1)] })).toThrow("singular: columns (3)");
  });

  it("without lags the robust errors are White's, and a constant shift of the values moves only the intercept", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 8, maxLength: 30 }), (values) => {
        fc.pre(new Set(values).size > 1);
        const time = values.map((_, index) => index);
        const there = regressSeries(values, [time]);
        const here = regressSeries(
          values.map((value) => value + 100),
          [time],
        );
        expectClose(here.robustErrors, there.robustErrors, 1e-6);
        expectClose(here.coefficients[1], there.coefficients[1], 1e-6);
        const { coefficients, robustErrors } = regressSeries(values, [time], 0);
        const middle = (values.length - 1) / 2;
        const spread = time.reduce((sum, t) => sum + (t - middle) ** 2, 0);
        const white = values.reduce((sum, value, t) => {
          const residual = value - (coefficients[0] ?? 0) - (coefficients[1] ?? 0) * t;
          return sum + ((t - middle) * residual) ** 2;
        }, 0);
        const small = values.length / (values.length - 2);
        expectClose(robustErrors[1], Math.sqrt((white * small) / spread ** 2), 1e-6);
      }),
    );
  });
});

describe("did complaints become rarer?", () => {
  const post = counts.map((_, index) => Number(index >= 18));
  const time = counts.map((_, index) => index + 1);

  it("the fit agrees with Newton's method in numpy", () => {
    const fit = regressCounts(counts, exposure, [post, time]);
    expectClose(fit.coefficients, [-3.3964081861381183, -0.2310172323484086, 0.009607757984131778], 1e-9);
    expectClose(fit.poissonErrors, [0.07535605719724048, 0.12226092846287075, 0.006821730594742438], 1e-9);
    expectClose(
      [fit.dispersion, fit.deviance, fit.nullDeviance, fit.aic],
      [3.2191849612867536, 89.07477643979438, 92.78114712178672, 255.11393094154738],
    );
    expectClose(fit.scaledErrors[1], 0.12226092846287075 * Math.sqrt(3.2191849612867536));
  });

  it("counts that vary more than chance make the range wider, counts that vary less never narrower", () => {
    const result = interruptedCounts(counts, exposure, 18);
    expectClose(result.rateRatio, Math.exp(-0.2310172323484086), 1e-9);
    expectClose(
      Math.log(result.interval.upper / result.interval.lower) / 2,
      1.959963984540054 * 0.12226092846287075 * Math.sqrt(3.2191849612867536),
    );
    expect(result.verdict.code).toBe("could-be-chance");

    const even = interruptedCounts(
      Array.from({ length: 24 }, (_, i) => (i < 12 ? 40 : 20) + (i % 2)),
      new Array(24).fill(10),
      12,
    );
    expect(even.dispersion).toBeLessThan(1);
    expect(even.verdict.code).toBe("real");
    expect(Math.log(even.interval.upper / even.interval.lower)).toBeGreaterThan(0.5);
  });

  it("no complaint at all since then is compared exactly, without a course that could not be fitted", () => {
    const none = [...counts.slice(0, 18), ...new Array<number>(12).fill(0)];
    const result = interruptedCounts(none, exposure, 18);
    expect([result.rateRatio, result.interval.lower, result.followsTrend, result.dispersion]).toEqual([
      0,
      0,
      false,
      null,
    ]);
    expect(result.interval.upper).toBeLessThan(0.02);
    expect(result.verdict.code).toBe("real");
    expect(() => regressCounts(none, exposure, [post, time])).toThrow("no-convergence: counts");
  });

  it("nonsense is refused by name", () => {
    expect(() => regressCounts([1, 2], [1, 1], [[0, 1]])).toThrow("not-enough: counts");
    expect(() => regressCounts([0, 0, 0], [1, 1, 1], [])).toThrow("no-variation: counts");
    expect(() => regressCounts([1, 2, 3], [1, 0, 1], [])).toThrow("out-of-range: exposure");
    expect(() => regressCounts([1, 2, 3, 4], [1, 1, 1, 1], [[1, 1, 1, 1]])).toThrow("singular: columns (0)");
  });
});
