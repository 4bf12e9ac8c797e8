import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile, betaUpperQuantile } from "./beta.ts";
import { binomialLower, binomialProbability, binomialQuantile, binomialUpper } from "./binomial.ts";
import { chiSquareQuantile, chiSquareUpper, chiSquareUpperQuantile } from "./chi-square.ts";
import { fLower, fQuantile, fUpper, fUpperQuantile } from "./f.ts";
import { gammaQuantile, gammaUpperQuantile } from "./gamma.ts";
import { betaTailsAt } from "./incomplete-beta.ts";
import { gammaTails } from "./incomplete-gamma.ts";
import { noncentralTLower, noncentralTUpper } from "./noncentral-t.ts";
import { normalDensity, normalLower, normalQuantile, normalUpper, normalUpperQuantile } from "./normal.ts";
import { poissonLower, poissonProbability, poissonQuantile, poissonUpper } from "./poisson.ts";
import { erf, erfc, logBeta, logGamma } from "./special-functions.ts";
import { tLower, tQuantile, tUpper, tUpperQuantile } from "./student-t.ts";

type Row = readonly number[];
const truth: Readonly<Record<string, readonly Row[]>> = JSON.parse(
  readFileSync(new URL("true-values.json", import.meta.url), "utf8"),
);

const RELATIVE = 1e-12;

function relativeError(got: number, expected: number): number {
  if (got === expected) return 0;
  return Math.abs(got - expected) / Math.abs(expected === 0 ? 1 : expected);
}

/** Row by row: pairs of what we get and what 60 digits say. */
function expectTrue(name: string, answer: (...row: number[]) => readonly (readonly [number, number])[]): void {
  const rows = truth[name] ?? [];
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    for (const [got, expected] of answer(...row)) {
      expect(relativeError(got, expected), `${name}(${row.join(", ")}) = ${got}`).toBeLessThan(RELATIVE);
    }
  }
}

describe("distributions agree with 60-digit arithmetic to 1e-12, tails to 1e-300", () => {
  it("log-gamma and log-beta, also beside their zeros", () => {
    expectTrue("logGamma", (x = 0, y = 0) => [[logGamma(x), y]]);
    expectTrue("logBeta", (a = 0, b = 0, y = 0) => [[logBeta(a, b), y]]);
  });
  it("the error function and its complement", () => {
    expectTrue("erf", (x = 0, y = 0) => [[erf(x), y]]);
    expectTrue("erfc", (x = 0, y = 0) => [[erfc(x), y]]);
  });
  it("the normal distribution", () => {
    expectTrue("normalUpper", (z = 0, y = 0) => [
      [normalUpper(z), y],
      [normalLower(-z), y],
    ]);
    expectTrue("normalQuantile", (p = 0, z = 0) => [
      [normalQuantile(p), z],
      [normalUpperQuantile(p), -z],
    ]);
  });
  it("the gamma distribution and its quantiles", () => {
    expectTrue("gammaTails", (a = 0, x = 0, lower = 0, upper = 0) => {
      const tails = gammaTails(a, x);
      const quantile = lower < 0.5 ? gammaQuantile(lower, a) : gammaUpperQuantile(upper, a);
      return [
        [tails.lower, lower],
        [tails.upper, upper],
        [quantile, x],
      ];
    });
  });
  it("the beta distribution and its quantiles", () => {
    expectTrue("betaTails", (a = 0, b = 0, x = 0, lower = 0, upper = 0) => {
      const tails = betaTailsAt(x, 1 - x, a, b);
      const quantile = lower < 0.5 ? betaQuantile(lower, a, b) : betaUpperQuantile(upper, a, b);
      return [
        [tails.lower, lower],
        [tails.upper, upper],
        [quantile, x],
      ];
    });
  });
  it("Student's t and its quantiles", () => {
    expectTrue("tUpper", (t = 0, df = 0, upper = 0) => {
      // Beside the median a rounded tail no longer says which t it came from.
      const quantile = upper < 0.45 ? tUpperQuantile(upper, df) : t;
      return [
        [tUpper(t, df), upper],
        [tLower(-t, df), upper],
        [quantile, t],
      ];
    });
  });
  it("the F distribution and its quantiles", () => {
    expectTrue("fTails", (f = 0, a = 0, b = 0, lower = 0, upper = 0) => {
      const quantile = lower < 0.5 ? fQuantile(lower, a, b) : fUpperQuantile(upper, a, b);
      return [
        [fLower(f, a, b), lower],
        [fUpper(f, a, b), upper],
        [quantile, f],
      ];
    });
  });
  it("binomial and Poisson counts, the given count included in both tails", () => {
    expectTrue("binomial", (k = 0, n = 0, p = 0, exactly = 0, lower = 0, upper = 0) => [
      [binomialProbability(k, n, p), exactly],
      [binomialLower(k, n, p), lower],
      [binomialUpper(k, n, p), upper],
    ]);
    expectTrue("poisson", (k = 0, mean = 0, exactly = 0, lower = 0, upper = 0) => [
      [poissonProbability(k, mean), exactly],
      [poissonLower(k, mean), lower],
      [poissonUpper(k, mean), upper],
    ]);
  });
});

describe("quantiles and tails undo each other", () => {
  const share = fc.double({ min: 1e-12, max: 0.5, noNaN: true });
  const degrees = fc.double({ min: 0.5, max: 2000, noNaN: true });

  it("for any share and any degrees of freedom", () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, df1, df2) => {
        expect(relativeError(tUpper(tUpperQuantile(p, df1), df1), p)).toBeLessThan(RELATIVE);
        expect(relativeError(chiSquareUpper(chiSquareUpperQuantile(p, df1), df1), p)).toBeLessThan(RELATIVE);
        expect(relativeError(fUpper(fUpperQuantile(p, df1, df2), df1, df2), p)).toBeLessThan(RELATIVE);
        expect(relativeError(fLower(fQuantile(p, df1, df2), df1, df2), p)).toBeLessThan(RELATIVE);
        expect(relativeError(normalUpper(normalUpperQuantile(p)), p)).toBeLessThan(RELATIVE);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("gives the Cauchy quantile beside the median, where 0.5 + tiny still tells it", () => {
    for (const p of [0.5 + 2 ** -30, 0.5 + 2 ** -45, 0.5 - 2 ** -40]) {
      expect(relativeError(tQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(RELATIVE);
    }
    expect(tQuantile(0.5, 7)).toBe(0);
  });

  it("gives a t quantile far out in a heavy tail, where the beta variable itself underflows", () => {
    expect(relativeError(tUpperQuantile(1e-200, 1), 1e200 / Math.PI)).toBeLessThan(RELATIVE);
    expect(relativeError(tUpper(1e200, 1), 1 / (Math.PI * 1e200))).toBeLessThan(RELATIVE);
  });

  it("gives the smallest count whose lower tail reaches the level", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        share,
        (n, p, level) => {
          const k = binomialQuantile(level, n, p);
          expect(binomialLower(k, n, p)).toBeGreaterThanOrEqual(level);
          if (k > 0) expect(binomialLower(k - 1, n, p)).toBeLessThan(level);
          const count = poissonQuantile(level, n * p);
          expect(poissonLower(count, n * p)).toBeGreaterThanOrEqual(level);
          if (count > 0) expect(poissonLower(count - 1, n * p)).toBeLessThan(level);
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe("counts are exact sums", () => {
  it("binomial tails equal the sums of their probabilities, and both tails make one", () => {
    for (const [n, p] of [
      [1, 0.3],
      [12, 0.07],
      [40, 0.5],
      [90, 0.93],
    ] as const) {
      let sum = 0;
      for (let k = 0; k <= n; k++) {
        sum += binomialProbability(k, n, p);
        expect(binomialLower(k, n, p)).toBeCloseTo(sum, 13);
        expect(binomialLower(k, n, p) + binomialUpper(k + 1, n, p)).toBeCloseTo(1, 13);
      }
    }
    expect(poissonLower(4, 2.5) + poissonUpper(5, 2.5)).toBeCloseTo(1, 14);
  });
});

describe("noncentral t", () => {
  it("is Student's t without noncentrality", () => {
    expect(noncentralTUpper(1.3, 9, 0)).toBeCloseTo(tUpper(1.3, 9), 14);
  });
  it("agrees with the normal for very many degrees of freedom", () => {
    expect(noncentralTUpper(2, 1e7, 3)).toBeCloseTo(normalUpper(-1), 6);
  });
  it("agrees with values computed by numerical integration in 30 digits", () => {
    for (const [t, df, delta, upper] of [
      [1.9799304050824413, 126, 2.8284271247461903, 0.8011918303441597],
      [0.5, 3, -1, 0.0757261187113809],
      [-1, 5, 2, 0.9976836243459248],
      [30, 10, 20, 0.07768138329305488],
    ] as const) {
      expect(noncentralTUpper(t, df, delta)).toBeCloseTo(upper, 12);
      expect(noncentralTLower(t, df, delta)).toBeCloseTo(1 - upper, 12);
    }
  });
});

describe("at the ends of the line", () => {
  it("tails are 0 and 1, densities 0 and quantiles infinite", () => {
    expect([normalUpper(Infinity), normalUpper(-Infinity), normalDensity(Infinity)]).toEqual([0, 1, 0]);
    expect([tUpper(Infinity, 3), tUpper(-Infinity, 3), fUpper(Infinity, 2, 3), chiSquareUpper(Infinity, 3)]).toEqual([
      0, 1, 0, 0,
    ]);
    expect([erf(Infinity), erfc(Infinity), erfc(-Infinity)]).toEqual([1, 0, 2]);
    expect([tQuantile(0, 3), tQuantile(1, 3), normalQuantile(0), gammaQuantile(1, 2)]).toEqual([
      -Infinity,
      Infinity,
      -Infinity,
      Infinity,
    ]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), fQuantile(0, 2, 3)]).toEqual([0, 1, 0]);
  });
});

describe("nonsense is refused", () => {
  it("names the argument", () => {
    expect(() => normalQuantile(1.2)).toThrow("out-of-range: p");
    expect(() => normalQuantile(Number.NaN)).toThrow("not-finite: p");
    expect(() => logGamma(0)).toThrow("out-of-range: x");
    expect(() => tUpper(1, -2)).toThrow("out-of-range: df");
    expect(() => binomialLower(1, 2.5, 0.5)).toThrow("not-integer: n");
    expect(() => chiSquareQuantile(0.5, 0)).toThrow("out-of-range");
  });
});
