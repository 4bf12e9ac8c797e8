import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupOutcomes, mergeGroupedOutcomes, subtractGroupedOutcomes } from "./grouped-outcomes.ts";
import { type LogisticRegression, type LogisticResult, logisticRegression, logisticRegressionOf } from "./logistic.ts";

const weight = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615,
  1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
];
const manual = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];

const customer = fc.tuple(
  fc.integer({ min: 0, max: 1 }),
  fc.integer({ min: 0, max: 10 }),
  fc.integer({ min: 1, max: 3 }),
);
const customers = fc.array(customer, { minLength: 12, maxLength: 60 });
const stayed = (rows: readonly (readonly number[])[]) => rows.map((row) => row[0] ?? 0);
const factors = (rows: readonly (readonly number[])[]) =>
  ["score", "years"].map((name, i) => ({ name, values: rows.map((row) => row[i + 1] ?? 0) }));

function measured(result: LogisticResult): LogisticRegression {
  if (result.state !== "measured") throw new Error(result.state);
  return result;
}

describe("logistic regression", () => {
  test("matches forty-digit arithmetic on a published data set", () => {
    const fit = measured(logisticRegressionOf(manual, [{ name: "weight", values: weight }]));
    expect(fit.intercept.estimate).toBeCloseTo(12.040369728657321, 12);
    expect(fit.factors[0]?.estimate).toBeCloseTo(-4.023969962173201, 13);
    expect(fit.intercept.standardError).toBeCloseTo(4.510066238966759, 12);
    expect(fit.factors[0]?.standardError).toBeCloseTo(1.436527752623558, 12);
    expect(fit.deviance).toBeCloseTo(19.1760848074451, 12);
    expect(fit.verdict.code).toBe("too-little-data");
  });

  test("is the log odds ratio of a two by two table", () => {
    const fit = measured(
      logisticRegression({
        factors: ["promoter"],
        groups: [
          { values: [0], successes: 60, total: 100 },
          { values: [1], successes: 180, total: 200 },
        ],
      }),
    );
    expect(fit.factors[0]?.oddsRatio).toBeCloseTo(180 / 20 / (60 / 40), 10);
    expect(fit.factors[0]?.standardError).toBeCloseTo(Math.sqrt(1 / 60 + 1 / 40 + 1 / 180 + 1 / 20), 12);
    expect(fit.groupedDeviance).toBeCloseTo(0, 10);
    expect(fit.verdict).toMatchObject({ code: "real", n: 300 });
    expect(fit.auc).toBeCloseTo((180 * 40 + 0.5 * (60 * 40 + 180 * 20)) / (240 * 60), 12);
  });

  test("is the same to the bit from rows, from groups merged in any order, and after an erasure", () => {
    fc.assert(
      fc.property(customers, customers, (first, second) => {
        const together = [...first, ...second];
        const of = (rows: readonly (readonly number[])[]) => groupOutcomes(stayed(rows), factors(rows));
        const raw = logisticRegressionOf(stayed(together), factors(together));
        expect(logisticRegression(mergeGroupedOutcomes(of(second), of(first)))).toEqual(raw);
        expect(subtractGroupedOutcomes(of(together), of(second))).toEqual(of(first));
      }),
    );
  });

  test("sits at the top of the likelihood: predicted and real totals agree", () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const result = logisticRegressionOf(stayed(rows), factors(rows));
        if (result.state !== "measured") return;
        const slope = (name: string) => result.factors.find((term) => term.name === name)?.estimate ?? 0;
        let [left, leftByScore] = [0, 0];
        for (const [yes, score, years] of rows) {
          const odds = Math.exp(result.intercept.estimate + slope("score") * score + slope("years") * years);
          left += yes - odds / (1 + odds);
          leftByScore += score * (yes - odds / (1 + odds));
        }
        expect(left).toBeCloseTo(0, 8);
        if (result.factors.some((term) => term.name === "score")) expect(leftByScore).toBeCloseTo(0, 7);
        expect(result.deviance).toBeLessThanOrEqual(result.nullDeviance + 1e-9);
        expect(result.auc).toBeGreaterThanOrEqual(0);
        expect(result.auc).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("always ends in a fit, a separation or a reason, never in a failure", () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 14 }), (rows) => {
        const { state } = logisticRegressionOf(stayed(rows), factors(rows));
        expect(["measured", "separated", "no-answers", "not-determinable"]).toContain(state);
      }),
      { numRuns: 500 },
    );
  });
});

describe("separation", () => {
  test("is reported when a score divides stayers from leavers", () => {
    const result = logisticRegressionOf([0, 0, 0, 1, 1, 1], [{ name: "score", values: [1, 2, 3, 4, 5, 6] }]);
    expect(result).toEqual({ state: "separated", n: 6, successes: 3, kind: "complete", by: ["score"] });
  });

  test("is reported when it only just divides", () => {
    const result = logisticRegressionOf([0, 0, 0, 1, 1, 1, 1], [{ name: "score", values: [1, 2, 3, 3, 4, 5, 6] }]);
    expect(result).toMatchObject({ state: "separated", kind: "quasi-complete", by: ["score"] });
  });

  test("names the factor that divides and not its neighbour", () => {
    const result = logisticRegressionOf(
      [0, 1, 0, 1, 0, 1, 1, 0, 1, 1],
      [
        { name: "score", values: [5, 6, 7, 4, 6, 5, 8, 5, 6, 7] },
        { name: "branch closed", values: [1, 0, 1, 0, 0, 0, 0, 1, 0, 0] },
      ],
    );
    expect(result).toMatchObject({ state: "separated", by: ["branch closed"] });
  });

  test("is reported for several factors together, long before anything converges", () => {
    const factor = (name: string, values: readonly number[]) => ({ name, values });
    const result = logisticRegressionOf(
      [0, 1, 1, 0, 0, 1],
      [
        factor("a", [1, 2, 3, 3, 2, 3]),
        factor("b", [1, 1, 0, 3, 2, 3]),
        factor("c", [3, 2, 2, 3, 1, 1]),
        factor("d", [3, 2, 0, 2, 1, 0]),
      ],
    );
    expect(result).toMatchObject({ state: "separated", kind: "complete" });
  });

  test("is never claimed when one more answer overlaps", () => {
    const overlapping = logisticRegressionOf([0, 0, 0, 1, 1, 1, 0], [{ name: "score", values: [1, 2, 3, 4, 5, 6, 5] }]);
    expect(overlapping.state).toBe("measured");
  });

  test("agrees with the ranges of a single score, whatever the answers", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 4,
      maxLength: 14,
    });
    fc.assert(
      fc.property(answers, (rows) => {
        const yes = rows.filter((row) => row[0] === 1).map((row) => row[1]);
        const no = rows.filter((row) => row[0] === 0).map((row) => row[1]);
        fc.pre(yes.length > 0 && no.length > 0 && new Set([...yes, ...no]).size > 1);
        const divided = Math.min(...yes) >= Math.max(...no) || Math.min(...no) >= Math.max(...yes);
        const { state } = logisticRegressionOf(stayed(rows), [{ name: "score", values: rows.map((row) => row[1]) }]);
        expect(state).toBe(divided ? "separated" : "measured");
      }),
      { numRuns: 500 },
    );
  });
});

describe("what logistic regression refuses", () => {
  test("answers that are not yes or no, and counts that cannot be", () => {
    expect(() => logisticRegressionOf([2], [{ name: "score", values: [1] }])).toThrow(/off-scale: outcome/);
    const impossible = { factors: ["x"], groups: [{ values: [1], successes: 3, total: 2 }] };
    expect(() => logisticRegression(impossible)).toThrow(/out-of-range: successes/);
    const negative = { factors: ["x"], groups: [{ values: [1], successes: -1, total: 2 }] };
    expect(() => logisticRegression(negative)).toThrow(/negative: successes/);
  });

  test("no answers and nothing to tell apart are values", () => {
    const score = { name: "score", values: [1, 2, 3] };
    expect(logisticRegressionOf([], [{ name: "score", values: [] }])).toEqual({ state: "no-answers", n: 0 });
    expect(logisticRegressionOf([1, 1, 1], [score])).toMatchObject({ reason: "no-variation", names: ["outcome"] });
    expect(logisticRegressionOf([1, 0], [{ name: "score", values: [1, 2] }])).toMatchObject({
      reason: "too-few-answers",
    });
  });

  test("a repeated factor is dropped and named", () => {
    const again = { name: "kilos", values: weight.map((value) => 453.592 * value) };
    const fit = measured(logisticRegressionOf(manual, [{ name: "weight", values: weight }, again]));
    expect(fit.dropped).toEqual([{ name: "kilos", reason: "duplicate", repeats: ["weight"] }]);
    expect(fit.factors).toHaveLength(1);
  });
});
