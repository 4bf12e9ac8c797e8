import { MeasurementError } from "./errors.ts";
import { requireCount, requireSameLength } from "./kernel/require.ts";

/**
 * The six classes of a Kano study: must-be, one-dimensional (performance), attractive, indifferent, reverse, questionable.
 * The letters are the field's own and stand in the tables of Kano et al. (1984).
 */
export type KanoCategory = "M" | "O" | "A" | "I" | "R" | "Q";

/** Order in which ties are decided: losing a must-be hurts most, so it wins against every other class. */
export const kanoCategories: readonly KanoCategory[] = ["M", "O", "A", "I", "R", "Q"];

/** `standard` is the table of Kano et al. (1984); `pouliot` calls two more contradictory pairs questionable. */
export type KanoTableVariant = "standard" | "pouliot";

/** How many customers fell into each class for one feature. Counts add and subtract exactly. */
export type KanoCounts = Readonly<Record<KanoCategory, number>>;

/** Counts of answer pairs: row = answer to the functional question, column = to the dysfunctional one, both 1 to 5. */
export type KanoPairTable = readonly (readonly number[])[];

const standardTable: readonly (readonly KanoCategory[])[] = [
  ["Q", "A", "A", "A", "O"],
  ["R", "I", "I", "I", "M"],
  ["R", "I", "I", "I", "M"],
  ["R", "I", "I", "I", "M"],
  ["R", "R", "R", "R", "Q"],
];

const pouliotTable: readonly (readonly KanoCategory[])[] = [
  ["Q", "A", "A", "A", "O"],
  ["R", "Q", "I", "I", "M"],
  ["R", "I", "I", "I", "M"],
  ["R", "I", "I", "Q", "M"],
  ["R", "R", "R", "R", "Q"],
];

/**
 * The Kano evaluation table, 5 by 5. Rows: "how do you feel if the feature is there" answered like, must-be, neutral,
 * live-with, dislike; columns: the same answers to "and if it is not there".
 * Source: Kano et al. (1984); Berger et al. (1993), CQM Journal 2(4), with Pouliot's variant of section Vc.
 */
export function kanoEvaluationTable(variant: KanoTableVariant = "standard"): readonly (readonly KanoCategory[])[] {
  return variant === "pouliot" ? pouliotTable : standardTable;
}

/**
 * The class of one pair of answers, each 1 like, 2 must-be, 3 neutral, 4 live-with, 5 dislike.
 * Throws `off-scale` for any other answer.
 */
export function kanoCategory(
  functional: number,
  dysfunctional: number,
  variant: KanoTableVariant = "standard",
): KanoCategory {
  checkAnswer(functional, "functional");
  checkAnswer(dysfunctional, "dysfunctional");

  const category = kanoEvaluationTable(variant)[functional - 1]?.[dysfunctional - 1];
  if (category === undefined) throw new MeasurementError("off-scale", "functional");
  return category;
}

/**
 * Folds raw answer pairs into the 5 by 5 table of counts from which every Kano figure can be computed. A pair with a
 * missing answer on either side is left out and counted in `incomplete`.
 * Throws `length-mismatch` when the two lists differ in length and `off-scale` for answers other than 1 to 5.
 */
export function countKanoPairs(
  functional: readonly (number | null)[],
  dysfunctional: readonly (number | null)[],
): { readonly table: KanoPairTable; readonly incomplete: number } {
  requireSameLength(functional, dysfunctional, "dysfunctional");

  const table = standardTable.map((row) => row.map(() => 0));
  let incomplete = 0;
  functional.forEach((first, position) => {
    const second = dysfunctional[position] ?? null;
    if (first === null || second === null) {
      incomplete += 1;
      return;
    }
    checkAnswer(first, "functional");
    checkAnswer(second, "dysfunctional");
    const row = table[first - 1];
    if (row) row[second - 1] = (row[second - 1] ?? 0) + 1;
  });
  return { table, incomplete };
}

/** Turns a 5 by 5 table of answer pairs into counts per class. Throws `length-mismatch`, `negative` or `not-integer`. */
export function kanoCountsOf(table: KanoPairTable, variant: KanoTableVariant = "standard"): KanoCounts {
  checkPairTable(table);

  const counts: Record<KanoCategory, number> = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  kanoEvaluationTable(variant).forEach((row, functional) => {
    row.forEach((category, dysfunctional) => {
      counts[category] += table[functional]?.[dysfunctional] ?? 0;
    });
  });
  return counts;
}

/** Adds two groups of customers. Whole numbers, so the order never matters. */
export function mergeKanoCounts(first: KanoCounts, second: KanoCounts): KanoCounts {
  return combine(first, second, (a, b) => a + b);
}

/** Takes customers out again, for example after an erasure. Throws `negative` when more would leave than are there. */
export function subtractKanoCounts(from: KanoCounts, what: KanoCounts): KanoCounts {
  return combine(from, what, (a, b) => {
    if (b > a) throw new MeasurementError("negative", "what");
    return a - b;
  });
}

/** Checks that a table of answer pairs is 5 by 5 with whole counts of 0 or more. */
export function checkPairTable(table: KanoPairTable): void {
  if (table.length !== 5 || table.some((row) => row.length !== 5))
    throw new MeasurementError("length-mismatch", "table");
  for (const count of table.flat()) requireCount(count, "table");
}

function combine(first: KanoCounts, second: KanoCounts, join: (a: number, b: number) => number): KanoCounts {
  return {
    M: join(first.M, second.M),
    O: join(first.O, second.O),
    A: join(first.A, second.A),
    I: join(first.I, second.I),
    R: join(first.R, second.R),
    Q: join(first.Q, second.Q),
  };
}

function checkAnswer(answer: number, argument: string): void {
  if (!Number.isInteger(answer) || answer < 1 || answer > 5) throw new MeasurementError("off-scale", argument);
}
