import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coMomentsOf } from "./co-moments.ts";
import type { Column } from "./factor-sums.ts";
import { linearRegression, linearRegressionFromMoments } from "./linear-regression.ts";

/** NIST Statistical Reference Datasets, "Longley": the classic of nearly repeated factors (public domain). */
const longley: readonly Column[] = [
  {
    name: "employed",
    values: [
      60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
    ],
  },
  {
    name: "prices",
    values: [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
  },
  {
    name: "product",
    values: [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
      518173, 554894,
    ],
  },
  {
    name: "unemployed",
    values: [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
  },
  {
    name: "forces",
    values: [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
  },
  {
    name: "population",
    values: [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
      127852, 130081,
    ],
  },
  {
    name: "year",
    values: [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
  },
];
const certified = {
  estimates: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
    1829.15146461355,
  ],
  errors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
    455.478499142212,
  ],
  residualSd: 304.854073561965,
  rSquared: 0.995479004577296,
  f: 330.285339234588,
};

function relativeError(got: number | undefined, expected: number): number {
  return Math.abs(((got ?? Number.NaN) - expected) / expected);
}

describe("linear regression", () => {
  test("matches NIST's certified values for Longley to twelve digits from raw data", () => {
    const fit = linearRegression(longley, { outcome: "employed" });
    const terms = [fit.intercept, ...fit.factors];
    for (const [i, term] of terms.entries()) {
      expect(relativeError(term.estimate, certified.estimates[i] ?? Number.NaN)).toBeLessThan(1e-12);
      expect(relativeError(term.standardError, certified.errors[i] ?? Number.NaN)).toBeLessThan(1e-12);
    }
    expect(relativeError(fit.residualSd, certified.residualSd)).toBeLessThan(1e-12);
    expect(relativeError(fit.rSquared, certified.rSquared)).toBeLessThan(1e-13);
    expect(relativeError(fit.f.statistic, certified.f)).toBeLessThan(1e-12);
  });

  test("still has ten digits of Longley from co-moments alone", () => {
    const fit = linearRegressionFromMoments(coMomentsOf(longley), { outcome: "employed" });
    certified.estimates.slice(1).forEach((value, i) => {
      expect(relativeError(fit.factors[i]?.estimate, value)).toBeLessThan(1e-10);
    });
  });

  test("says the same from raw answers and from co-moments", () => {
    const rating = fc.integer({ min: 1, max: 7 });
    const people = fc.array(fc.tuple(rating, rating, rating), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(people, (rows) => {
        const columns = ["overall", "speed", "price"].map((name, i) => ({
          name,
          values: rows.map((row) => row[i] ?? 0),
        }));
        fc.pre(columns.every((column) => new Set(column.values).size > 1));
        const raw = linearRegression(columns, { outcome: "overall" });
        const merged = linearRegressionFromMoments(coMomentsOf(columns), { outcome: "overall" });
        expect(merged.dropped).toEqual(raw.dropped);
        expect(merged.rSquared).toBeCloseTo(raw.rSquared, 10);
        expect(merged.intercept.estimate).toBeCloseTo(raw.intercept.estimate, 9);
        raw.factors.forEach((term, i) => {
          expect(merged.factors[i]?.estimate).toBeCloseTo(term.estimate, 9);
          expect(merged.factors[i]?.standardError).toBeCloseTo(term.standardError, 9);
        });
      }),
    );
  });

  test("drops a factor that repeats others and names what it repeats", () => {
    const speed = [1, 4, 2, 5, 3, 4];
    const price = [2, 2, 5, 1, 4, 3];
    const columns = [
      { name: "overall", values: [3, 4, 3, 5, 2, 4] },
      { name: "speed", values: speed },
      { name: "price", values: price },
      { name: "both", values: speed.map((value, i) => value + (price[i] ?? 0)) },
      { name: "always seven", values: [7, 7, 7, 7, 7, 7] },
    ];
    const fit = linearRegression(columns, { outcome: "overall" });
    expect(fit.dropped).toEqual([
      { name: "always seven", reason: "constant", repeats: [] },
      { name: "both", reason: "duplicate", repeats: ["speed", "price"] },
    ]);
    expect(fit.rank).toBe(3);
    expect(fit.factors.map((term) => term.name)).toEqual(["speed", "price"]);
  });

  test("is certain about a perfect fit instead of failing", () => {
    const columns = [
      { name: "overall", values: [2, 4, 6, 8, 10] },
      { name: "speed", values: [1, 2, 3, 4, 5] },
      { name: "price", values: [1, 0, 1, 0, 1] },
    ];
    for (const fit of [
      linearRegression(columns, { outcome: "overall" }),
      linearRegressionFromMoments(coMomentsOf(columns), { outcome: "overall" }),
    ]) {
      expect(fit.rSquared).toBeCloseTo(1, 12);
      expect(fit.factors[0]?.estimate).toBeCloseTo(2, 12);
      expect(fit.factors[0]?.p).toBeLessThan(1e-12);
    }
  });

  test("refuses too few respondents and an outcome that never varies", () => {
    const few = [
      { name: "overall", values: [1, 2] },
      { name: "speed", values: [2, 1] },
    ];
    expect(() => linearRegression(few, { outcome: "overall" })).toThrow(/not-enough/);
    const flat = [
      { name: "overall", values: [4, 4, 4, 4] },
      { name: "speed", values: [1, 2, 3, 1] },
    ];
    expect(() => linearRegression(flat, { outcome: "overall" })).toThrow(/no-variation.*overall/);
    expect(() => linearRegression(flat, { outcome: "mood" })).toThrow(/unknown-name/);
  });
});
