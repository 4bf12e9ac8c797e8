import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coMomentsFromSums,
  coMomentsOf,
  constantsIn,
  correlationOf,
  covarianceOf,
  mergeCoMoments,
  pickCoMoments,
} from "./co-moments.ts";
import { MeasurementError } from "./errors.ts";
import {
  type Column,
  emptyFactorSums,
  mergeFactorSums,
  pickFactorSums,
  subtractFactorSums,
  sumFactors,
} from "./factor-sums.ts";

const answer = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 8 });
const people = fc.array(fc.tuple(answer, answer, answer), { minLength: 1, maxLength: 60 });

function columnsOf(rows: readonly (readonly (number | null)[])[]): readonly Column[] {
  return ["overall", "speed", "price"].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? null) }));
}

function refusal(run: () => unknown): MeasurementError {
  try {
    run();
  } catch (error) {
    if (error instanceof MeasurementError) return error;
  }
  throw new Error("nothing was refused");
}

describe("sums of rated factors", () => {
  test("are the same to the bit however the days are put together", () => {
    fc.assert(
      fc.property(people, people, people, (monday, tuesday, wednesday) => {
        const [a, b, c] = [monday, tuesday, wednesday].map((rows) => sumFactors(columnsOf(rows)));
        if (!a || !b || !c) throw new Error("three days");
        const together = sumFactors(columnsOf([...monday, ...tuesday, ...wednesday]));
        expect(mergeFactorSums(mergeFactorSums(a, b), c)).toEqual(together);
        expect(mergeFactorSums(c, mergeFactorSums(b, a))).toEqual(together);
      }),
    );
  });

  test("forget an erased group as if it had never answered", () => {
    fc.assert(
      fc.property(people, people, (kept, erased) => {
        const all = sumFactors(columnsOf([...kept, ...erased]));
        expect(subtractFactorSums(all, sumFactors(columnsOf(erased)))).toEqual(sumFactors(columnsOf(kept)));
      }),
    );
  });

  test("give the same co-moments to the bit as the raw answers", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const columns = columnsOf(rows);
        expect(coMomentsFromSums(sumFactors(columns))).toEqual(coMomentsOf(columns));
      }),
    );
  });

  test("leave out a respondent with a missing answer", () => {
    const sums = sumFactors(
      columnsOf([
        [1, 2, 3],
        [4, null, 6],
        [7, 8, 9],
      ]),
    );
    expect(sums).toMatchObject({ n: 2, sums: [8, 10, 12] });
  });

  test("stay exact where doubles would already cancel", () => {
    const big = 3_000_000;
    const columns = [{ name: "cents", values: [big, big + 1, big + 2] }];
    expect(covarianceOf(coMomentsFromSums(sumFactors(columns)))).toEqual([[1]]);
    const many = { names: ["score"], n: 900_000_000, sums: [900_000_000 * 5], products: [[900_000_000 * 25 + 9]] };
    expect(coMomentsFromSums(many).coMoments).toEqual([[9]]);
  });

  test("start from nobody and pick the factors asked for", () => {
    const sums = sumFactors(
      columnsOf([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    );
    expect(mergeFactorSums(emptyFactorSums(sums.names), sums)).toEqual(sums);
    expect(pickFactorSums(sums, ["price", "overall"])).toEqual(
      sumFactors([
        { name: "price", values: [3, 6] },
        { name: "overall", values: [1, 4] },
      ]),
    );
  });

  test("refuse nonsense and name it", () => {
    expect(refusal(() => sumFactors([{ name: "speed", values: [1.5] }]))).toMatchObject({
      code: "not-integer",
      argument: "speed",
    });
    expect(
      refusal(() =>
        sumFactors([
          { name: "a", values: [1] },
          { name: "b", values: [] },
        ]),
      ),
    ).toMatchObject({ code: "length-mismatch", argument: "b" });
    const one = sumFactors([{ name: "a", values: [1] }]);
    expect(refusal(() => mergeFactorSums(one, sumFactors([{ name: "b", values: [1] }])))).toMatchObject({
      code: "unknown-name",
    });
    expect(refusal(() => subtractFactorSums(emptyFactorSums(["a"]), one))).toMatchObject({ code: "negative" });
    expect(refusal(() => pickFactorSums(one, ["z"]))).toMatchObject({ code: "unknown-name", names: ["z"] });
  });
});

describe("co-moments", () => {
  const seconds = fc.array(
    fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: -1e3, max: 1e3, noNaN: true })),
    { minLength: 1, maxLength: 40 },
  );
  const twoColumns = (rows: readonly (readonly number[])[]): readonly Column[] =>
    ["wait", "spend"].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? Number.NaN) }));

  test("of fractions merge to what the joint data give, up to rounding", () => {
    fc.assert(
      fc.property(seconds, seconds, (first, second) => {
        const merged = mergeCoMoments(coMomentsOf(twoColumns(first)), coMomentsOf(twoColumns(second)));
        const joint = coMomentsOf(twoColumns([...first, ...second]));
        expect(merged.n).toBe(joint.n);
        merged.coMoments.flat().forEach((value, i) => {
          expect(Math.abs(value - (joint.coMoments.flat()[i] ?? Number.NaN))).toBeLessThan(1e-6);
        });
      }),
    );
  });

  test("merge with nobody to themselves", () => {
    const some = coMomentsOf(
      twoColumns([
        [1.5, 2],
        [3, 4],
      ]),
    );
    const nobody = coMomentsOf(twoColumns([]));
    expect(mergeCoMoments(some, nobody)).toEqual(some);
    expect(mergeCoMoments(nobody, some)).toEqual(some);
  });

  test("name the question on which everybody agreed", () => {
    const moments = coMomentsOf([
      { name: "same", values: [0.1, 0.1, 0.1] },
      { name: "differs", values: [1.5, 2, 3] },
    ]);
    expect(constantsIn(moments)).toEqual(["same"]);
    expect(refusal(() => correlationOf(moments))).toMatchObject({ code: "no-variation", names: ["same"] });
    expect(correlationOf(pickCoMoments(moments, ["differs"]))).toEqual([[1]]);
  });

  test("need two respondents for a spread", () => {
    const one = coMomentsOf(twoColumns([[1.5, 2]]));
    expect(refusal(() => covarianceOf(one))).toMatchObject({ code: "not-enough" });
    expect(refusal(() => correlationOf(one))).toMatchObject({ code: "not-enough" });
  });
});
