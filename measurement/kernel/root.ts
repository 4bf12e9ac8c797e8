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
 * The zero of a continuous function between two points where its signs differ (Brent 1973, chapter 4). It stops when the zero
 * is known within `tolerance`, by default to the last bits. Throws `out-of-range` when the signs agree.
 */
export function findZeroBetween(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa > 0 !== fb > 0)) throw new MeasurementError("out-of-range", "bracket");

  let c = a;
  let fc = fa;
  for (let step = 0; step < STEPS; step++) {
    const previous = b - a;
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const nearness = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= nearness || fb === 0) return b;

    const mayInterpolate = Math.abs(previous) >= nearness && Math.abs(fa) > Math.abs(fb);
    const jump = mayInterpolate ? interpolated({ a, b, c, fa, fb, fc }, previous, nearness) : half;
    a = b;
    fa = fb;
    b += Math.abs(jump) < nearness ? (jump > 0 ? nearness : -nearness) : jump;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
    }
  }
  return b;
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
}

// The step from b by the secant, or by inverse quadratic interpolation when three points are known; half the bracket when that
// would leave it or shrink it too slowly.
function interpolated({ a, b, c, fa, fb, fc }: Bracket, previous: number, nearness: number): number {
  const width = c - b;
  let p: number;
  let q: number;
  if (a === c) {
    p = width * (fb / fa);
    q = 1 - fb / fa;
  } else {
    const r = fa / fc;
    const s = fb / fc;
    const t = fb / fa;
    p = t * (width * r * (r - s) - (b - a) * (s - 1));
    q = (r - 1) * (s - 1) * (t - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const isInside = p < 0.75 * width * q - Math.abs(nearness * q) / 2 && p < Math.abs((previous * q) / 2);
  return isInside ? p / q : width / 2;
}
