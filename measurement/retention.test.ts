import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retentionByBand, retentionOf } from "./retention.ts";
import { compareSegments } from "./segments.ts";
import { expectClose } from "./testing/expect-close.ts";

const bands = [
  { lowest: 0, highest: 6 },
  { lowest: 7, highest: 8 },
  { lowest: 9, highest: 10 },
];
const customer = fc.record({ score: fc.integer({ min: 0, max: 10 }), stayed: fc.boolean() });

describe("who stays?", () => {
  it("a share for each band, with its range, and a trend over the bands", () => {
    const result = retentionByBand([
      { kept: 10, n: 40 },
      { kept: 30, n: 50 },
      { kept: 54, n: 60 },
    ]);
    expectClose(
      result.bands.map((band) => band.share),
      [0.25, 0.6, 0.9],
    );
    for (const band of result.bands) {
      expect(band.interval?.lower).toBeLessThan(band.share ?? 0);
      expect(band.interval?.upper).toBeGreaterThan(band.share ?? 1);
    }
    expect([result.verdict.code, result.n]).toEqual(["real", 150]);
  });

  it("with two bands the trend is the ordinary chi-square", () => {
    const [few, many] = [
      { kept: 12, n: 40 },
      { kept: 40, n: 60 },
    ];
    const table = [few, many].map(({ kept, n }) => [kept, n - kept]);
    expectClose(retentionByBand([few, many]).chiSquare, compareSegments(table).chiSquare);
  });

  it("rows and counts per band give the same answer, and gamma counts pairs", () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 60 }), (customers) => {
        const result = retentionOf(
          customers.map(({ score }) => score),
          customers.map(({ stayed }) => stayed),
          bands,
        );
        const bandOf = (score: number): number => bands.findIndex(({ highest }) => score <= highest);
        const counted = bands.map((_, band) => {
          const members = customers.filter(({ score }) => bandOf(score) === band);
          return { kept: members.filter(({ stayed }) => stayed).length, n: members.length };
        });
        expect(result).toEqual(retentionByBand(counted));

        const signs = customers.flatMap((a, i) =>
          customers
            .slice(0, i)
            .map((b) => Math.sign(bandOf(a.score) - bandOf(b.score)) * (Number(a.stayed) - Number(b.stayed))),
        );
        const concordant = signs.filter((sign) => sign > 0).length;
        const discordant = signs.filter((sign) => sign < 0).length;
        const pairs = concordant + discordant;
        expectClose(result.gamma, pairs === 0 ? null : (concordant - discordant) / pairs);
      }),
    );
  });

  it("when everybody stays there is no trend to find, and nobody is invented in an empty band", () => {
    const result = retentionByBand([
      { kept: 5, n: 5 },
      { kept: 0, n: 0 },
      { kept: 30, n: 30 },
    ]);
    expect([result.chiSquare, result.gamma, result.verdict.code]).toEqual([null, null, "not-determinable"]);
    expect(result.bands[1]).toEqual({ kept: 0, n: 0, share: null, interval: null });
  });

  it("a score in no band, overlapping bands and lists of different length are refused", () => {
    expect(() => retentionOf([11], [true], bands)).toThrow("off-scale: scores");
    expect(() => retentionOf([1], [true, false], bands)).toThrow("length-mismatch: stayed");
    expect(() => retentionOf([1], [true], [...bands, { lowest: 10, highest: 12 }])).toThrow("out-of-range: bands");
    expect(() => retentionByBand([{ kept: 4, n: 3 }])).toThrow("out-of-range");
  });
});
