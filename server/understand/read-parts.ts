import { type ScoreCounts, total } from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import type { ScoreBasis } from "./find-score-basis.ts";
import { countsOf } from "./measure-scores.ts";
import { type HistogramRow, listValues, readBreakdown, readHistogram, type ScoreMetric } from "./queries.ts";
import { type Dimension, type Period, wholeWorkspace } from "./scope.ts";
import { withheldParts } from "./withheld-parts.ts";

/** One value of a dimension; the whole workspace has no name. */
export interface PartName {
  readonly value: string;
  readonly name: string | null;
}

/** The answers to one question in one part of the workspace. */
export interface Part extends PartName {
  readonly counts: ScoreCounts;
  readonly n: number;
  /** Whether its score would tell what the few elsewhere answered. */
  readonly isWithheld: boolean;
}

interface Parting {
  readonly dimension: Dimension;
  readonly metrics: readonly ScoreMetric[];
  readonly names: readonly PartName[];
}

/** The parts that a dimension divides the workspace into; the whole is one part. */
export async function findPartNames(ctx: Context, dimension: Dimension): Promise<readonly PartName[]> {
  return dimension === "all"
    ? [{ value: wholeWorkspace.value, name: null }]
    : await listValues(ctx.tx, ctx.workspaceId, dimension);
}

/**
 * The answers of a period to each of these questions, part by part in the order of their names, by the id of the metric.
 * Which parts are withheld is decided here for everybody who shows one, so that no two screens show what one of them hides.
 */
export async function readParts(
  ctx: Context,
  basis: Pick<ScoreBasis, "minimumAnswers">,
  { dimension, metrics, names }: Parting,
  period: Period,
): Promise<ReadonlyMap<string, readonly Part[]>> {
  const metricIds = metrics.map(({ id }) => id);
  const cut = { metricIds, dimension, values: names.map(({ value }) => value) };
  const rows = await readBreakdown(ctx.tx, ctx.workspaceId, cut, period);
  const all =
    dimension === "all" ? rows : await readHistogram(ctx.tx, ctx.workspaceId, metricIds, wholeWorkspace, period);
  const byPart = Map.groupBy(rows, (row) => `${row.metric_id} ${row.value}`);
  const byMetric = Map.groupBy(all, (row) => row.metric_id);

  return new Map(
    metrics.map((metric) => {
      const counted = names.map((name) => withCounts(name, metric, byPart.get(`${metric.id} ${name.value}`) ?? []));
      const answers = total(countsOf(metric, byMetric.get(metric.id) ?? []));
      const withheld = withheldParts(counted, answers, basis.minimumAnswers);
      return [metric.id, counted.map((part) => ({ ...part, isWithheld: withheld.has(part) }))];
    }),
  );
}

function withCounts(name: PartName, metric: ScoreMetric, rows: readonly HistogramRow[]): Omit<Part, "isWithheld"> {
  const counts = countsOf(metric, rows);
  return { ...name, counts, n: total(counts) };
}
