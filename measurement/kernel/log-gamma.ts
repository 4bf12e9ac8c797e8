import { requirePositive } from "./require.ts";

export const HALF_LOG_TWO_PI = 0.9189385332046727;
const ONE_MINUS_EULER = 0.42278433509846713;

// (zeta(k) - 1) / k for k = 2, 3, ...: the Taylor coefficients of ln Gamma about 2, without their alternating sign.
const ZETA_TERMS = [
  0.3224670334241132, 0.0673523010531981, 0.020580808427784546, 0.007385551028673986, 0.0028905103307415234,
  0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939, 9.945751278180853e-5, 4.492623673813314e-5,
  2.050721277567069e-5, 9.439488275268397e-6, 4.374866789907488e-6, 2.039215753801366e-6, 9.55141213040742e-7,
  4.492469198764566e-7, 2.1207184805554665e-7, 1.0043224823968099e-7, 4.7698101693639804e-8, 2.2711094608943164e-8,
  1.0838659214896955e-8, 5.183475041970047e-9, 2.4836745438024785e-9, 1.1921401405860912e-9, 5.731367241678862e-10,
  2.7595228851242334e-10, 1.330476437424449e-10, 6.4229645638381e-11,
];

// B(2j) / (2j (2j - 1)): Stirling's series in 1/x, 1/x^3, ...
const STIRLING_TERMS = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
];
const STIRLING_FROM = 12;

function aboutTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_TERMS.length - 1; k >= 0; k--) sum = (ZETA_TERMS[k] ?? 0) - z * sum;
  return z * (ONE_MINUS_EULER + z * sum);
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = STIRLING_TERMS.length - 1; k >= 0; k--) sum = (STIRLING_TERMS[k] ?? 0) + inverseSquare * sum;
  return sum / x;
}

/**
 * ln of the gamma function for x > 0, to about 1e-15 relative, also beside its zeros at 1 and 2.
 * Taylor series about 2 (coefficients zeta(k) - 1), recurrence up to 12, Stirling's series above (DLMF 5.7.3, 5.11.1).
 * Throws for x <= 0.
 */
export function logGamma(x: number): number {
  requirePositive(x, "x");
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return logGamma(1 + x) - Math.log(x);
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);

  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + aboutTwo(rest - 2);
}

/**
 * What Stirling's formula leaves out: ln Gamma(x + 1) - (x + 1/2) ln x + x - ln sqrt(2 pi), for x > 0.
 * Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingSeries(x);
  return logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

/** ln of the beta function B(a, b) for a, b > 0, without cancellation for large arguments. Throws for a <= 0 or b <= 0. */
export function logBeta(a: number, b: number): number {
  requirePositive(a, "a");
  requirePositive(b, "b");
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < STIRLING_FROM) return logGamma(small) + logGamma(large) - logGamma(small + large);

  const sum = small + large;
  const correction = stirlingError(large) - stirlingError(sum);
  if (small < STIRLING_FROM) {
    return logGamma(small) - (large - 0.5) * Math.log1p(small / large) - small * Math.log(sum) + small + correction;
  }
  const logRatio = -(large - 0.5) * Math.log1p(small / large) + small * Math.log(small / sum) - 0.5 * Math.log(small);
  return HALF_LOG_TWO_PI + logRatio + correction + stirlingError(small);
}
