import { MeasurementError } from "./errors.ts";
import { at } from "./kernel/at.ts";
import { inverseSymmetric } from "./kernel/cholesky.ts";
import { qr } from "./kernel/least-squares.ts";
import { dot, entry, type Matrix, matrixOf, multiplyVector } from "./kernel/matrix.ts";
import { normalUpper, normalUpperQuantile } from "./kernel/normal.ts";
import { requireAllFinite, requireInside, requireNotEmpty } from "./kernel/require.ts";
import type { Duration } from "./survival.ts";
import { type Interval, judgeChange, type Verdict } from "./verdict.ts";

/** How customers who leave at the same time are counted: Efron's is the more exact and the default. */
export type TieMethod = "efron" | "breslow";

/** One customer with the factors that may hasten or delay their leaving. */
export interface ObservedCustomer extends Duration {
  readonly factors: readonly number[];
}

/** What one more unit of a factor does to the speed of leaving, the others held equal. */
export interface HazardRatio {
  readonly coefficient: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly ratio: number;
  /** Of the ratio. */
  readonly interval: Interval;
  /** In units of the coefficient (the log of the ratio). */
  readonly verdict: Verdict;
}

export type HazardModel =
  | {
      readonly state: "fitted";
      readonly n: number;
      readonly events: number;
      readonly ratios: readonly HazardRatio[];
      readonly logLikelihood: number;
    }
  /** Some combination of factors tells all leavers from all others: no finite ratio exists. */
  | { readonly state: "separated"; readonly n: number; readonly events: number };

export interface HazardOptions {
  readonly ties?: TieMethod;
  readonly confidence?: number;
}

/**
 * Cox's proportional hazards: what hastens or delays leaving. Needs rows: no aggregate of several factors can answer it.
 *
 * Formula: maximise sum over events of b·x - log sum over those at risk of exp(b·x), by Newton's method; ties after Efron (1977) or Breslow
 * (1974); errors from the inverse information. Source: Cox (1972), JRSS B 34:187. Ratios have no unit. Throws `empty`, `not-enough`
 * without any event, `length-mismatch`, `not-finite`, `singular` for a factor that is constant or repeats others. Ten events for each
 * factor are the least. Not when the ratio changes over time.
 */
export function proportionalHazards(
  customers: readonly ObservedCustomer[],
  { ties = "efron", confidence = 0.95 }: HazardOptions = {},
): HazardModel {
  requireInside(confidence, 0, 1, "confidence");
  const groups = leavingTimes(customers);
  const n = customers.length;
  const events = groups.reduce((total, group) => total + group.left.length, 0);

  requireIndependentFactors(customers);
  const fit = maximise(groups, ties, customers[0]?.factors.length ?? 0);
  if (fit === null) return { state: "separated", n, events };
  const variance = inverseSymmetric(fit.information);
  const ratios = fit.coefficients.map((coefficient, index) =>
    describeRatio(coefficient, Math.sqrt(entry(variance, index, index)), confidence, events),
  );
  return { state: "fitted", n, events, ratios, logLikelihood: fit.logLikelihood };
}

function requireIndependentFactors(customers: readonly ObservedCustomer[]): void {
  const width = customers[0]?.factors.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => customers.map(({ factors }) => at(factors, j)));
  const constant = customers.map(() => 1);
  const repeated = qr([constant, ...columns]).aliased.map((column) => String(column - 1));
  if (repeated.length > 0) throw new MeasurementError("singular", "factors", repeated);
}

function describeRatio(coefficient: number, standardError: number, confidence: number, events: number): HazardRatio {
  const z = coefficient / standardError;
  const half = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const logInterval = { lower: coefficient - half, upper: coefficient + half, confidence };
  return {
    coefficient,
    standardError,
    z,
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    ratio: Math.exp(coefficient),
    interval: { lower: Math.exp(logInterval.lower), upper: Math.exp(logInterval.upper), confidence },
    verdict: judgeChange({ interval: logInterval, sizes: [events], standardError }),
  };
}

/** Who left at one time, and who left then or was seen later. Factors are centred, which changes nothing but the rounding. */
interface LeavingTime {
  readonly left: readonly (readonly number[])[];
  readonly seenLater: readonly (readonly number[])[];
}

/** Latest first, so that the set at risk only grows. */
function leavingTimes(customers: readonly ObservedCustomer[]): readonly LeavingTime[] {
  requireNotEmpty(customers, "customers");
  const width = customers[0]?.factors.length ?? 0;
  if (width === 0) throw new MeasurementError("empty", "factors");
  for (const { time, factors } of customers) {
    requireAllFinite([time, ...factors], "customers");
    if (time < 0) throw new MeasurementError("negative", "time");
    if (factors.length !== width) throw new MeasurementError("length-mismatch", "factors");
  }
  const means = Array.from(
    { length: width },
    (_, j) => customers.reduce((sum, { factors }) => sum + at(factors, j), 0) / customers.length,
  );
  const byTime = Map.groupBy(customers, (customer) => customer.time);
  const groups = [...byTime.entries()]
    .sort(([a], [b]) => b - a)
    .map(([, members]) => {
      const centred = members.map(({ factors, ended }) => ({
        ended,
        x: factors.map((value, j) => value - at(means, j)),
      }));
      return {
        left: centred.filter(({ ended }) => ended).map(({ x }) => x),
        seenLater: centred.filter(({ ended }) => !ended).map(({ x }) => x),
      };
    });
  if (groups.every(({ left }) => left.length === 0)) throw new MeasurementError("not-enough", "customers");
  return groups;
}

interface Likelihood {
  readonly logLikelihood: number;
  readonly gradient: readonly number[];
  readonly information: Matrix;
}

interface HazardFit extends Likelihood {
  readonly coefficients: readonly number[];
}

/** Newton's method with halved steps; null when the coefficients run away, which is separation. */
function maximise(groups: readonly LeavingTime[], ties: TieMethod, width: number): HazardFit | null {
  let coefficients: readonly number[] = new Array<number>(width).fill(0);
  let current = likelihoodAt(coefficients, groups, ties);
  for (let round = 0; round < 60; round++) {
    const step = newtonStep(current);
    if (step === null) return null;
    const moved = halveUntilBetter(coefficients, step, current, (b) => likelihoodAt(b, groups, ties));
    const gain = moved.logLikelihood - current.logLikelihood;
    const size = Math.max(...step.map(Math.abs));
    coefficients = moved.coefficients;
    current = moved;
    if (size < 1e-10 && Math.abs(gain) <= 1e-12 * (1 + Math.abs(current.logLikelihood))) return moved;
  }
  return null;
}

function newtonStep({ information, gradient }: Likelihood): readonly number[] | null {
  const scale = Math.max(...information.map((row, i) => at(row, i)));
  if (!(scale > 1e-10)) return null;
  try {
    return multiplyVector(inverseSymmetric(information), gradient);
  } catch (error) {
    if (error instanceof MeasurementError) return null;
    throw error;
  }
}

function halveUntilBetter(
  from: readonly number[],
  step: readonly number[],
  current: Likelihood,
  evaluate: (coefficients: readonly number[]) => Likelihood,
): HazardFit {
  let size = 1;
  for (let halving = 0; halving < 30; halving++) {
    const coefficients = from.map((value, index) => value + size * at(step, index));
    const likelihood = evaluate(coefficients);
    if (likelihood.logLikelihood >= current.logLikelihood - 1e-9) return { coefficients, ...likelihood };
    size /= 2;
  }
  return { coefficients: from, ...current };
}

function likelihoodAt(coefficients: readonly number[], groups: readonly LeavingTime[], ties: TieMethod): Likelihood {
  const width = coefficients.length;
  let logLikelihood = 0;
  const gradient = new Array<number>(width).fill(0);
  const information = matrixOf(width, width, () => 0);
  const risk = emptySums(width);
  for (const { left, seenLater } of groups) {
    const leaving = emptySums(width);
    for (const x of seenLater) addTo(risk, x, coefficients);
    for (const x of left) {
      addTo(risk, x, coefficients);
      addTo(leaving, x, coefficients);
      logLikelihood += dot(coefficients, x);
      x.forEach((value, j) => {
        gradient[j] = at(gradient, j) + value;
      });
    }
    for (let rank = 0; rank < left.length; rank++) {
      const part = ties === "efron" ? rank / left.length : 0;
      logLikelihood -= subtractTerm({ risk, leaving, part }, gradient, information);
    }
  }
  return { logLikelihood, gradient, information };
}

interface RiskSums {
  total: number;
  readonly first: number[];
  readonly second: number[][];
}

function emptySums(width: number): RiskSums {
  return { total: 0, first: new Array<number>(width).fill(0), second: matrixOf(width, width, () => 0) };
}

function addTo(sums: RiskSums, x: readonly number[], coefficients: readonly number[]): void {
  const weight = Math.exp(dot(coefficients, x));
  sums.total += weight;
  x.forEach((value, i) => {
    sums.first[i] = at(sums.first, i) + weight * value;
    const row = at(sums.second, i);
    x.forEach((other, j) => {
      row[j] = at(row, j) + weight * value * other;
    });
  });
}

interface TiedRisk {
  readonly risk: RiskSums;
  readonly leaving: RiskSums;
  /** Share of those leaving at this time that has left already, after Efron. */
  readonly part: number;
}

/** Takes the mean and covariance of those at risk off the gradient and onto the information; returns the log of the risk. */
function subtractTerm({ risk, leaving, part }: TiedRisk, gradient: number[], information: number[][]): number {
  const total = risk.total - part * leaving.total;
  const mean = risk.first.map((value, i) => (value - part * at(leaving.first, i)) / total);
  information.forEach((row, i) => {
    gradient[i] = at(gradient, i) - at(mean, i);
    for (let j = 0; j < row.length; j++) {
      const second = (entry(risk.second, i, j) - part * entry(leaving.second, i, j)) / total;
      row[j] = at(row, j) + second - at(mean, i) * at(mean, j);
    }
  });
  return Math.log(total);
}
