import { expect } from "vitest";

type Numbers = number | null | undefined | readonly Numbers[];

/** Expects numbers, or lists of them, to agree within a relative error (absolute below 1e-12). */
export function expectClose(got: Numbers, expected: Numbers, relative = 1e-9): void {
  if (isList(expected)) {
    expect(isList(got) ? got.length : got, "length").toBe(expected.length);
    expected.forEach((value, index) => {
      expectClose(isList(got) ? got[index] : undefined, value, relative);
    });
    return;
  }
  if (typeof expected !== "number" || typeof got !== "number") {
    expect(got).toBe(expected);
    return;
  }
  const error = Object.is(got, expected) ? 0 : Math.abs(got - expected);
  const allowed = Math.max(1e-12, relative * Math.abs(expected));
  expect(error <= allowed, `${got} is not close to ${expected}`).toBe(true);
}

function isList(value: Numbers): value is readonly Numbers[] {
  return Array.isArray(value);
}
