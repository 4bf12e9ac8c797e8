import { MeasurementError } from "../errors.ts";

/** The element at an index that the caller knows to exist; throws `out-of-range` instead of handing on `undefined`. */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new MeasurementError("out-of-range", "index");
  return value;
}
