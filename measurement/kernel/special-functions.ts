export { erf, erfc } from "./error-function.ts";
export { gammaLower, gammaUpper } from "./incomplete-gamma.ts";
export { logBeta, logGamma } from "./log-gamma.ts";
