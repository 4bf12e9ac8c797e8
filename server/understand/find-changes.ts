import { adjustForMultipleTests, type ScoreCounts } from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import { compareScores, type JudgedComparison } from "./compare-scores.ts";
import { findScoreBasis, type ScoreBasis } from "./find-score-basis.ts";
import { countsOf, measure } from "./measure-scores.ts";
import { addDays } from "./period.ts";
import { listValues, readTwoPeriods, type ScoreMetric } from "./queries.ts";
import type { RealChange } from "./schemas.ts";

const periodDays = 28;
const most = 6;
const significance = 0.05;

/** What is looked at together: these scores, in each of these values. */
interface Cut {
  readonly dimension: RealChange["dimension"];
  readonly metrics: readonly ScoreMetric[];
  readonly values: readonly { readonly value: string; readonly name: string | null }[];
}

/** One score in one value, then and now. */
interface Candidate {
  readonly metric: ScoreMetric;
  readonly dimension: RealChange["dimension"];
  readonly value: string;
  readonly name: string | null;
  /** How often each score was given, then and now. */
  readonly answers: readonly ScoreCounts[];
  readonly after: ReturnType<typeof measure>;
  readonly comparison: JudgedComparison;
}

export interface FoundChanges {
  readonly changes: RealChange[];
  /** Whether there were enough answers to compare anything: only then does "nothing changed" mean something. */
  readonly comparable: boolean;
}

/**
 * What really changed in the last four weeks against the four before: every score in the whole workspace and by place,
 * the main ones by touchpoint too. Whoever looks at many things at once finds some by chance, so the verdicts
 * allow for how many were looked at. The same answers are looked at once: a place with one touchpoint is one thing.
 */
export async function findChanges(ctx: Context): Promise<FoundChanges> {
  const basis = await findScoreBasis(ctx);
  const cuts = await findCuts(ctx, basis);
  const candidates: Candidate[] = [];
  for (const cut of cuts) candidates.push(...(await compareCut(ctx, basis, cut)));

  const judged = withoutRepetition(candidates.filter(({ comparison }) => comparison.p !== null));
  if (judged.length === 0) return { changes: [], comparable: false };
  const adjusted = adjustForMultipleTests(judged.map(({ comparison }) => comparison.p ?? 1));
  const changes = judged
    .map((candidate, index) => ({ candidate, p: adjusted[index] ?? 1 }))
    .filter(({ candidate, p }) => candidate.comparison.verdict === "real" && p < significance)
    .toSorted((a, b) => a.p - b.p)
    .flatMap(({ candidate }) => viewChange(candidate))
    .slice(0, most);
  return { changes, comparable: true };
}

/** The very same answers are told once, where they were given: the narrowest of all that they are the answers of says most. */
function withoutRepetition(candidates: readonly Candidate[]): readonly Candidate[] {
  const widestFirst = Map.groupBy(candidates, ({ metric, answers }) => `${metric.id} ${JSON.stringify(answers)}`);
  return [...widestFirst.values()].flatMap((same) => {
    const narrowest = same.at(-1)?.dimension;
    return same.filter(({ dimension }) => dimension === narrowest);
  });
}

async function findCuts(ctx: Context, { metrics }: ScoreBasis): Promise<Cut[]> {
  return [
    { dimension: "all", metrics, values: [{ value: "", name: null }] },
    { dimension: "place", metrics, values: await listValues(ctx.tx, ctx.workspaceId, "place") },
    {
      dimension: "touchpoint",
      metrics: metrics.filter(({ kind }) => kind !== "rating"),
      values: await listValues(ctx.tx, ctx.workspaceId, "touchpoint"),
    },
  ];
}

async function compareCut(
  ctx: Context,
  { today, minimumAnswers }: ScoreBasis,
  { dimension, metrics, values }: Cut,
): Promise<Candidate[]> {
  const later = { from: addDays(today, 1 - periodDays), to: today };
  const asked = { dimension, metricIds: metrics.map(({ id }) => id), values: values.map(({ value }) => value) };
  const firstDay = addDays(later.from, -periodDays);
  const rows = await readTwoPeriods(ctx.tx, ctx.workspaceId, asked, firstDay, later);
  const byScore = Map.groupBy(rows, (row) => `${row.metric_id} ${row.value}`);

  return metrics.flatMap((metric) =>
    values.map(({ value, name }) => {
      const both = Map.groupBy(byScore.get(`${metric.id} ${value}`) ?? [], (row) => row.is_later);
      const after = countsOf(metric, both.get(true) ?? []);
      const before = countsOf(metric, both.get(false) ?? []);
      const comparison = compareScores(metric, after, before, minimumAnswers);
      const measured = measure(metric, after, minimumAnswers);
      return { metric, dimension, value, name, answers: [before, after], after: measured, comparison };
    }),
  );
}

function viewChange({ metric, dimension, value, name, after, comparison }: Candidate): RealChange[] {
  const { difference, differenceInterval, better } = comparison;
  if (after.value === null || comparison.value === null || difference === null) return [];
  if (differenceInterval === null || better === null) return [];
  return [
    {
      metric: { id: metric.id, kind: metric.kind, name: metric.name },
      dimension,
      value,
      name,
      before: comparison.value,
      after: after.value,
      difference,
      interval: differenceInterval,
      better,
      n: after.n,
    },
  ];
}
