/** Reads fields of a case file's input. A wrong type means a malformed file and throws with the field's name. */

export type Fields = Readonly<Record<string, unknown>>;

/** True for a plain object that has every one of these keys. */
export function hasFields(value: unknown, ...keys: readonly string[]): value is Fields {
  return isFields(value) && keys.every((key) => key in value);
}

export function fieldsAt(value: unknown, key: string): Fields {
  const field = valueAt(value, key);
  if (!isFields(field)) throw new TypeError(`${key} is not an object`);
  return field;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const field = valueAt(value, key);
  if (!Array.isArray(field)) throw new TypeError(`${key} is not a list`);
  return field;
}

export function numberAt(value: unknown, key: string): number {
  return numberOf(valueAt(value, key), key);
}

export function numbersAt(value: unknown, key: string): readonly number[] {
  return listAt(value, key).map((item) => numberOf(item, key));
}

export function tableAt(value: unknown, key: string): readonly (readonly number[])[] {
  return listAt(value, key).map((row) => {
    if (!Array.isArray(row)) throw new TypeError(`${key} is not a list of lists`);
    return row.map((item) => numberOf(item, key));
  });
}

export function textsAt(value: unknown, key: string): readonly string[] {
  return listAt(value, key).map((item) => {
    if (typeof item !== "string") throw new TypeError(`${key} holds something that is not text`);
    return item;
  });
}

/** The field as it is, of whatever type. Throws when there is no object to read it from. */
export function valueAt(value: unknown, key: string): unknown {
  if (!isFields(value)) throw new TypeError(`${key} is missing`);
  return value[key];
}

function numberOf(value: unknown, key: string): number {
  if (typeof value !== "number") throw new TypeError(`${key} holds something that is not a number`);
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
