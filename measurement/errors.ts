/**
 * Why a calculation was refused. The set is closed, so that a screen can have a sentence for each.
 *
 * - `empty`: nothing was given where at least one value is needed
 * - `not-finite`: NaN or an infinity
 * - `not-integer`: a count or a score that is not a whole number
 * - `negative`: a negative count, weight or duration
 * - `off-scale`: a score outside its scale
 * - `out-of-range`: a value outside the range that the formula allows
 * - `length-mismatch`: two lists that must be equally long are not
 * - `not-enough`: fewer values than the formula needs
 * - `no-variation`: every value is the same, so nothing can be divided by the spread
 * - `singular`: a factor is an exact combination of others (`names` says which)
 * - `not-positive-definite`: a matrix that is no covariance of anything
 * - `unknown-name`: a name that is not among those given
 * - `too-large`: more work than the method can do in reasonable time
 * - `no-convergence`: an iteration did not settle
 */
export type MeasurementErrorCode =
  | "empty"
  | "not-finite"
  | "not-integer"
  | "negative"
  | "off-scale"
  | "out-of-range"
  | "length-mismatch"
  | "not-enough"
  | "no-variation"
  | "singular"
  | "not-positive-definite"
  | "unknown-name"
  | "too-large"
  | "no-convergence";

/** Refusal of nonsense input: `code` says what is wrong, `argument` which argument it is in, `names` which entries (if any). */
export class MeasurementError extends Error {
  override readonly name = "MeasurementError";
  readonly code: MeasurementErrorCode;
  readonly argument: string;
  readonly names: readonly string[];

  constructor(code: MeasurementErrorCode, argument: string, names: readonly string[] = []) {
    super(names.length === 0 ? `${code}: ${argument}` : `${code}: ${argument} (${names.join(", ")})`);
    this.code = code;
    this.argument = argument;
    this.names = names;
  }
}
