import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjustment, adjustForMultipleTests } from "./multiple-testing.ts";
import { expectClose } from "./testing/expect-close.ts";

const p = [0.222112249734387, 0.015986002678005654, 0.899272291111243, 0.00046500505271740347, 0.0028016655310053556];
const all: readonly Adjustment[] = ["benjamini-hochberg", "benjamini-yekutieli", "holm", "hochberg", "bonferroni"];
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

describe("p-values adjusted for many looks", () => {
  it("agree with scipy", () => {
    expectClose(
      adjustForMultipleTests(p),
      [0.27764031216798374, 0.026643337796676093, 0.899272291111243, 0.0023250252635870173, 0.007004163827513389],
    );
    expectClose(
      adjustForMultipleTests(p, "benjamini-yekutieli"),
      [0.6339453794502296, 0.06083562130241041, 1, 0.005308807685190356, 0.015992840739488905],
    );
  });

  it("never fall below the raw ones, keep their order, and do not depend on the order given", () => {
    fc.assert(
      fc.property(probabilities, fc.constantFrom(...all), (raw, adjustment) => {
        const adjusted = adjustForMultipleTests(raw, adjustment);
        raw.forEach((value, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(value);
          expect(adjusted[index]).toBeLessThanOrEqual(1);
        });
        expect(adjustForMultipleTests(raw.toReversed(), adjustment)).toEqual(adjusted.toReversed());
      }),
    );
  });

  it("are strictest for Bonferroni, mildest for Benjamini-Hochberg", () => {
    fc.assert(
      fc.property(probabilities, (raw) => {
        const [bh, , holm, hochberg, bonferroni] = all.map((adjustment) => adjustForMultipleTests(raw, adjustment));
        raw.forEach((_, index) => {
          const ordered = [bh, hochberg, holm, bonferroni].map((adjusted) => adjusted?.[index] ?? 0);
          ordered.slice(1).forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual((ordered[i] ?? 0) * (1 - 1e-14));
          });
        });
      }),
    );
  });

  it("refuse what is no probability", () => {
    expect(() => adjustForMultipleTests([])).toThrow("empty: p");
    expect(() => adjustForMultipleTests([1.2])).toThrow("out-of-range: p");
    expect(() => adjustForMultipleTests([Number.NaN])).toThrow("not-finite: p");
  });
});
