import { shareChart } from "../measurement/control-charts/laney.ts";
import { readChart } from "../measurement/control-charts/reading.ts";
import { median } from "../measurement/kernel/median.ts";
import { seededRandom } from "../measurement/kernel/random.ts";
import { lmgImportance } from "../measurement/lmg.ts";
import { countScores, total } from "../measurement/score-counts.ts";

/** One thing that was timed, with what it may take. */
export interface MeasurementTime {
  readonly task: string;
  /** Milliseconds, median of the runs. */
  readonly milliseconds: number;
  /** Milliseconds that it may take; for a ratio those of the bare loop times the factor. */
  readonly limit: number;
  readonly isWithin: boolean;
}

const days = 730;
const scores = 10_000_000;
const seed = 20_260_101;

/** Times what dashboards and driver analyses need of the arithmetic: importance, folding of scores, a control chart. */
export function measureMeasurement(): MeasurementTime[] {
  const answers = randomScores(scores);
  const bare = time(9, () => foldBare(answers));
  const periods = randomPeriods(days);
  return [
    judge("importance (LMG) of 12 factors from their correlations", 60, timeImportance(12, 15)),
    judge("importance (LMG) of 20 factors from their correlations", 2000, timeImportance(20, 3)),
    judge(
      "10 million scores folded into a histogram, against twice a bare loop",
      2 * bare,
      time(9, () => total(countScores(answers, { lowest: 0, highest: 10 }))),
    ),
    judge(
      "control chart of 730 days, drawn and read",
      5,
      time(101, () => readChart(shareChart(periods)).verdict.n),
    ),
  ];
}

/** Prints the times as a table and as one line of JSON. */
export function printMeasurement(times: readonly MeasurementTime[]): void {
  console.table(
    times.map(({ task, milliseconds, limit, isWithin }) => ({
      task,
      "ms (median)": round(milliseconds),
      "may take": round(limit),
      within: isWithin,
    })),
  );
  console.log(JSON.stringify({ measurement: times }));
}

function judge(task: string, limit: number, milliseconds: number): MeasurementTime {
  return { task, milliseconds, limit, isWithin: milliseconds <= limit };
}

/** The first run is not counted: it pays for compiling. The result is used, so that nothing can be left out. */
function time(runs: number, work: () => number): number {
  const durations = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    if (!Number.isFinite(work())) throw new Error("a timed task has no result");
    return performance.now() - start;
  });
  return median(durations.slice(1));
}

function timeImportance(factors: number, runs: number): number {
  const correlations = randomCorrelations(factors + 1);
  return time(runs, () => lmgImportance(correlations).reduce((sum, share) => sum + share, 0));
}

/** The least work that counts scores: one increment each, nothing checked. */
function foldBare(answers: Uint8Array): number {
  const bins = new Float64Array(11);
  for (let index = 0; index < answers.length; index++) {
    const score = answers[index] ?? 0;
    bins[score] = (bins[score] ?? 0) + 1;
  }
  return bins.reduce((sum, count) => sum + count, 0);
}

function randomScores(length: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => random.below(11));
}

function randomPeriods(length: number): readonly { readonly events: number; readonly size: number }[] {
  const random = seededRandom(seed);
  return Array.from({ length }, () => {
    const size = 200 + random.below(200);
    const events = Array.from({ length: size }, () => Number(random.next() < 0.12));
    return { events: events.reduce((sum, event) => sum + event, 0), size };
  });
}

/** Correlations of made-up ratings that share one halo, as ratings do; the outcome first. */
function randomCorrelations(columns: number): readonly (readonly number[])[] {
  const random = seededRandom(seed);
  const ratings = Array.from({ length: 400 }, () => {
    const halo = random.next();
    return Array.from({ length: columns }, () => halo + random.next());
  });
  const means = columnMeans(ratings, columns);
  const covariance = (a: number, b: number): number =>
    ratings.reduce((sum, row) => sum + ((row[a] ?? 0) - (means[a] ?? 0)) * ((row[b] ?? 0) - (means[b] ?? 0)), 0);
  const spreads = means.map((_, column) => Math.sqrt(covariance(column, column)));
  return means.map((_, a) =>
    means.map((_unused, b) => (a === b ? 1 : covariance(a, b) / ((spreads[a] ?? 1) * (spreads[b] ?? 1)))),
  );
}

function columnMeans(rows: readonly (readonly number[])[], columns: number): readonly number[] {
  return Array.from(
    { length: columns },
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length,
  );
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

if (import.meta.main) printMeasurement(measureMeasurement());
