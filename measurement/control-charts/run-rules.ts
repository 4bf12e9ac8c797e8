import { binomialQuantile } from "../kernel/binomial.ts";
import type { ControlChart } from "./chart.ts";

/** Where a run rule fires: the last point of each pattern, from index 0. */
export interface NelsonSignals {
  /** 1: beyond three sigma. */
  readonly beyondLimits: readonly number[];
  /** 2: nine in a row on one side of the centre. */
  readonly nineOnOneSide: readonly number[];
  /** 3: six in a row steadily rising or falling. */
  readonly sixSteady: readonly number[];
  /** 4: fourteen in a row going up and down alternately. */
  readonly fourteenAlternating: readonly number[];
  /** 5: two of three beyond two sigma on the same side, the last one among them. */
  readonly twoOfThreeBeyondTwoSigma: readonly number[];
  /** 6: four of five beyond one sigma on the same side, the last one among them. */
  readonly fourOfFiveBeyondOneSigma: readonly number[];
  /** 7: fifteen in a row within one sigma: the limits are too wide or the data were mixed. */
  readonly fifteenWithinOneSigma: readonly number[];
  /** 8: eight in a row outside one sigma, on either side: two populations. */
  readonly eightOutsideOneSigma: readonly number[];
}

/**
 * The eight rules of Nelson on standardised values z = (value - centre) / sigma. Empty periods are skipped over.
 *
 * Source: Nelson (1984), Journal of Quality Technology 16:237; rule 3 counts six points. Indices mark the last point of each
 * pattern, from 0. A point on the centre line ends a run. All eight together give a false alarm about every 74 points: use the
 * first two by default. Not for autocorrelated values, where the rules fire without a cause.
 */
export function nelsonSignals(chart: ControlChart): NelsonSignals {
  const plotted = standardise(chart);
  const z = plotted.map((point) => point.z);
  const at = (fires: (end: number) => boolean): readonly number[] =>
    plotted.flatMap((point, end) => (fires(end) ? [point.index] : []));

  return {
    beyondLimits: chart.beyond,
    nineOnOneSide: runSignals(chart, 9),
    sixSteady: at((end) => steady(z, end, 6)),
    fourteenAlternating: at((end) => alternating(z, end, 14)),
    twoOfThreeBeyondTwoSigma: at((end) => mostBeyond(z, end, { window: 3, needed: 2, sigmas: 2 })),
    fourOfFiveBeyondOneSigma: at((end) => mostBeyond(z, end, { window: 5, needed: 4, sigmas: 1 })),
    fifteenWithinOneSigma: at((end) => everyOf(z, end, 15, (value) => Math.abs(value) < 1)),
    eightOutsideOneSigma: at((end) => everyOf(z, end, 8, (value) => Math.abs(value) > 1)),
  };
}

/** Runs about the centre line and what chance would allow (`runTest`). */
export interface RunTest {
  /** Points that are not on the centre line. */
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunAllowed: number;
  readonly crossings: number;
  readonly crossingsNeeded: number;
  /** True when the longest run is too long or the crossings are too few: the level has moved. */
  readonly signal: boolean;
}

/**
 * Anhøj's run tests: is the longest run too long, or does the curve cross the centre line too seldom?
 *
 * Formula: longest run > round(log2 n) + 3, or crossings < the 5 % quantile of a binomial(n - 1, 1/2), n points off the centre line.
 * Source: Anhøj & Olesen (2014), PLoS ONE 9:e113825. Needs no sigma. Below about 10 useful points it can hardly signal.
 */
export function runTest(chart: ControlChart): RunTest {
  const sides = plottedSides(chart).filter((side) => side !== 0);
  const runs = runLengths(sides);
  const useful = sides.length;
  const longestRun = Math.max(0, ...runs);
  const longestRunAllowed = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3;
  const crossings = Math.max(0, runs.length - 1);
  const crossingsNeeded = useful < 2 ? 0 : binomialQuantile(0.05, useful - 1, 0.5);

  return {
    useful,
    longestRun,
    longestRunAllowed,
    crossings,
    crossingsNeeded,
    signal: longestRun > longestRunAllowed || crossings < crossingsNeeded,
  };
}

/**
 * Points that end a run of at least `length` points on one side of the centre line: the `length`th and every later one.
 *
 * Indices from 0, ascending. A point on the centre line ends the run, an empty period does not.
 * Source: Western Electric (1956), with 8 points; Montgomery gives 7 or 8. Not a substitute for `runTest` on short series.
 */
export function runSignals(chart: ControlChart, length: number): readonly number[] {
  const plotted = chart.points.flatMap((point, index) => (point.value === null ? [] : [index]));
  let run = 0;
  let previous = 0;
  return plottedSides(chart).flatMap((side, position) => {
    run = side !== 0 && side === previous ? run + 1 : Math.abs(side);
    previous = side;
    const index = plotted[position];
    return run >= length && index !== undefined ? [index] : [];
  });
}

interface Standardised {
  readonly index: number;
  readonly z: number;
}

function standardise({ points }: ControlChart): readonly Standardised[] {
  return points.flatMap(({ z }, index) => (z === null ? [] : [{ index, z }]));
}

function plottedSides({ center, points }: ControlChart): readonly number[] {
  if (center === null) return [];
  return points.flatMap(({ value }) => (value === null ? [] : [Math.sign(value - center)]));
}

function runLengths(sides: readonly number[]): readonly number[] {
  const runs: number[] = [];
  sides.forEach((side, index) => {
    if (index > 0 && side === sides[index - 1]) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  });
  return runs;
}

function everyOf(z: readonly number[], end: number, window: number, holds: (value: number) => boolean): boolean {
  return end + 1 >= window && z.slice(end + 1 - window, end + 1).every(holds);
}

function stepsUpTo(z: readonly number[], end: number, window: number): readonly number[] {
  if (end + 1 < window) return [];
  const seen = z.slice(end + 1 - window, end + 1);
  return seen.slice(1).map((value, index) => Math.sign(value - (seen[index] ?? value)));
}

function steady(z: readonly number[], end: number, window: number): boolean {
  const steps = stepsUpTo(z, end, window);
  return steps.length > 0 && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
}

function alternating(z: readonly number[], end: number, window: number): boolean {
  const steps = stepsUpTo(z, end, window);
  return (
    steps.length > 0 && steps.every((step, index) => step !== 0 && (index === 0 || step === -(steps[index - 1] ?? 0)))
  );
}

interface Majority {
  readonly window: number;
  readonly needed: number;
  readonly sigmas: number;
}

/** Early points form shorter windows: two of the first two already count for "two of three". */
function mostBeyond(z: readonly number[], end: number, { window, needed, sigmas }: Majority): boolean {
  const seen = z.slice(Math.max(0, end + 1 - window), end + 1);
  return [1, -1].some((side) => {
    const far = (value: number): boolean => side * value > sigmas;
    return far(z[end] ?? 0) && seen.filter(far).length >= needed;
  });
}
