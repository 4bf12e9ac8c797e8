import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coMomentsFromSums } from "./co-moments.ts";
import { coderAgreement } from "./coder-agreement.ts";
import { type Column, mergeFactorSums, sumFactors } from "./factor-sums.ts";
import {
  type ScaleReliability,
  type ScaleReliabilityResult,
  scaleReliability,
  scaleReliabilityOfAnswers,
} from "./reliability.ts";

const rating = fc.integer({ min: 1, max: 7 });
const people = fc.array(fc.tuple(rating, rating, rating), { minLength: 5, maxLength: 40 });

function itemsOf(rows: readonly (readonly number[])[]): readonly Column[] {
  return ["helpful", "friendly", "quick"].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? 0) }));
}

function measured(result: ScaleReliabilityResult): ScaleReliability {
  if (result.state !== "measured") throw new Error(result.state);
  return result;
}

describe("Cronbach's alpha", () => {
  test("is the definition: what the sum varies beyond its items", () => {
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    fc.assert(
      fc.property(people, (rows) => {
        const result = scaleReliabilityOfAnswers(itemsOf(rows));
        const items = [0, 1, 2].map((i) => variance(rows.map((row) => row[i] ?? 0)));
        const total = variance(rows.map((row) => row[0] + row[1] + row[2]));
        if (result.state !== "measured" || total === 0) return;
        const own = items.reduce((sum, value) => sum + value, 0);
        expect(result.alpha).toBeCloseTo(1.5 * (1 - own / total), 9);
        expect(result.interval.lower).toBeLessThanOrEqual(result.alpha);
        expect(result.interval.upper).toBeGreaterThanOrEqual(result.alpha);
      }),
    );
  });

  test("is the same to the bit from raw answers and from merged sums", () => {
    fc.assert(
      fc.property(people, people, (first, second) => {
        const raw = scaleReliabilityOfAnswers(itemsOf([...first, ...second]));
        const merged = mergeFactorSums(sumFactors(itemsOf(second)), sumFactors(itemsOf(first)));
        expect(scaleReliability(coMomentsFromSums(merged))).toEqual(raw);
      }),
    );
  });

  test("is one for items that always agree, and names one worded the other way round", () => {
    const rows = [1, 3, 4, 6, 7].map((value) => [value, value, value]);
    expect(measured(scaleReliabilityOfAnswers(itemsOf(rows))).alpha).toBeCloseTo(1, 12);
    expect(measured(scaleReliabilityOfAnswers(itemsOf(rows))).lambda6).toBeNull();
    const turned = [
      [1, 2, 7],
      [3, 2, 5],
      [4, 4, 3],
      [6, 7, 2],
      [7, 6, 2],
    ];
    expect(measured(scaleReliabilityOfAnswers(itemsOf(turned))).reversed).toEqual(["quick"]);
  });

  test("is no number when items cancel each other out", () => {
    const opposite = [
      { name: "loud", values: [1, 2, 3, 4] },
      { name: "quiet", values: [4, 3, 2, 1] },
    ];
    expect(scaleReliabilityOfAnswers(opposite)).toMatchObject({ state: "not-determinable", reason: "no-variation" });
    const third = { name: "bright", values: [2, 1, 4, 4] };
    const scale = measured(scaleReliabilityOfAnswers([...opposite, third]));
    expect(scale.items.find((item) => item.name === "bright")?.restCorrelation).toBeNull();
  });

  test("is no number without answers, for one person, or when an item never varies", () => {
    expect(scaleReliabilityOfAnswers(itemsOf([]))).toEqual({ state: "no-answers", n: 0 });
    expect(scaleReliabilityOfAnswers(itemsOf([[1, 2, 3]]))).toMatchObject({ reason: "too-few-answers" });
    const flat = [
      [1, 5, 3],
      [2, 5, 4],
      [3, 5, 3],
    ];
    expect(scaleReliabilityOfAnswers(itemsOf(flat))).toMatchObject({ reason: "no-variation", names: ["friendly"] });
    expect(() => scaleReliabilityOfAnswers(itemsOf(flat).slice(0, 1))).toThrow(/not-enough: items/);
  });
});

describe("Cohen's kappa", () => {
  test("is one for full agreement and zero for what chance gives", () => {
    expect(
      coderAgreement([
        [20, 0],
        [0, 30],
      ]),
    ).toMatchObject({ kappa: 1, weightedKappa: 1, observedAgreement: 1 });
    expect(
      coderAgreement([
        [10, 10],
        [10, 10],
      ]),
    ).toMatchObject({ kappa: 0, observedAgreement: 0.5, expectedAgreement: 0.5 });
  });

  test("does not care which coder comes first nor in which order categories stand", () => {
    const count = fc.integer({ min: 0, max: 30 });
    const table = fc.tuple(fc.tuple(count, count, count), fc.tuple(count, count, count), fc.tuple(count, count, count));
    fc.assert(
      fc.property(table, (rows) => {
        const straight = coderAgreement(rows);
        if (straight.state !== "measured") return;
        const swapped = coderAgreement([0, 1, 2].map((i) => rows.map((row) => row[i] ?? 0)));
        const turned = coderAgreement(rows.toReversed().map((row) => row.toReversed()));
        if (swapped.state !== "measured" || turned.state !== "measured") throw new Error("the same answers");
        expect(swapped.kappa).toBeCloseTo(straight.kappa, 12);
        expect(swapped.standardError).toBeCloseTo(straight.standardError, 10);
        expect(turned.weightedKappa).toBeCloseTo(straight.weightedKappa, 12);
        expect(straight.kappa).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("says when agreement is more than chance", () => {
    const good = coderAgreement([
      [20, 5],
      [10, 15],
    ]);
    const chance = coderAgreement([
      [13, 12],
      [12, 13],
    ]);
    if (good.state !== "measured" || chance.state !== "measured") throw new Error("fifty texts each");
    expect(good.verdict).toMatchObject({ code: "real", n: 50 });
    expect(chance.verdict.code).toBe("could-be-chance");
  });

  test("forgives a near miss only in the weighted form", () => {
    const near = coderAgreement([
      [20, 5, 0],
      [5, 20, 5],
      [0, 5, 20],
    ]);
    if (near.state !== "measured") throw new Error(near.state);
    expect(near.weightedKappa).toBeGreaterThan(near.kappa);
  });

  test("is no number without texts or with one category only", () => {
    expect(
      coderAgreement([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ state: "no-answers", n: 0 });
    expect(
      coderAgreement([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ state: "not-determinable", reason: "no-variation" });
    expect(() => coderAgreement([[1, 2]])).toThrow(/not-enough/);
    expect(() =>
      coderAgreement([
        [1, 2],
        [1, 2, 3],
      ]),
    ).toThrow(/length-mismatch/);
  });
});
