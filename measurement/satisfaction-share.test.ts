import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialProbability } from "./kernel/binomial.ts";
import { satisfactionShare, satisfactionShareOf } from "./satisfaction-share.ts";
import { countScores, mergeCounts } from "./score-counts.ts";
import { rawShareInterval, type ShareIntervalMethod, shareInterval } from "./share-intervals.ts";

const FIVE = { lowest: 1, highest: 5 };
const METHODS: readonly ShareIntervalMethod[] = [
  "wilson",
  "wilson-continuity",
  "agresti-coull",
  "jeffreys",
  "clopper-pearson",
  "mid-p",
  "wald",
];

describe("satisfaction share", () => {
  it("counts the two best scores as satisfied unless told otherwise", () => {
    const scores = [1, 2, 3, 4, 5, 5, 4, 5];
    expect(satisfactionShareOf(scores, FIVE)).toMatchObject({ n: 8, count: 5, share: 0.625, topFrom: 4, net: 0.375 });
    expect(satisfactionShareOf(scores, FIVE, { topFrom: 5 })).toMatchObject({ count: 3, topFrom: 5 });
  });
  it("is no number at all without answers", () => {
    expect(satisfactionShareOf([], FIVE)).toEqual({ state: "no-answers", n: 0 });
  });
  it("works on a scale of two or three faces", () => {
    expect(satisfactionShareOf([1, 2, 2], { lowest: 1, highest: 2 })).toMatchObject({ count: 2, bottom: { count: 1 } });
    expect(satisfactionShareOf([1, 2, 3], { lowest: 1, highest: 3 })).toMatchObject({ count: 1, bottom: { count: 1 } });
  });
  it("refuses cuts that are off the scale or overlap", () => {
    expect(() => satisfactionShareOf([3], FIVE, { topFrom: 6 })).toThrow("off-scale: topFrom");
    expect(() => satisfactionShareOf([3], FIVE, { bottomTo: 6 })).toThrow("off-scale: bottomTo");
    expect(() => satisfactionShareOf([3], FIVE, { topFrom: 3, bottomTo: 3 })).toThrow("out-of-range: bottomTo");
    expect(() => satisfactionShareOf([3], FIVE, { confidence: 95 })).toThrow("out-of-range: confidence");
    expect(() => satisfactionShare({ lowest: 1, counts: [1, -1] })).toThrow("negative: counts");
  });
  it("gives the same result to the bit from answers and from merged counts", () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const merged = mergeCounts(countScores(b, FIVE), countScores(a, FIVE));
        expect(satisfactionShare(merged)).toEqual(satisfactionShareOf([...a, ...b], FIVE));
      }),
      { seed: 9 },
    );
  });
});

describe("intervals of a share", () => {
  const counted = fc.tuple(fc.nat(200), fc.nat(200)).map(([count, others]) => ({ count, n: count + others + 1 }));

  it("stay within 0 to 1, contain the share, and mirror when satisfied and dissatisfied change places", () => {
    fc.assert(
      fc.property(counted, ({ count, n }) => {
        for (const method of METHODS) {
          const { lower, upper } = shareInterval(count, n, method);
          const mirror = shareInterval(n - count, n, method);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(count / n + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(count / n - 1e-12);
          expect(lower).toBeCloseTo(1 - mirror.upper, 10);
        }
      }),
      { seed: 10, numRuns: 150 },
    );
  });
  it("widen with the confidence and narrow with more answers", () => {
    for (const method of METHODS) {
      const width = (count: number, n: number, confidence: number) => {
        const { lower, upper } = shareInterval(count, n, method, confidence);
        return upper - lower;
      };
      expect(width(30, 50, 0.99)).toBeGreaterThan(width(30, 50, 0.9));
      expect(width(30, 50, 0.95)).toBeGreaterThan(width(300, 500, 0.95));
    }
  });
  it("of Clopper and Pearson never hold the true share less often than promised, over every possible count", () => {
    for (const n of [1, 7, 20]) {
      for (const p of [0.01, 0.2, 0.37, 0.5, 0.93])
        expect(coverage(n, p, "clopper-pearson")).toBeGreaterThanOrEqual(0.95);
    }
  });
  it("of Wilson hold it about as often as promised where Wald does not", () => {
    expect(coverage(20, 0.02, "wilson")).toBeGreaterThan(0.92);
    expect(coverage(20, 0.02, "wald")).toBeLessThan(0.5);
  });
  it("give the closed form of mid-p when nobody is satisfied", () => {
    expect(shareInterval(0, 20, "mid-p").upper).toBeCloseTo(1 - 0.05 ** (1 / 20), 13);
  });
  it("can leave 0 to 1 only when asked for the raw formula", () => {
    expect(rawShareInterval(0, 20, "agresti-coull").lower).toBeLessThan(0);
    expect(shareInterval(0, 20, "agresti-coull").lower).toBe(0);
  });
  it("refuse counts that cannot be", () => {
    expect(() => shareInterval(3, 2)).toThrow("out-of-range: count");
    expect(() => shareInterval(0, 0)).toThrow("empty: n");
    expect(() => shareInterval(0.5, 2)).toThrow("not-integer: count");
  });
});

function coverage(n: number, p: number, method: ShareIntervalMethod): number {
  let covered = 0;
  for (let count = 0; count <= n; count++) {
    const { lower, upper } = shareInterval(count, n, method);
    if (lower <= p && p <= upper) covered += binomialProbability(count, n, p);
  }
  return covered;
}
