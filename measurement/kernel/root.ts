import { MeasurementError } from "../errors.ts";

const STEPS = 200;

/** A function's value and its slope at one point. */
export interface Sloped {
  readonly value: number;
  readonly slope: number;
}

/**
 * The zero of a monotone function on the whole line, by Newton's method inside a bracket that it widens and narrows itself.
 * `rising` tells the direction. Settles to the last bit or two; throws `no-convergence` if there is no zero.
 */
export function findMonotoneZero(curve: (u: number) => Sloped, start: number, rising: boolean): number {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let u = start;
  let stride = 1;
  for (let step = 0; step < STEPS; step++) {
    const { value, slope } = curve(u);
    if (value === 0) return u;
    if (value < 0 === rising) low = u;
    else high = u;

    let next = u - value / slope;
    const isUsable = Number.isFinite(next) && next > low && next < high;
    if (!isUsable) {
      next = betweenOrBeyond(low, high, stride);
      stride *= 2;
    }
    if (Math.abs(next - u) <= 2e-16 * Math.abs(u) || next === u) return next;
    u = next;
  }
  return u;
}

function betweenOrBeyond(low: number, high: number, stride: number): number {
  if (low === Number.NEGATIVE_INFINITY) return high - stride;
  if (high === Number.POSITIVE_INFINITY) return low + stride;
  return low + (high - low) / 2;
}

/**
 * The zero of a continuous function between two points where its signs differ, to the last bits (Brent 1973).
 * Throws `out-of-range` when the signs agree.
 */
export function findZeroBetween(f: (x: number) => number, from: number, to: number): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new MeasurementError("out-of-range", "bracket");

  let c = a;
  let fc = fa;
  let previous = b - a;
  let current = previous;
  for (let step = 0; step < STEPS; step++) {
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      previous = b - a;
      current = previous;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + 1e-300;
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= tolerance || fb === 0) return b;

    const jump = interpolate(a, b, c, fa, fb, fc);
    const isGood = 2 * Math.abs(jump) < Math.min(3 * Math.abs(middle) - tolerance, Math.abs(previous));
    previous = isGood && jump > 0 === middle > 0 ? current : middle;
    current = isGood && jump > 0 === middle > 0 ? jump : middle;
    a = b;
    fa = fb;
    b += Math.abs(current) > tolerance ? current : Math.sign(middle) * tolerance;
    fb = f(b);
  }
  return b;
}

// Inverse quadratic interpolation, or the secant when only two points are distinct: the step from b.
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return (s * (c - b)) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  return -(s * ((c - b) * q * (q - r) - (b - a) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}
