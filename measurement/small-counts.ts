import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { binomialLower, binomialProbability, binomialUpper } from "./kernel/binomial.ts";
import { gammaQuantile, gammaUpperQuantile } from "./kernel/gamma.ts";
import { poissonLower, poissonProbability, poissonUpper } from "./kernel/poisson.ts";
import { requireBetween, requireCount, requireInside, requirePositive } from "./kernel/require.ts";
import { shareInterval } from "./share-intervals.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** Whether one count is unusual for what is normal. */
export interface UnusualCount {
  readonly count: number;
  readonly expected: number;
  /** P(at least this many) when the count is above what is expected, else P(at most this many). */
  readonly p: number;
  readonly direction: "above" | "below";
  readonly verdict: Verdict;
}

/**
 * Is this week's count unusual? The exact one-sided tail of a Poisson count.
 *
 * Formula: P(X >= count) for a count above the mean, else P(X <= count). Source: Poisson; Garwood (1936). Units: events. `expected` is
 * the usual number in a period of this length, 0 or more. Throws `negative`, `not-integer`, `not-finite`, `out-of-range`. Not for
 * counts that vary more than chance (see `rateDispersion`), nor picked out of many weeks because it looked high.
 */
export function unusualCount(count: number, expected: number): UnusualCount {
  requireCount(count, "count");
  requireBetween(expected, 0, Number.MAX_VALUE, "expected");
  const direction = count > expected ? "above" : "below";
  const p = direction === "above" ? poissonUpper(count, expected) : poissonLower(count, expected);
  return {
    count,
    expected,
    p,
    direction,
    verdict: judgeTest({ p, n: count, least: 0, standardError: Math.sqrt(expected) }),
  };
}

/** An exact test of a share or a rate against a given one. */
export interface ExactTest {
  /** Answers behind a share, events behind a rate. */
  readonly n: number;
  readonly estimate: number;
  /** Probability of all outcomes that are no more likely than the one seen. */
  readonly p: number;
  readonly interval: Interval;
  /** Exact at any number; its smallest change is in the unit of the estimate. */
  readonly verdict: Verdict;
}

/**
 * Exact binomial test: does a share differ from a given one?
 *
 * Formula: p = total probability of all counts that are no more likely than the one seen; Clopper-Pearson interval. Source: Clopper &
 * Pearson (1934), Biometrika 26:404. Units: shares of 0 to 1. `confidence` strictly within 0 to 1. Throws `empty` for no answers,
 * `not-integer`, `negative`, `out-of-range`. For ordinary volumes the Wilson interval is narrower and good enough.
 */
export function exactShareTest(count: number, n: number, given: number, confidence = 0.95): ExactTest {
  requireBetween(given, 0, 1, "given");
  const interval = shareInterval(count, n, "clopper-pearson", confidence);
  const p = binomialTest(count, n, given);
  const standardError = Math.sqrt((given * (1 - given)) / n);
  const verdict = judgeTest({ p, n, least: 1, standardError, significance: 1 - confidence });
  return { n, estimate: count / n, p, interval, verdict };
}

/**
 * Exact Poisson test: does a rate of events differ from a given one?
 *
 * Formula: p = total probability of all counts that are no more likely than the one seen; interval from gamma quantiles (Garwood 1936,
 * Biometrika 28:437). Units: events per unit of exposure. Throws `negative`, `not-integer`, `out-of-range` for exposure or rate.
 * Not for counts that vary more than chance.
 */
export function exactRateTest(count: number, exposure: number, given: number, confidence = 0.95): ExactTest {
  requireCount(count, "count");
  requirePositive(exposure, "exposure");
  requireBetween(given, 0, Number.MAX_VALUE, "given");
  requireInside(confidence, 0, 1, "confidence");
  const tail = (1 - confidence) / 2;
  const p = poissonTest(count, exposure * given);
  const standardError = Math.sqrt(given / exposure);
  return {
    n: count,
    estimate: count / exposure,
    p,
    verdict: judgeTest({ p, n: count, least: 0, standardError, significance: 1 - confidence }),
    interval: {
      lower: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
      upper: gammaUpperQuantile(tail, count + 1) / exposure,
      confidence,
    },
  };
}

/** Events in a stretch of exposure: complaints in weeks, failures in machine hours. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

/** Two rates compared exactly. The ratio and its ends are Infinity when the second has no events. */
export interface RateRatio {
  readonly ratio: number;
  readonly p: number;
  readonly interval: Interval;
  readonly verdict: Verdict;
}

/**
 * Exact test of two rates: have complaints become rarer?
 *
 * Formula: given all events, the first count is binomial with share exposure / total exposure; the Clopper-Pearson limits of that share
 * turn into limits of the ratio. Source: Przyborowski & Wilenski (1940), Biometrika 31:313. No unit. Throws `empty` when neither has an
 * event, `negative`, `not-integer`, `out-of-range`. Not for counts that vary more than chance.
 */
export function compareRates(first: Rate, second: Rate, confidence = 0.95): RateRatio {
  for (const { count, exposure } of [first, second]) {
    requireCount(count, "count");
    requirePositive(exposure, "exposure");
  }
  const events = first.count + second.count;
  if (events === 0) throw new MeasurementError("empty", "count");

  const share = shareInterval(first.count, events, "clopper-pearson", confidence);
  const perExposure = second.exposure / first.exposure;
  const p = binomialTest(first.count, events, first.exposure / (first.exposure + second.exposure));
  return {
    ratio: (first.count / second.count) * perExposure,
    p,
    interval: { lower: odds(share.lower) * perExposure, upper: odds(share.upper) * perExposure, confidence },
    verdict: judgeTest({ p, n: events, least: 5, standardError: null, significance: 1 - confidence }),
  };
}

function odds(share: number): number {
  return share / (1 - share);
}

function binomialTest(count: number, n: number, given: number): number {
  if (given === 0) return Number(count === 0);
  if (given === 1) return Number(count === n);
  return twoSided(count, n * given, {
    probability: (k) => binomialProbability(k, n, given),
    lower: (k) => (k < 0 ? 0 : binomialLower(k, n, given)),
    upper: (k) => (k > n ? 0 : binomialUpper(k, n, given)),
    highest: n,
  });
}

function poissonTest(count: number, mean: number): number {
  if (mean === 0) return Number(count === 0);
  return twoSided(count, mean, {
    probability: (k) => poissonProbability(k, mean),
    lower: (k) => (k < 0 ? 0 : poissonLower(k, mean)),
    upper: (k) => poissonUpper(k, mean),
    highest: Number.MAX_SAFE_INTEGER,
  });
}

interface CountDistribution {
  readonly probability: (k: number) => number;
  readonly lower: (k: number) => number;
  readonly upper: (k: number) => number;
  readonly highest: number;
}

/** The tail at the count plus the part of the other tail that is no more likely; a hair's breadth counts as equally likely. */
function twoSided(count: number, mean: number, distribution: CountDistribution): number {
  const threshold = distribution.probability(count) * (1 + 1e-7);
  if (count === mean) return 1;
  if (count < mean) {
    const other = firstUnlikely(Math.ceil(mean), distribution, threshold);
    return Math.min(1, distribution.lower(count) + distribution.upper(other));
  }
  const other = lastUnlikely(Math.floor(mean), distribution, threshold);
  return Math.min(1, distribution.lower(other) + distribution.upper(count));
}

/** The smallest count from `start` on that is no more likely than the threshold; probabilities only fall there. */
function firstUnlikely(start: number, { probability, highest }: CountDistribution, threshold: number): number {
  let step = 1;
  let likely = start - 1;
  while (likely + step <= highest && probability(likely + step) > threshold) {
    likely += step;
    step *= 2;
  }
  while (step >= 1) {
    if (likely + step <= highest && probability(likely + step) > threshold) likely += step;
    step = Math.floor(step / 2);
  }
  return likely + 1;
}

/** The largest count up to `start` that is no more likely than the threshold, or -1; probabilities only rise there. */
function lastUnlikely(start: number, { probability }: CountDistribution, threshold: number): number {
  let unlikely = -1;
  let likely = start + 1;
  while (likely - unlikely > 1) {
    const middle = Math.floor((unlikely + likely) / 2);
    if (probability(middle) <= threshold) unlikely = middle;
    else likely = middle;
  }
  return unlikely;
}
