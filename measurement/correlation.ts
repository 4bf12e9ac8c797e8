import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { normalUpperQuantile } from "./kernel/normal.ts";
import { requireBetween, requireCount, requireInside } from "./kernel/require.ts";
import { tUpper } from "./kernel/student-t.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** A correlation with its test against "no connection" and its likely range. */
export interface CorrelationTest {
  readonly n: number;
  readonly r: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** Fisher's interval; `null` below four respondents, where it does not exist. */
  readonly interval: Interval | null;
  /** `too-little-data` below ten respondents; the smallest change is the weakest correlation that n respondents can show. */
  readonly verdict: Verdict;
}

const fewestForTest = 10;

/**
 * Test and interval of a correlation: t = r sqrt((n - 2) / (1 - r^2)) with n - 2 degrees of freedom, and
 * tanh(atanh r plus or minus z / sqrt(n - 3)) (Fisher 1921). Also used for Spearman's, where the t is an approximation
 * that is good from about ten respondents.
 * Throws `out-of-range` outside -1 to 1 and `not-enough` below three respondents.
 */
export function correlationTest(r: number, n: number, confidence = 0.95): CorrelationTest {
  requireBetween(r, -1, 1, "r");
  requireCount(n, "n");
  requireInside(confidence, 0, 1, "confidence");
  if (n < 3) throw new MeasurementError("not-enough", "n");

  const df = n - 2;
  if (Math.abs(r) === 1) {
    const interval = { lower: r, upper: r, confidence };
    return { n, r, t: r * Number.POSITIVE_INFINITY, df, p: 0, interval, verdict: verdictOf(0, n, confidence) };
  }

  const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  const p = 2 * tUpper(Math.abs(t), df);
  const interval = n < 4 ? null : fisherInterval(r, n, confidence);
  return { n, r, t, df, p, interval, verdict: verdictOf(p, n, confidence) };
}

/**
 * The weakest correlation that n respondents can show at the given confidence four times out of five (power 0.8):
 * tanh((z of confidence + z of power) / sqrt(n - 3)). `null` below four respondents: none could be shown.
 */
export function smallestDetectableCorrelation(n: number, confidence = 0.95, power = 0.8): number | null {
  requireCount(n, "n");
  if (n < 4) return null;
  const reach = normalUpperQuantile((1 - confidence) / 2) + normalUpperQuantile(1 - power);
  return Math.tanh(reach / Math.sqrt(n - 3));
}

function verdictOf(p: number, n: number, confidence: number): Verdict {
  const verdict = judgeTest({ p, n, least: fewestForTest, standardError: null, significance: 1 - confidence });
  return { ...verdict, smallestChange: smallestDetectableCorrelation(n, confidence) };
}

function fisherInterval(r: number, n: number, confidence: number): Interval {
  const centre = Math.atanh(r);
  const reach = normalUpperQuantile((1 - confidence) / 2) / Math.sqrt(n - 3);
  return { lower: Math.tanh(centre - reach), upper: Math.tanh(centre + reach), confidence };
}
