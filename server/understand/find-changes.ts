import { adjustForMultipleTests } from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import { compareScores, type JudgedComparison } from "./compare-scores.ts";
import { findScoreBasis, type ScoreBasis } from "./find-score-basis.ts";
import { countsOf, measure } from "./measure-scores.ts";
import { addDays } from "./period.ts";
import {
  type BreakdownRow,
  listValues,
  type NamedValue,
  readBreakdown,
  readHistogram,
  type ScoreMetric,
} from "./queries.ts";
import type { RealChange } from "./schemas.ts";
import { type Period, wholeWorkspace } from "./scope.ts";

const periodDays = 28;
const most = 6;
const significance = 0.05;

/** One score in one cut, then and now. */
interface Candidate {
  readonly metric: ScoreMetric;
  readonly dimension: RealChange["dimension"];
  readonly value: string;
  readonly name: string | null;
  readonly after: ReturnType<typeof measure>;
  readonly comparison: JudgedComparison;
}

/**
 * What really changed in the last four weeks against the four before: every score in the whole workspace and by place,
 * the main ones by touchpoint too. Whoever looks at many things at once finds some by chance, so the verdicts
 * allow for how many were looked at.
 */
export async function findChanges(ctx: Context): Promise<RealChange[]> {
  const basis = await findScoreBasis(ctx);
  const after = { from: addDays(basis.today, 1 - periodDays), to: basis.today };
  const before = { from: addDays(after.from, -periodDays), to: addDays(after.from, -1) };

  const candidates = [
    ...(await compareWhole(ctx, basis, after, before)),
    ...(await compareBy(ctx, basis, "place", after, before)),
    ...(await compareBy(ctx, basis, "touchpoint", after, before)),
  ].filter(({ comparison }) => comparison.p !== null);
  if (candidates.length === 0) return [];

  const adjusted = adjustForMultipleTests(candidates.map(({ comparison }) => comparison.p ?? 1));
  return candidates
    .map((candidate, index) => ({ candidate, p: adjusted[index] ?? 1 }))
    .filter(({ candidate, p }) => candidate.comparison.verdict === "real" && p < significance)
    .toSorted((a, b) => a.p - b.p)
    .flatMap(({ candidate }) => viewChange(candidate))
    .slice(0, most);
}

async function compareWhole(ctx: Context, basis: ScoreBasis, after: Period, before: Period): Promise<Candidate[]> {
  const ids = basis.metrics.map((metric) => metric.id);
  const [rowsAfter, rowsBefore] = [
    await readHistogram(ctx.tx, ctx.workspaceId, ids, wholeWorkspace, after),
    await readHistogram(ctx.tx, ctx.workspaceId, ids, wholeWorkspace, before),
  ];
  return basis.metrics.map((metric) => {
    const ofMetric = (row: { readonly metric_id: string }) => row.metric_id === metric.id;
    const whole = { dimension: "all", value: "", name: null } as const;
    return compare(basis, metric, whole, rowsAfter.filter(ofMetric), rowsBefore.filter(ofMetric));
  });
}

async function compareBy(
  ctx: Context,
  basis: ScoreBasis,
  dimension: "place" | "touchpoint",
  after: Period,
  before: Period,
): Promise<Candidate[]> {
  const values = await listValues(ctx.tx, ctx.workspaceId, dimension);
  const ids = values.map(({ value }) => value);
  const candidates: Candidate[] = [];
  const asked = dimension === "place" ? basis.metrics : basis.metrics.filter(({ kind }) => kind !== "rating");
  for (const metric of asked) {
    const rowsAfter = await readBreakdown(ctx.tx, ctx.workspaceId, metric.id, dimension, ids, after);
    const rowsBefore = await readBreakdown(ctx.tx, ctx.workspaceId, metric.id, dimension, ids, before);
    for (const named of values) {
      const ofValue = (row: BreakdownRow) => row.value === named.value;
      candidates.push(
        compare(basis, metric, { dimension, ...named }, rowsAfter.filter(ofValue), rowsBefore.filter(ofValue)),
      );
    }
  }
  return candidates;
}

function compare(
  { minimumAnswers }: ScoreBasis,
  metric: ScoreMetric,
  cut: Pick<Candidate, "dimension"> & { readonly value: NamedValue["value"]; readonly name: string | null },
  rowsAfter: readonly { readonly score: number; readonly n: number }[],
  rowsBefore: readonly { readonly score: number; readonly n: number }[],
): Candidate {
  const counts = countsOf(metric, rowsAfter);
  return {
    ...cut,
    metric,
    after: measure(metric, counts, minimumAnswers),
    comparison: compareScores(metric, counts, countsOf(metric, rowsBefore), minimumAnswers),
  };
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
