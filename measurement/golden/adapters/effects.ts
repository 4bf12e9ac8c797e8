import { regressCounts } from "../../effect-on-counts.ts";
import { normalUpperQuantile } from "../../kernel/normal.ts";
import { regressSeries } from "../../robust-regression.ts";
import { hasFields, numbersAt } from "../fields.ts";
import type { Adapter } from "../registry.ts";

function named(names: readonly string[], values: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? Number.NaN]));
}

function runLinear(input: unknown) {
  const names = ["(Intercept)", "t", "post", "ts"];
  const since = numbersAt(input, "time_since");
  const fit = regressSeries(numbersAt(input, "y"), [numbersAt(input, "t"), numbersAt(input, "post"), since], 3);
  return {
    coefficients: named(names, fit.coefficients),
    std_errors_ols: named(names, fit.plainErrors),
    p_ols: named(names, fit.plainP),
    std_errors_newey_west_lag3: named(names, fit.robustErrors),
    r_squared: fit.rSquared,
    sigma: fit.residualDeviation,
    durbin_watson: fit.durbinWatson,
    effect_at_last_point: (fit.coefficients[2] ?? 0) + (fit.coefficients[3] ?? 0) * (since.at(-1) ?? 0),
  };
}

function runCounts(input: unknown) {
  const names = ["(Intercept)", "post", "t"];
  const columns = [numbersAt(input, "post"), numbersAt(input, "t")];
  const fit = regressCounts(numbersAt(input, "y"), numbersAt(input, "exposure"), columns);
  const coefficient = fit.coefficients[1] ?? Number.NaN;
  const half = normalUpperQuantile(0.025) * (fit.poissonErrors[1] ?? Number.NaN);
  return {
    coefficients: named(names, fit.coefficients),
    std_errors_poisson: named(names, fit.poissonErrors),
    dispersion_quasi: fit.dispersion,
    std_errors_quasi: named(names, fit.scaledErrors),
    rate_ratio_post: Math.exp(coefficient),
    rate_ratio_ci95_wald: [Math.exp(coefficient - half), Math.exp(coefficient + half)],
    deviance: fit.deviance,
    null_deviance: fit.nullDeviance,
    aic: fit.aic,
  };
}

export const effectAdapters: readonly Adapter[] = [
  {
    method: /^Interrupted time series/,
    accepts: (input) => hasFields(input, "y", "t", "post", "exposure"),
    run: runCounts,
  },
  {
    method: /^Interrupted time series/,
    accepts: (input) => hasFields(input, "y", "t", "post", "time_since"),
    run: runLinear,
  },
];
