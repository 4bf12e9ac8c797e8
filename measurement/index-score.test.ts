import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coMomentsOf } from "./co-moments.ts";
import {
  acsiIndex,
  principalComponentWeights,
  satisfactionIndex,
  satisfactionIndexFromMoments,
  satisfactionIndexOfAnswers,
} from "./index-score.ts";

const TEN = { lowest: 1, highest: 10 };
const score = fc.integer({ min: 1, max: 10 });
const respondents = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 40 });

function columnsOf(rows: readonly (readonly (number | null)[])[]) {
  return ["speed", "price", "care"].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? null) }));
}

describe("importance-weighted index", () => {
  it("is 0 when everybody gave the worst score and 100 when everybody gave the best", () => {
    expect(satisfactionIndex([3, 1], [1, 1], TEN).scaled).toBe(0);
    expect(satisfactionIndex([3, 1], [10, 10], TEN).scaled).toBe(100);
    expect(satisfactionIndex([3, 1], [1, 1], TEN).percentOfMax).toBe(10);
  });
  it("names the points still to gain, which add up to the whole gap", () => {
    const index = satisfactionIndex([7, 5, 9, 3, 6], [8, 4, 8, 3, 4], TEN);
    expect(index.gapToMax.reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(10 - index.weightedMean, 12);
  });
  it("does not care in which unit importance was asked", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 90 }),
        (items, factor) => {
          const importance = items.map(([value]) => value);
          const satisfaction = items.map(([, value]) => value);
          const one = satisfactionIndex(importance, satisfaction, TEN);
          const other = satisfactionIndex(
            importance.map((value) => value * factor),
            satisfaction,
            TEN,
          );
          expect(other.scaled).toBeCloseTo(one.scaled, 10);
        },
      ),
      { seed: 14 },
    );
  });
  it("refuses importances and means that cannot be", () => {
    expect(() => satisfactionIndex([1, -1], [5, 5], TEN)).toThrow("negative: importance");
    expect(() => satisfactionIndex([0, 0], [5, 5], TEN)).toThrow("no-variation: importance");
    expect(() => satisfactionIndex([1], [5, 5], TEN)).toThrow("length-mismatch: importance");
    expect(() => satisfactionIndex([1], [11], TEN)).toThrow("out-of-range: satisfaction");
  });
});

describe("index of respondents", () => {
  it("is the same from raw answers and from co-moments, with the spread of each respondent's own index", () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const weights = [5, 3, 2];
        const raw = satisfactionIndexOfAnswers(columnsOf(rows), weights, TEN);
        const merged = satisfactionIndexFromMoments(coMomentsOf(columnsOf(rows)), weights, TEN);
        expect(raw).toEqual(merged);
        if (raw.state === "no-answers") throw new Error("there are answers");

        const own = rows.map((row) => (100 * (row[0] * 0.5 + row[1] * 0.3 + row[2] * 0.2 - 1)) / 9);
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1);
        expect(raw.scaled).toBeCloseTo(mean, 9);
        expect((raw.standardError ?? Number.NaN) ** 2).toBeCloseTo(variance / own.length, 8);
      }),
      { seed: 15 },
    );
  });
  it("keeps a respondent who answered half of the weight and leaves out one who answered less", () => {
    const rows = [
      [10, null, null],
      [null, 1, 1],
      [null, null, 1],
      [null, null, null],
    ];
    const index = satisfactionIndexOfAnswers(columnsOf(rows), [5, 3, 2], TEN);
    expect(index).toMatchObject({ n: 2, leftOut: 2, weightedMean: 5.5 });
  });
  it("is no number without respondents and has no interval for one", () => {
    expect(satisfactionIndexOfAnswers(columnsOf([]), [1, 1, 1], TEN)).toEqual({ state: "no-answers", n: 0 });
    expect(satisfactionIndexOfAnswers(columnsOf([[null, null, null]]), [1, 1, 1], TEN).state).toBe("no-answers");
    expect(satisfactionIndexOfAnswers(columnsOf([[5, 5, 5]]), [1, 1, 1], TEN)).toMatchObject({
      standardError: null,
      interval: null,
    });
  });
});

describe("three-item index", () => {
  it("is (X1 + X2 + X3 - 3) / 27 × 100 with equal weights on 1 to 10", () => {
    const moments = coMomentsOf(
      columnsOf([
        [8, 6, 7],
        [9, 9, 6],
      ]),
    );
    const index = acsiIndex(moments, TEN);
    expect(index).toMatchObject({ state: "measured", n: 2 });
    expect(index.state === "measured" && index.scaled).toBeCloseTo(((8.5 + 7.5 + 6.5 - 3) / 27) * 100, 12);
    expect(() => acsiIndex(coMomentsOf([{ name: "one", values: [1, 2] }]), TEN)).toThrow("length-mismatch");
  });
  it("weighs items by what they have in common, each in its own spread, when asked to", () => {
    const alike = [
      [1, 1, 1],
      [10, 10, 10],
      [2, 4, 6],
      [2, 6, 4],
      [4, 2, 6],
      [4, 6, 2],
      [6, 2, 4],
      [6, 4, 2],
    ];
    for (const weight of principalComponentWeights(coMomentsOf(columnsOf(alike))))
      expect(weight).toBeCloseTo(1 / 3, 12);
    const stretched = alike.map(([a = 0, b = 0, c = 0]) => [a, b, 2 * c]);
    const weights = principalComponentWeights(coMomentsOf(columnsOf(stretched)));
    expect((weights[2] ?? 0) / (weights[0] ?? 1)).toBeCloseTo(0.5, 12);
    const turned = alike.map(([a = 0, b = 0, c = 0]) => [a, b, 11 - c]);
    expect(() => principalComponentWeights(coMomentsOf(columnsOf(turned)))).toThrow("negative: moments (care)");
  });
});
