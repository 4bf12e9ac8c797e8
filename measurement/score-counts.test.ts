import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countFrom,
  countScores,
  countUpTo,
  countUsableScores,
  mergeCounts,
  noScores,
  reverseCounts,
  subtractCounts,
  total,
} from "./score-counts.ts";

const NPS = { lowest: 0, highest: 10 };
const answers = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 80 });

describe("counting scores", () => {
  it("counts ordinary and typed arrays alike", () => {
    const scores = [0, 10, 10, 7];
    expect(countScores(scores, NPS)).toEqual(countScores(Uint8Array.from(scores), NPS));
    expect(countScores(scores, NPS).counts).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
    expect(countScores([-2, 2], { lowest: -2, highest: 2 }).counts).toEqual([1, 0, 0, 0, 1]);
  });
  it("names the answer that is no score", () => {
    expect(() => countScores([1, 11], NPS)).toThrow("off-scale: values (1)");
    expect(() => countScores([1, -1], NPS)).toThrow("off-scale: values (1)");
    expect(() => countScores([2.5], NPS)).toThrow("not-integer: values (0)");
    expect(() => countScores([Number.NaN], NPS)).toThrow("not-finite: values (0)");
    expect(() => countScores([1], { lowest: 5, highest: 1 })).toThrow("out-of-range: scale");
    expect(() => noScores({ lowest: 0, highest: 0.5 })).toThrow("not-integer: scale");
  });
  it("counts what it can and tells how many answers were missing or wrong", () => {
    const { counts, rejected } = countUsableScores([3, null, 11, undefined, 2.5, 3, Number.NaN, -1], NPS);
    expect(counts.counts[3]).toBe(2);
    expect(total(counts)).toBe(2);
    expect(rejected).toBe(6);
  });
});

describe("merging and taking back", () => {
  it("gives the same counts in any order and as one recount", () => {
    fc.assert(
      fc.property(answers, answers, answers, (a, b, c) => {
        const [x, y, z] = [countScores(a, NPS), countScores(b, NPS), countScores(c, NPS)];
        const whole = countScores([...a, ...b, ...c], NPS);
        expect(mergeCounts(mergeCounts(x, y), z)).toEqual(whole);
        expect(mergeCounts(z, mergeCounts(y, x))).toEqual(whole);
        expect(subtractCounts(whole, y)).toEqual(mergeCounts(x, z));
        expect(mergeCounts(whole, noScores(NPS))).toEqual(whole);
      }),
      { seed: 4 },
    );
  });
  it("refuses to erase what was never counted, and to mix scales", () => {
    const one = countScores([3], NPS);
    expect(() => subtractCounts(one, countScores([4], NPS))).toThrow("negative: b");
    expect(() => mergeCounts(one, countScores([3], { lowest: 0, highest: 5 }))).toThrow("length-mismatch: b");
    expect(() => mergeCounts({ lowest: 0, counts: [1.5] }, one)).toThrow("not-integer: a");
    expect(() => mergeCounts({ lowest: 0, counts: [-1] }, one)).toThrow("negative: a");
    expect(() => mergeCounts({ lowest: 0, counts: [] }, one)).toThrow("empty: a");
  });
});

describe("boxes and reversed questions", () => {
  it("split the answers without losing any", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 10 }), (scores, cut) => {
        const counts = countScores(scores, NPS);
        expect(countFrom(counts, cut) + countUpTo(counts, cut - 1)).toBe(total(counts));
        expect(countFrom(reverseCounts(counts), 10 - cut)).toBe(countUpTo(counts, cut));
      }),
      { seed: 5 },
    );
  });
});
