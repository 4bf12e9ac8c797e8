import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { requireCount, requireSameLength } from "./kernel/require.ts";

/** One question's answers, one entry per respondent; `null` is a missing answer, never a 0. */
export interface Column {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/**
 * What several integer ratings need to remember to give every correlation, regression and importance later: how many
 * respondents answered all of them, the sum of each, and the sum of the product of each pair. All whole numbers, so two
 * groups add in any order, and an erasure subtracts, with the same result to the bit.
 */
export interface FactorSums {
  readonly names: readonly string[];
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: readonly (readonly number[])[];
}

/** The sums of no respondent at all, to begin adding with. */
export function emptyFactorSums(names: readonly string[]): FactorSums {
  return { names, n: 0, sums: names.map(() => 0), products: names.map(() => names.map(() => 0)) };
}

/**
 * Folds whole-number ratings into sums and cross-products. A respondent with any missing answer is left out (listwise).
 * Throws `length-mismatch` when columns differ in length and `not-integer` for anything but whole numbers: use
 * `coMomentsOf` for money, seconds and other fractions.
 */
export function sumFactors(columns: readonly Column[]): FactorSums {
  const first = columns[0];
  if (!first) return emptyFactorSums([]);
  for (const column of columns) requireSameLength(first.values, column.values, column.name);

  const rows = completeRows(columns);
  const width = columns.length;
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  for (const row of rows) {
    for (let i = 0; i < width; i += 1) {
      const value = at(row, i);
      if (!Number.isSafeInteger(value)) throw new MeasurementError("not-integer", at(columns, i).name);
      sums[i] = at(sums, i) + value;
      for (let j = 0; j <= i; j += 1) products[i * width + j] = at(products, i * width + j) + value * at(row, j);
    }
  }
  return {
    names: columns.map((column) => column.name),
    n: rows.length,
    sums: Array.from(sums),
    products: columns.map((_, i) =>
      columns.map((__, j) => exact(at(products, i >= j ? i * width + j : j * width + i), at(columns, i).name)),
    ),
  };
}

/** Adds the sums of two groups of respondents. Throws `unknown-name` when they are about different factors. */
export function mergeFactorSums(first: FactorSums, second: FactorSums): FactorSums {
  return combine(first, second, 1);
}

/** Takes a group of respondents out again. Throws `negative` when more would leave than are there. */
export function subtractFactorSums(from: FactorSums, what: FactorSums): FactorSums {
  if (what.n > from.n) throw new MeasurementError("negative", "what");
  return combine(from, what, -1);
}

/** The sums of some of the factors only, in the order asked for. Throws `unknown-name`. */
export function pickFactorSums(sums: FactorSums, names: readonly string[]): FactorSums {
  const positions = names.map((name) => positionOf(sums.names, name));
  return {
    names,
    n: sums.n,
    sums: positions.map((i) => at(sums.sums, i)),
    products: positions.map((i) => positions.map((j) => at(at(sums.products, i), j))),
  };
}

/** The rows without any missing answer, one array per respondent. */
export function completeRows(columns: readonly Column[]): readonly (readonly number[])[] {
  const length = columns[0]?.values.length ?? 0;
  const rows: number[][] = [];
  for (let position = 0; position < length; position += 1) {
    const row: number[] = [];
    for (const column of columns) {
      const value = column.values[position] ?? null;
      if (value === null) break;
      row.push(value);
    }
    if (row.length === columns.length) rows.push(row);
  }
  return rows;
}

/** Where a name stands in a list. Throws `unknown-name`. */
export function positionOf(names: readonly string[], name: string): number {
  const position = names.indexOf(name);
  if (position < 0) throw new MeasurementError("unknown-name", "names", [name]);
  return position;
}

/** Checks that sums from outside have the right shape and whole numbers. */
export function checkFactorSums(sums: FactorSums): void {
  requireCount(sums.n, "n");
  requireSameLength(sums.names, sums.sums, "sums");
  requireSameLength(sums.names, sums.products, "products");
  for (const row of sums.products) requireSameLength(sums.names, row, "products");
  for (const value of [...sums.sums, ...sums.products.flat()]) exact(value, "products");
}

function combine(first: FactorSums, second: FactorSums, sign: 1 | -1): FactorSums {
  requireSameLength(first.names, second.names, "second");
  first.names.forEach((name, i) => {
    if (second.names[i] !== name) throw new MeasurementError("unknown-name", "second", [name]);
  });
  return {
    names: first.names,
    n: first.n + sign * second.n,
    sums: first.sums.map((value, i) => exact(value + sign * at(second.sums, i), at(first.names, i))),
    products: first.products.map((row, i) =>
      row.map((value, j) => exact(value + sign * at(at(second.products, i), j), at(first.names, i))),
    ),
  };
}

/** Beyond 2^53 a sum would silently lose its last digit, and merging would depend on the order. */
function exact(value: number, argument: string): number {
  if (!Number.isFinite(value)) throw new MeasurementError("not-finite", argument);
  if (!Number.isInteger(value)) throw new MeasurementError("not-integer", argument);
  if (!Number.isSafeInteger(value)) throw new MeasurementError("too-large", argument);
  return value;
}
