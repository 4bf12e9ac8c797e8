import { MeasurementError } from "./errors.ts";
import { judgeTest } from "./judged-test.ts";
import { at } from "./kernel/at.ts";
import { chiSquareUpper } from "./kernel/chi-square.ts";
import { requireFinite, requireNotEmpty, requireSameLength } from "./kernel/require.ts";
import { requireShare, shareInterval } from "./share-intervals.ts";
import type { Interval, Verdict } from "./verdict.ts";

/** Customers with scores from `lowest` to `highest`, both included: one band of a retention table. */
export interface ScoreBand {
  readonly lowest: number;
  readonly highest: number;
}

/** Customers of one band: how many of its n stayed (came back, intend to stay). Bands add up and subtract exactly. */
export interface BandCounts {
  readonly kept: number;
  readonly n: number;
}

/** One band with its share that stayed; share and interval are null without customers. */
export interface BandRetention extends BandCounts {
  readonly share: number | null;
  readonly interval: Interval | null;
}

/** Whether the share that stays rises from band to band. */
export interface Retention {
  readonly n: number;
  readonly bands: readonly BandRetention[];
  /** Cochran-Armitage statistic for trend, one degree of freedom; null when everybody or nobody stayed, or one band has all. */
  readonly chiSquare: number | null;
  readonly p: number | null;
  /** Goodman and Kruskal's gamma, -1 to 1: among pairs that differ in both, how much more often the higher band stays. Null likewise. */
  readonly gamma: number | null;
  readonly verdict: Verdict;
}

/**
 * Retention by score band: who stays, and is it a trend?
 *
 * Formula: share with Wilson interval for each band; trend chi-square = (sum kept_i (i - ī))² / (p (1 - p) sum n_i (i - ī)²) with the bands
 * numbered 1, 2, …; gamma = (concordant - discordant) / (concordant + discordant) pairs. Source: Cochran (1954), Armitage (1955),
 * Goodman & Kruskal (1954). Bands from the lowest score up. Units: shares of 0 to 1. Throws `empty`, `not-integer`, `negative`,
 * `out-of-range`. It shows what goes together, not what causes what: those who stay may answer differently for other reasons.
 */
export function retentionByBand(bands: readonly BandCounts[], confidence = 0.95): Retention {
  requireNotEmpty(bands, "bands");
  for (const { kept, n } of bands) requireShare(kept, n);

  const n = bands.reduce((total, band) => total + band.n, 0);
  const chiSquare = trendAcrossBands(bands, n);
  const p = chiSquare === null ? null : chiSquareUpper(chiSquare, 1);
  return {
    n,
    bands: bands.map((band) => ({
      ...band,
      share: band.n === 0 ? null : band.kept / band.n,
      interval: band.n === 0 ? null : shareInterval(band.kept, band.n, "wilson", confidence),
    })),
    chiSquare,
    p,
    gamma: gammaOf(bands),
    verdict: judgeTest({ p, n, least: 30, standardError: null, significance: 1 - confidence }),
  };
}

/**
 * Retention by score band from raw answers: a score and whether the customer stayed, in the same order. See `retentionByBand`.
 *
 * Throws `length-mismatch`, `off-scale` for a score in no band, `not-finite`, `out-of-range` for bands that overlap.
 */
export function retentionOf(
  scores: readonly number[],
  stayed: readonly boolean[],
  bands: readonly ScoreBand[],
): Retention {
  requireSameLength(scores, stayed, "stayed");
  requireBands(bands);
  const kept = new Array<number>(bands.length).fill(0);
  const sizes = new Array<number>(bands.length).fill(0);
  scores.forEach((score, index) => {
    requireFinite(score, "scores");
    const band = bands.findIndex(({ lowest, highest }) => score >= lowest && score <= highest);
    if (band < 0) throw new MeasurementError("off-scale", "scores");
    sizes[band] = at(sizes, band) + 1;
    if (at(stayed, index)) kept[band] = at(kept, band) + 1;
  });
  return retentionByBand(sizes.map((n, band) => ({ kept: at(kept, band), n })));
}

function requireBands(bands: readonly ScoreBand[]): void {
  requireNotEmpty(bands, "bands");
  bands.forEach(({ lowest, highest }, index) => {
    const previous = bands[index - 1];
    if (!(lowest <= highest) || (previous && !(previous.highest < lowest)))
      throw new MeasurementError("out-of-range", "bands");
  });
}

function trendAcrossBands(bands: readonly BandCounts[], n: number): number | null {
  const kept = bands.reduce((total, band) => total + band.kept, 0);
  if (kept === 0 || kept === n) return null;
  const middle = bands.reduce((total, band, index) => total + band.n * index, 0) / n;
  const spread = bands.reduce((total, band, index) => total + band.n * (index - middle) ** 2, 0);
  if (spread === 0) return null;
  const drift = bands.reduce((total, band, index) => total + band.kept * (index - middle), 0);
  const share = kept / n;
  return (drift * drift) / (share * (1 - share) * spread);
}

function gammaOf(bands: readonly BandCounts[]): number | null {
  let concordant = 0;
  let discordant = 0;
  let keptBelow = 0;
  let lostBelow = 0;
  for (const { kept, n } of bands) {
    concordant += kept * lostBelow;
    discordant += (n - kept) * keptBelow;
    keptBelow += kept;
    lostBelow += n - kept;
  }
  const pairs = concordant + discordant;
  return pairs === 0 ? null : (concordant - discordant) / pairs;
}
