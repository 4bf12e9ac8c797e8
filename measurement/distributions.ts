/** The probability distributions behind every interval and test, for those who need one that is not here. */
export { betaDensity, betaLower, betaQuantile, betaUpper, betaUpperQuantile } from "./kernel/beta.ts";
export { binomialLower, binomialProbability, binomialQuantile, binomialUpper } from "./kernel/binomial.ts";
export {
  chiSquareDensity,
  chiSquareLower,
  chiSquareQuantile,
  chiSquareUpper,
  chiSquareUpperQuantile,
} from "./kernel/chi-square.ts";
export { fLower, fQuantile, fUpper, fUpperQuantile } from "./kernel/f.ts";
export {
  gammaDensity,
  gammaDistributionLower,
  gammaDistributionUpper,
  gammaQuantile,
  gammaUpperQuantile,
} from "./kernel/gamma.ts";
export { fisherTwoSided, hypergeometricProbability } from "./kernel/hypergeometric.ts";
export { noncentralTLower, noncentralTUpper } from "./kernel/noncentral-t.ts";
export { normalDensity, normalLower, normalQuantile, normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
export { poissonLower, poissonProbability, poissonQuantile, poissonUpper } from "./kernel/poisson.ts";
export { erf, erfc, gammaLower, gammaUpper, logBeta, logGamma } from "./kernel/special-functions.ts";
export { tDensity, tLower, tQuantile, tUpper, tUpperQuantile } from "./kernel/student-t.ts";
