const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
const ONE_OVER_ROOT_PI = 1 / Math.sqrt(Math.PI);
const SERIES_BELOW = 1.5;

/**
 * exp(-scale x^2) with the rounding error of x^2 removed: x is split into a short head, whose square is exact, and a rest.
 * `scale` is 1 or 1/2.
 */
export function expMinusSquare(x: number, scale: number): number {
  if (Math.abs(x) > 1e3) return 0;
  const head = Math.round(x * 16) / 16;
  const rest = (x - head) * (x + head);
  return Math.exp(-scale * head * head) * Math.exp(-scale * rest);
}

/**
 * The continued fraction 1/(x + s/(x + 2s/(x + 3s/(x + ...)))) for x > 0, evaluated from its far end (Laplace; DLMF 7.9.1).
 * With s = 1 it is the Mills ratio of the normal distribution, with s = 1/2 it is sqrt(pi) e^(x^2) erfc(x).
 */
export function laplaceFraction(x: number, s: number): number {
  const terms = Math.ceil(12 + (180 * s * 2) / (x * x));
  let denominator = x;
  for (let k = terms; k >= 1; k--) denominator = x + (s * k) / denominator;
  return 1 / denominator;
}

function erfSeries(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= square / (k + 0.5);
    sum += term;
  }
  return TWO_OVER_ROOT_PI * Math.exp(-square) * sum;
}

/** The error function, to about 1e-15 relative on the whole line (DLMF 7.6.2, 7.9.1). */
export function erf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (Math.abs(x) < SERIES_BELOW) return erfSeries(x);
  return Math.sign(x) * (1 - erfc(Math.abs(x)));
}

/** The complementary error function 1 - erf(x), with full relative accuracy in its tail down to 1e-308. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < SERIES_BELOW) return x > -SERIES_BELOW ? 1 - erfSeries(x) : 2 - erfc(-x);
  if (x > 28) return 0;
  return ONE_OVER_ROOT_PI * expMinusSquare(x, 1) * laplaceFraction(x, 0.5);
}
