import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlationTest, smallestDetectableCorrelation } from "./correlation.ts";
import { midRanks } from "./kernel/ranks.ts";
import { countPairs, mergePairCounts, subtractPairCounts } from "./paired-scores.ts";
import { rankCorrelations, rankCorrelationsOfPairs } from "./rank-correlation.ts";

const scale = { lowest: 0, highest: 10 };
const pair = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }));
const pairs = fc.array(pair, { minLength: 2, maxLength: 50 });
const xs = (rows: readonly (readonly number[])[]) => rows.map((row) => row[0] ?? 0);
const ys = (rows: readonly (readonly number[])[]) => rows.map((row) => row[1] ?? 0);

function pearson(x: readonly number[], y: readonly number[]): number {
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [i, value] of x.entries()) {
    const dy = (y[i] ?? 0) - meanY;
    xx += (value - meanX) ** 2;
    yy += dy ** 2;
    xy += (value - meanX) * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

describe("rank correlations", () => {
  test("equal a count of every pair of customers", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        let [concordant, discordant, untiedX] = [0, 0, 0];
        for (const [i, [x, y]] of rows.entries()) {
          for (const [otherX, otherY] of rows.slice(0, i)) {
            const sign = Math.sign(x - otherX) * Math.sign(y - otherY);
            if (sign > 0) concordant += 1;
            if (sign < 0) discordant += 1;
            if (x !== otherX) untiedX += 1;
          }
        }
        const result = rankCorrelationsOfPairs(xs(rows), ys(rows));
        expect(result).toMatchObject({ n: rows.length, concordant, discordant });
        expect(result.somersDYGivenX).toBe(untiedX === 0 ? null : (concordant - discordant) / untiedX);
      }),
    );
  });

  test("Spearman is Pearson on mid-ranks", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        fc.pre(new Set(xs(rows)).size > 1 && new Set(ys(rows)).size > 1);
        const result = rankCorrelationsOfPairs(xs(rows), ys(rows));
        expect(result.spearman).toBeCloseTo(pearson(midRanks(xs(rows)), midRanks(ys(rows))), 12);
        expect(result.pearson).toBeCloseTo(pearson(xs(rows), ys(rows)), 12);
      }),
    );
  });

  test("are the same to the bit from raw pairs and from tables merged in any order", () => {
    fc.assert(
      fc.property(pairs, pairs, (first, second) => {
        const table = (rows: readonly (readonly number[])[]) => countPairs(xs(rows), ys(rows), scale);
        const raw = rankCorrelationsOfPairs(xs([...first, ...second]), ys([...first, ...second]));
        expect(rankCorrelations(mergePairCounts(table(first), table(second)))).toEqual(raw);
        expect(rankCorrelations(mergePairCounts(table(second), table(first)))).toEqual(raw);
        const erased = subtractPairCounts(table([...first, ...second]), table(second));
        expect(erased).toEqual(table(first));
      }),
    );
  });

  test("turn their sign when one rating is turned round, and swap sides symmetrically", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const straight = rankCorrelationsOfPairs(xs(rows), ys(rows));
        const turned = rankCorrelationsOfPairs(
          xs(rows),
          ys(rows).map((y) => 10 - y),
        );
        const swapped = rankCorrelationsOfPairs(ys(rows), xs(rows));
        if (straight.kendallTauB === null) return;
        expect(turned.kendallTauB).toBeCloseTo(-straight.kendallTauB, 12);
        expect(swapped.kendallTauB).toBeCloseTo(straight.kendallTauB, 12);
        expect(swapped.spearman).toBeCloseTo(straight.spearman ?? Number.NaN, 12);
      }),
    );
  });

  test("leave out half-answered pairs and are null when a rating never varies", () => {
    expect(rankCorrelationsOfPairs([1, null, 3], [4, 5, null])).toMatchObject({
      n: 1,
      pearson: null,
      kendallTauB: null,
    });
    expect(rankCorrelationsOfPairs([7, 7, 7], [1, 2, 3])).toMatchObject({ n: 3, spearman: null, somersDYGivenX: null });
  });

  test("refuse a score off the scale and a table that shrinks below nothing", () => {
    expect(() => countPairs([11], [1], scale)).toThrow(/off-scale: first/);
    expect(() => countPairs([1], [-1], scale)).toThrow(/off-scale: second/);
    const one = countPairs([1], [1], scale);
    expect(() => subtractPairCounts(one, mergePairCounts(one, one))).toThrow(/negative/);
    expect(() => mergePairCounts(one, countPairs([1], [1], { lowest: 1, highest: 5 }))).toThrow(/length-mismatch/);
  });
});

describe("the test of a correlation", () => {
  test("contains the estimate and narrows with n", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.integer({ min: 5, max: 400 }), (r, n) => {
        const { interval } = correlationTest(r, n);
        const wider = correlationTest(r, n - 1).interval;
        expect(interval?.lower).toBeLessThanOrEqual(r);
        expect(interval?.upper).toBeGreaterThanOrEqual(r);
        expect((wider?.upper ?? 0) - (wider?.lower ?? 0)).toBeGreaterThan(
          (interval?.upper ?? 0) - (interval?.lower ?? 0),
        );
      }),
    );
  });

  test("says when it is real, chance, or too little to tell", () => {
    expect(correlationTest(0.5, 100).verdict.code).toBe("real");
    expect(correlationTest(0.05, 100).verdict.code).toBe("could-be-chance");
    expect(correlationTest(0.05, 100).verdict.smallestChange).toBeCloseTo(0.277, 3);
    expect(correlationTest(0.9, 6).verdict.code).toBe("too-little-data");
  });

  test("knows perfect agreement, and what n can show at all", () => {
    expect(correlationTest(1, 10)).toMatchObject({ p: 0, interval: { lower: 1, upper: 1 } });
    expect(correlationTest(0.5, 3).interval).toBeNull();
    expect(smallestDetectableCorrelation(3)).toBeNull();
    expect(smallestDetectableCorrelation(85)).toBeCloseTo(0.3, 2);
    expect(() => correlationTest(0.5, 2)).toThrow(/not-enough/);
    expect(() => correlationTest(1.5, 20)).toThrow(/out-of-range/);
  });
});
