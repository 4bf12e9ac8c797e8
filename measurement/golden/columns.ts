import type { Column } from "../factor-sums.ts";
import { type Fields, fieldsAt, listAt } from "./fields.ts";

/** A list of answers with `null` for a missing one. */
export function answersAt(value: unknown, key: string): readonly (number | null)[] {
  return listAt(value, key).map((item) => {
    if (item !== null && typeof item !== "number") throw new TypeError(`${key} holds something that is no answer`);
    return item;
  });
}

/** The named columns of a table of answers, in the order named; all columns when no names are given. */
export function columnsAt(value: unknown, key: string, names?: readonly string[]): readonly Column[] {
  const table = fieldsAt(value, key);
  return (names ?? Object.keys(table)).map((name) => ({ name, values: answersAt(table, name) }));
}

/** Values under their names, as case files print them. */
export function byName<T>(names: readonly string[], values: readonly T[]): Readonly<Record<string, T | undefined>> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

/** Text under a key. */
export function textAt(value: Fields, key: string): string {
  const text = value[key];
  if (typeof text !== "string") throw new TypeError(`${key} is not text`);
  return text;
}
