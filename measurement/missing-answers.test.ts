import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coMomentsOf, correlationOf } from "./co-moments.ts";
import { keyDriversOf } from "./drivers.ts";
import type { Column } from "./factor-sums.ts";
import { entry } from "./kernel/matrix.ts";
import {
  countMissing,
  mergePairwiseSums,
  pairwiseCorrelations,
  pairwiseCorrelationsFromSums,
  subtractPairwiseSums,
  sumPairs,
} from "./missing-answers.ts";

const answer = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 5 });
const guests = fc.array(fc.tuple(answer, answer, answer), { minLength: 12, maxLength: 50 });

function columnsOf(rows: readonly (readonly (number | null)[])[]): readonly Column[] {
  return ["overall", "speed", "price"].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? null) }));
}

function vary(columns: readonly Column[]): boolean {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ];
  return pairs.every((pair) => {
    const both = columns.filter((_, i) => pair.includes(i));
    const rows = both[0]?.values.flatMap((x, i) => {
      const y = both[1]?.values[i] ?? null;
      return x === null || y === null ? [] : [[x, y]];
    });
    return [0, 1].every((side) => new Set(rows?.map((row) => row[side])).size > 1);
  });
}

describe("missing answers", () => {
  test("are counted question by question and pair by pair", () => {
    const columns = columnsOf([
      [1, 2, null],
      [3, null, null],
      [5, 6, 7],
    ]);
    expect(countMissing(columns)).toEqual({
      n: 3,
      complete: 1,
      missing: [
        { name: "overall", missing: 0 },
        { name: "speed", missing: 1 },
        { name: "price", missing: 2 },
      ],
      pairwise: [
        [3, 2, 1],
        [2, 2, 1],
        [1, 1, 1],
      ],
    });
  });

  test("leave each pair with everybody who answered both", () => {
    fc.assert(
      fc.property(guests, (rows) => {
        const columns = columnsOf(rows);
        fc.pre(vary(columns));
        const { correlations, pairwise, smallestN } = pairwiseCorrelations(columns);
        const both = rows.filter((row) => row[0] !== null && row[2] !== null);
        const direct = correlationOf(coMomentsOf(columnsOf(both).filter((column) => column.name !== "speed")));
        expect(entry(correlations, 0, 2)).toBe(entry(direct, 0, 1));
        expect(entry(pairwise, 0, 2)).toBe(both.length);
        expect(smallestN).toBe(Math.min(...pairwise.flat()));
      }),
    );
  });

  test("give the same to the bit from raw answers and from sums merged in any order", () => {
    fc.assert(
      fc.property(guests, guests, (first, second) => {
        const joint = columnsOf([...first, ...second]);
        fc.pre(vary(joint));
        const [a, b] = [sumPairs(columnsOf(first)), sumPairs(columnsOf(second))];
        const raw = pairwiseCorrelations(joint);
        expect(pairwiseCorrelationsFromSums(mergePairwiseSums(a, b))).toEqual(raw);
        expect(pairwiseCorrelationsFromSums(mergePairwiseSums(b, a))).toEqual(raw);
        expect(subtractPairwiseSums(mergePairwiseSums(a, b), b)).toEqual(a);
      }),
    );
  });

  test("are the plain correlations when nothing is missing", () => {
    const columns = columnsOf([
      [1, 5, 2],
      [4, 3, 3],
      [6, 4, 9],
      [9, 1, 4],
    ]);
    expect(pairwiseCorrelations(columns).correlations).toEqual(correlationOf(coMomentsOf(columns)));
  });

  test("never make the drivers fail, whatever is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer, answer), { maxLength: 14 }), (rows) => {
        const { state } = keyDriversOf(columnsOf(rows), { outcome: "overall" });
        expect(["measured", "no-answers", "not-determinable"]).toContain(state);
      }),
      { numRuns: 500 },
    );
  });

  test("cannot be read from columns of different lengths", () => {
    const uneven = [
      { name: "overall", values: [1, 2] },
      { name: "speed", values: [1] },
    ];
    expect(() => countMissing(uneven)).toThrow(/length-mismatch: speed/);
    expect(() => countMissing([])).toThrow(/empty/);
  });
});
