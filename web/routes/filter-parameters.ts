import type { RawSearch } from "./only-known.ts";
import { textParameter } from "./search-parameters.ts";

// As strict as the API is: another id than a UUID of the known versions is refused there.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The parameter when it is an id, else nothing. */
export function idParameter(search: RawSearch, name: string): string | undefined {
  const value = textParameter(search, name);
  return value && uuid.test(value) ? value : undefined;
}

/** The parameter when it is a day that exists, written as 2026-03-31, else nothing. */
export function dayParameter(search: RawSearch, name: string): string | undefined {
  const value = textParameter(search, name);
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}

/** True when the parameter says so, else nothing: a filter is either on or not in the address. */
export function onParameter(search: RawSearch, name: string): true | undefined {
  return textParameter(search, name) === "true" ? true : undefined;
}

/** The parameter when it is a whole number from 0 to 10, as every score is, else nothing. */
export function scoreParameter(search: RawSearch, name: string): number | undefined {
  const value = textParameter(search, name);
  return value && /^(\d|10)$/.test(value) ? Number(value) : undefined;
}
