import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KanoFeature, type KanoResult, kanoFeature, kanoFeatureOf } from "./kano.ts";
import {
  countKanoPairs,
  type KanoCounts,
  kanoCategories,
  kanoCategory,
  kanoCountsOf,
  kanoEvaluationTable,
  mergeKanoCounts,
  subtractKanoCounts,
} from "./kano-table.ts";

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 9 });
const pairs = fc.array(fc.tuple(answer, answer), { maxLength: 60 });

function counts(given: Partial<KanoCounts>): KanoCounts {
  return { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0, ...given };
}

function measured(result: KanoResult): KanoFeature {
  if (result.state !== "measured") throw new Error(result.state);
  return result;
}

describe("the Kano table", () => {
  test("reads a pair of answers as the field does", () => {
    expect(kanoCategory(1, 5)).toBe("O");
    expect(kanoCategory(1, 3)).toBe("A");
    expect(kanoCategory(3, 5)).toBe("M");
    expect(kanoCategory(3, 3)).toBe("I");
    expect(kanoCategory(5, 1)).toBe("R");
    expect(kanoCategory(1, 1)).toBe("Q");
    expect(kanoCategory(2, 2)).toBe("I");
    expect(kanoCategory(2, 2, "pouliot")).toBe("Q");
    expect(() => kanoCategory(6, 1)).toThrow(/off-scale: functional/);
    expect(() => kanoCategory(1, 0)).toThrow(/off-scale: dysfunctional/);
  });

  test("turns reverse into its mirror when both questions are swapped", () => {
    for (let functional = 1; functional <= 5; functional += 1) {
      for (let dysfunctional = 1; dysfunctional <= 5; dysfunctional += 1) {
        const isReverse = kanoCategory(functional, dysfunctional) === "R";
        const mirrored = kanoCategory(dysfunctional, functional);
        if (isReverse) expect(["A", "M", "O"]).toContain(mirrored);
      }
    }
    expect(kanoEvaluationTable().flat()).toHaveLength(25);
  });

  test("counts the same to the bit from raw pairs and from tables merged or shrunk", () => {
    fc.assert(
      fc.property(pairs, pairs, (first, second) => {
        const of = (rows: readonly (readonly (number | null)[])[]) =>
          kanoCountsOf(
            countKanoPairs(
              rows.map((row) => row[0] ?? null),
              rows.map((row) => row[1] ?? null),
            ).table,
          );
        const joint = of([...first, ...second]);
        expect(mergeKanoCounts(of(second), of(first))).toEqual(joint);
        expect(subtractKanoCounts(joint, of(second))).toEqual(of(first));
        const raw = kanoFeatureOf(
          [...first, ...second].map((row) => row[0]),
          [...first, ...second].map((row) => row[1]),
        );
        expect(kanoFeature(joint)).toEqual(raw);
      }),
    );
  });

  test("leaves out half-answered pairs and says how many", () => {
    const { incomplete, table } = countKanoPairs([1, null, 3], [5, 5, null]);
    expect(incomplete).toBe(2);
    expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(() => countKanoPairs([1], [])).toThrow(/length-mismatch/);
    expect(() => kanoCountsOf([[1]])).toThrow(/length-mismatch/);
    expect(() => subtractKanoCounts(counts({}), counts({ M: 1 }))).toThrow(/negative/);
  });
});

describe("a Kano feature", () => {
  test("is decided when Fong's test tells the two largest classes apart", () => {
    const feature = measured(kanoFeature(counts({ M: 60, O: 20, A: 10, I: 10 })));
    expect(feature.decision).toEqual({ kind: "distinct", category: "M" });
    expect(feature.verdict.code).toBe("real");
    expect(feature.better?.share).toBe(0.3);
    expect(feature.worse?.share).toBe(0.8);
    expect(feature.totalStrength).toBe(0.9);
    expect(feature.categoryStrength).toBe(0.4);
    expect(feature.evenSpread).toMatchObject({ chiSquare: 68, df: 3 });
  });

  test("stays mixed below about 131 answers when 45 % stand against 35 %", () => {
    const at = (n: number) =>
      measured(
        kanoFeature(
          counts({
            M: Math.round(0.45 * n),
            O: Math.round(0.35 * n),
            A: n - Math.round(0.45 * n) - Math.round(0.35 * n),
          }),
        ),
      );
    expect(at(100).decision).toEqual({ kind: "mixed", categories: ["M", "O"] });
    expect(at(100).verdict.code).toBe("could-be-chance");
    expect(at(180).decision).toEqual({ kind: "distinct", category: "M" });
  });

  test("gives ties to what would hurt most", () => {
    expect(measured(kanoFeature(counts({ M: 5, O: 5, A: 5, I: 5 }))).mode).toBe("M");
    expect(measured(kanoFeature(counts({ A: 5, I: 5 }))).mode).toBe("A");
  });

  test("follows Blauth where the mode would mislead", () => {
    const feature = measured(kanoFeature(counts({ M: 10, O: 9, A: 8, I: 12 })));
    expect(feature.mode).toBe("I");
    expect(feature.blauth).toBe("M");
  });

  test("is not determinable from a handful of answers or a misunderstood question", () => {
    const few = measured(kanoFeature(counts({ M: 10 })));
    expect(few.decision).toEqual({ kind: "not-determinable", reason: "too-few-answers" });
    expect(few.verdict).toEqual({ code: "too-little-data", n: 10, smallestChange: null });
    const odd = measured(kanoFeature(counts({ M: 40, Q: 10 })));
    expect(odd.decision).toEqual({ kind: "not-determinable", reason: "question-misunderstood" });
    expect(odd.verdict.code).toBe("not-determinable");
  });

  test("has no coefficients when everybody wants the reverse, and no score before answers", () => {
    const reverse = measured(kanoFeature(counts({ R: 27 })));
    expect(reverse).toMatchObject({ better: null, worse: null, evenSpread: null, mode: "R" });
    expect(kanoFeature(counts({}))).toEqual({ state: "no-answers", n: 0 });
    expect(() => kanoFeature(counts({ A: -1 }))).toThrow(/negative: A/);
    expect(() => kanoFeature(counts({ A: 1.5 }))).toThrow(/not-integer: A/);
  });

  test("keeps its coefficients inside their ranges", () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count, count), (given) => {
        const named = counts(Object.fromEntries(kanoCategories.map((category, i) => [category, given[i] ?? 0])));
        const result = kanoFeature(named);
        if (result.state !== "measured") return;
        for (const coefficient of [result.better, result.worse]) {
          if (coefficient === null) continue;
          expect(coefficient.interval.lower).toBeLessThanOrEqual(coefficient.share);
          expect(coefficient.interval.upper).toBeGreaterThanOrEqual(coefficient.share);
          expect(coefficient.share).toBeLessThanOrEqual(1);
        }
        expect(result.categoryStrength).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
