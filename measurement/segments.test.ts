import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countScores, mergeCounts } from "./score-counts.ts";
import { compareSegmentsWithRest, funnelLimits, shrinkShares } from "./segment-ranking.ts";
import { compareSegmentScores, compareSegments, compareSegmentValues } from "./segments.ts";
import { expectClose } from "./testing/expect-close.ts";

const table = [
  [12, 7, 9, 30],
  [5, 14, 22, 10],
  [8, 8, 15, 19],
];
const scale = { lowest: 0, highest: 10 };
const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 });

describe("do segments answer differently?", () => {
  it("chi-square, Cramér's V and Kruskal-Wallis agree with scipy", () => {
    const result = compareSegments(table);
    expectClose(
      [result.chiSquare, result.p, result.cramersV],
      [20.513417030777084, 0.002242718961970699, 0.25398346545732875],
    );
    const ranks = compareSegmentScores(table.map((counts) => ({ lowest: 1, counts })));
    expectClose([ranks.h, ranks.p], [3.456948060957622, 0.17755514709183579]);
    expect([result.verdict.code, ranks.verdict.code]).toEqual(["real", "could-be-chance"]);
  });

  it("in a table of two by two every residual is the root of chi-square", () => {
    const result = compareSegments([
      [30, 20],
      [18, 32],
    ]);
    const root = Math.sqrt(result.chiSquare);
    expectClose(result.adjustedResiduals, [
      [root, -root],
      [-root, root],
    ]);
  });

  it("thin cells make the verdict too little data", () => {
    const thin = [
      [3, 1],
      [1, 3],
    ];
    expect(compareSegments(thin).shareOfThinCells).toBe(1);
    expect(compareSegments(thin).verdict.code).toBe("too-little-data");
  });

  it("raw scores and histograms give the same ranks, and merged days the same as all at once", () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 4 }), answers, (segments, more) => {
        fc.pre(new Set([...segments.flat(), ...more]).size > 1);
        const raw = segments.map((values, index) => (index === 0 ? [...values, ...more] : values));
        const counts = segments.map((values) => countScores(values, scale));
        const first = mergeCounts(countScores(more, scale), counts[0] ?? countScores([], scale));
        expect(compareSegmentScores([first, ...counts.slice(1)])).toEqual(compareSegmentValues(raw));
      }),
    );
  });

  it("nonsense is refused by name", () => {
    expect(() => compareSegments([[1, 2]])).toThrow("not-enough: table");
    expect(() => compareSegments([[1, 2], [3]])).toThrow("length-mismatch: table");
    expect(() =>
      compareSegments([
        [1, 0],
        [3, 0],
      ]),
    ).toThrow("no-variation: table");
    expect(() => compareSegmentValues([[3, 3], [3]])).toThrow("no-variation: segments");
    expect(() => compareSegmentValues([[3, 4], []])).toThrow("empty: segments");
  });
});

describe("which segment stands out?", () => {
  const segments = [
    { count: 45, n: 60 },
    { count: 30, n: 55 },
    { count: 62, n: 90 },
    { count: 12, n: 30 },
    { count: 80, n: 100 },
  ];

  it("each against the rest, adjusted for all, agrees with scipy", () => {
    const result = compareSegmentsWithRest(segments);
    expectClose(
      result.map((segment) => segment.p),
      [0.222112249734387, 0.015986002678005654, 0.899272291111243, 0.00046500505271740347, 0.0028016655310053556],
    );
    expectClose(
      result.map((segment) => segment.adjustedP),
      [0.27764031216798374, 0.026643337796676093, 0.899272291111243, 0.0023250252635870173, 0.007004163827513389],
    );
    expect(result.map((segment) => segment.standsOut)).toEqual([false, true, false, true, true]);
  });

  it("a difference that is too small to matter does not stand out, however certain", () => {
    const large = [
      { count: 52_000, n: 100_000 },
      { count: 50_000, n: 100_000 },
    ];
    expect(compareSegmentsWithRest(large)[0]?.adjustedP).toBeLessThan(1e-6);
    expect(compareSegmentsWithRest(large)[0]?.standsOut).toBe(false);
  });

  it("a segment without answers has no share, and one with four too little data", () => {
    const [none, few] = compareSegmentsWithRest([
      { count: 0, n: 0 },
      { count: 4, n: 4 },
      { count: 20, n: 80 },
    ]);
    expect([none?.share, none?.difference, none?.p]).toEqual([null, null, 1]);
    expect(few?.verdict.code).toBe("too-little-data");
  });

  it("the funnel narrows with the number of answers and stays within 0 to 1", () => {
    const limits = funnelLimits([
      { count: 1, n: 4 },
      { count: 20, n: 100 },
      { count: 190, n: 900 },
    ]);
    const widths = limits.map(({ lower, upper }) => upper - lower);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(limits[0]?.lower).toBe(0);
  });

  it("small segments are drawn to the whole, large ones hardly, and none beyond it", () => {
    const shares = [
      { count: 9, n: 10 },
      { count: 300, n: 1000 },
      { count: 700, n: 1000 },
    ];
    const all = 1009 / 2010;
    const shrunken = shrinkShares(shares).shares;
    shares.forEach(({ count, n }, index) => {
      const [raw, drawn] = [count / n, shrunken[index] ?? 0];
      expect((drawn - all) * (raw - all)).toBeGreaterThan(0);
      expect(Math.abs(drawn - all)).toBeLessThan(Math.abs(raw - all));
    });
    expect(Math.abs((shrunken[0] ?? 0) - 0.9)).toBeGreaterThan(10 * Math.abs((shrunken[1] ?? 0) - 0.3));
  });

  it("segments that differ by chance alone all get the share of the whole", () => {
    const same = shrinkShares([
      { count: 5, n: 10 },
      { count: 50, n: 100 },
    ]);
    expect(same).toEqual({ weight: Number.POSITIVE_INFINITY, shares: [0.5, 0.5] });
  });
});
