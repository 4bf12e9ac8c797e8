import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeFactorSums } from "./factor-sums.ts";
import { seededRandom } from "./kernel/random.ts";
import {
  type PenaltyReward,
  type PenaltyRewardResult,
  penaltyReward,
  penaltyRewardOf,
  sumContrasts,
} from "./penalty-reward.ts";

const cuts = { lowIfAtMost: 2, highIfAtLeast: 4 };

/** A dirty room ruins a stay, a gift makes it, a good bed does both, the wallpaper neither. */
function hotel(seed: number, guests: number) {
  const random = seededRandom(seed);
  const rows = Array.from({ length: guests }, () => {
    const [clean, gift, bed, wallpaper] = [1, 2, 3, 4].map(() => 1 + random.below(5));
    const low = (rating = 3) => (rating <= 2 ? 1 : 0);
    const high = (rating = 3) => (rating >= 4 ? 1 : 0);
    const stay = 50 - 20 * low(clean) + 20 * high(gift) - 10 * low(bed) + 10 * high(bed) + random.below(9) - 4;
    return [stay, clean ?? 3, gift ?? 3, bed ?? 3, wallpaper ?? 3];
  });
  const column = (name: string, i: number) => ({ name, values: rows.map((row) => row[i] ?? 0) });
  return {
    stay: column("stay", 0),
    items: ["clean", "gift", "bed", "wallpaper"].map((name, i) => column(name, i + 1)),
  };
}

function measured(result: PenaltyRewardResult): PenaltyReward {
  if (result.state !== "measured") throw new Error(result.state);
  return result;
}

describe("penalty and reward", () => {
  test("find out what only disappoints, what only delights, and what does both", () => {
    const { stay, items } = hotel(3, 800);
    const result = measured(penaltyRewardOf(stay, items, cuts));
    expect(result.items.map((item) => [item.name, item.bySignificance])).toEqual([
      ["clean", "basic"],
      ["gift", "excitement"],
      ["bed", "performance"],
      ["wallpaper", "indifferent"],
    ]);
    const bed = result.items[2];
    expect(bed?.penalty?.estimate).toBeCloseTo(-10, 0);
    expect(bed?.reward?.estimate).toBeCloseTo(10, 0);
    expect(bed?.decision).toMatchObject({ kind: "distinct", category: "performance", asymmetry: "hybrid" });
    expect(bed?.verdict.code).toBe("real");
  });

  test("are the same to the bit from raw ratings and from merged sums", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 20, max: 100 }), (seed, cut) => {
        const { stay, items } = hotel(seed, 150);
        const part = (from: number, to: number) =>
          sumContrasts(
            { ...stay, values: stay.values.slice(from, to) },
            items.map((item) => ({ ...item, values: item.values.slice(from, to) })),
            cuts,
          );
        const raw = penaltyRewardOf(stay, items, cuts);
        expect(penaltyReward(mergeFactorSums(part(0, cut), part(cut, 150)), cuts)).toEqual(raw);
        expect(penaltyReward(mergeFactorSums(part(cut, 150), part(0, cut)), cuts)).toEqual(raw);
      }),
      { numRuns: 20 },
    );
  });

  test("force no class on an item that hardly anybody rated badly", () => {
    const { stay, items } = hotel(3, 300);
    const polite = items.map((item, i) =>
      i === 0 ? { ...item, values: item.values.map((value, k) => (k < 5 ? 1 : Math.max(3, value ?? 3))) } : item,
    );
    const clean = measured(penaltyRewardOf(stay, polite, cuts)).items[0];
    expect(clean?.low).toBe(5);
    expect(clean?.decision).toEqual({ kind: "not-determinable", reason: "too-few-answers" });
    expect(clean?.verdict.code).toBe("too-little-data");
  });

  test("have no effect at all to show for a rating that nobody gave", () => {
    const { stay, items } = hotel(3, 300);
    const kind = items.map((item, i) =>
      i === 0 ? { ...item, values: item.values.map((value) => Math.max(3, value ?? 3)) } : item,
    );
    const clean = measured(penaltyRewardOf(stay, kind, cuts)).items[0];
    expect(clean).toMatchObject({ low: 0, penalty: null, bySignificance: null, impactAsymmetry: null });
  });

  test("call an effect of the wrong sign not determinable", () => {
    const { stay, items } = hotel(3, 400);
    const turned = items.map((item, i) =>
      i === 2 ? { ...item, values: item.values.map((value) => 6 - (value ?? 3)) } : item,
    );
    const bed = measured(penaltyRewardOf(stay, turned, cuts)).items[2];
    expect(bed?.decision).toEqual({ kind: "not-determinable", reason: "wrong-sign" });
    expect(bed?.verdict.code).toBe("not-determinable");
  });

  test("wait for answers and refuse overlapping cuts", () => {
    const { stay, items } = hotel(3, 0);
    expect(penaltyRewardOf(stay, items, cuts)).toEqual({ state: "no-answers", n: 0 });
    const few = hotel(3, 8);
    expect(penaltyRewardOf(few.stay, few.items, cuts)).toMatchObject({ state: "not-determinable", needed: 120 });
    const content = hotel(3, 100);
    const flat = { ...content.stay, values: content.stay.values.map(() => 50) };
    expect(penaltyRewardOf(flat, content.items, cuts)).toMatchObject({ reason: "no-variation", names: ["stay"] });
    expect(() => penaltyRewardOf(stay, items, { lowIfAtMost: 4, highIfAtLeast: 4 })).toThrow(/out-of-range/);
  });
});
