import { MeasurementError } from "../errors.ts";

/** Throws `not-finite` unless the value is an ordinary number. */
export function requireFinite(value: number, argument: string): void {
  if (!Number.isFinite(value)) throw new MeasurementError("not-finite", argument);
}

/** Throws `not-finite` or `out-of-range` unless low <= value <= high. */
export function requireBetween(value: number, low: number, high: number, argument: string): void {
  requireFinite(value, argument);
  if (value < low || value > high) throw new MeasurementError("out-of-range", argument);
}

/** Throws `not-finite` or `out-of-range` unless low < value < high. */
export function requireInside(value: number, low: number, high: number, argument: string): void {
  if (Number.isNaN(value)) throw new MeasurementError("not-finite", argument);
  if (!(value > low && value < high)) throw new MeasurementError("out-of-range", argument);
}

/** Throws unless the value is a finite number above zero. */
export function requirePositive(value: number, argument: string): void {
  requireFinite(value, argument);
  if (value <= 0) throw new MeasurementError("out-of-range", argument);
}

/** Throws `not-integer` or `negative` unless the value is a count: a whole number from 0 to 2^53 - 1. */
export function requireCount(value: number, argument: string): void {
  requireFinite(value, argument);
  if (value < 0) throw new MeasurementError("negative", argument);
  if (!Number.isSafeInteger(value)) throw new MeasurementError("not-integer", argument);
}

/** Throws `not-finite` when any value of the list is no ordinary number. */
export function requireAllFinite(values: ArrayLike<number>, argument: string): void {
  for (let i = 0; i < values.length; i++) requireFinite(values[i] ?? Number.NaN, argument);
}

/** Throws `empty` when the list holds nothing. */
export function requireNotEmpty(values: ArrayLike<unknown>, argument: string): void {
  if (values.length === 0) throw new MeasurementError("empty", argument);
}

/** Throws `length-mismatch`, naming the second list, when two lists differ in length. */
export function requireSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, argument: string): void {
  if (a.length !== b.length) throw new MeasurementError("length-mismatch", argument);
}

/** Throws unless the value can be degrees of freedom: above zero, possibly infinite. */
export function requireDegrees(value: number, argument: string): void {
  if (Number.isNaN(value)) throw new MeasurementError("not-finite", argument);
  if (value <= 0) throw new MeasurementError("out-of-range", argument);
}
