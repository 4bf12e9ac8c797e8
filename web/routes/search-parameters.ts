import type { RawSearch } from "./only-known.ts";

/** Reads search parameters of an address: whatever is not a usable text is left out, never an error. */
export function textParameter(search: RawSearch, name: string, longest = Number.POSITIVE_INFINITY): string | undefined {
  const value = search[name];
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return value.length <= longest ? value : undefined;
}

/** The parameter when it is one of these words, else nothing. */
export function choiceParameter<const Choice extends string>(
  search: RawSearch,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textParameter(search, name);
  return choices.find((choice) => choice === value);
}

/** Drops what is undefined, so that an address carries only what was chosen. */
export function compact<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined);
  // fromEntries forgets which keys belong to which values; they are exactly those of the argument.
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Whether anything is chosen at all. */
export function isAnySet(search: object): boolean {
  return Object.values(search).some((value) => value !== undefined);
}
