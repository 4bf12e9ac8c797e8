import { CompiledQuery, sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import { breakdownSql } from "./questions/breakdown.sql.ts";
import { foldSql } from "./questions/fold.sql.ts";
import { histogramSql } from "./questions/histogram.sql.ts";
import { recountSql } from "./questions/recount.sql.ts";
import { scoreColumns } from "./questions/score-columns.ts";
import { trendSql } from "./questions/trend.sql.ts";
import type { Dimension, Period, Scope } from "./scope.ts";

export interface ScoreMetric {
  readonly id: string;
  readonly kind: "nps" | "csat" | "ces" | "rating";
  readonly lowest: number;
  readonly highest: number;
  readonly direction: "higher-is-better" | "lower-is-better";
  readonly name: Readonly<Record<string, string>>;
}

/** The metrics of a workspace that are scores, oldest first. */
export async function listScoreMetrics(tx: Tx, workspaceId: string): Promise<readonly ScoreMetric[]> {
  const found = await sql<ScoreMetric>`
    select id, kind, lowest, highest, direction, name
    from metric
    where workspace_id = ${workspaceId} and kind in ('nps', 'csat', 'ces', 'rating')
    order by array_position(array['nps', 'csat', 'ces', 'rating'], kind), created_at, id`.execute(tx);
  return found.rows;
}

export interface HistogramRow {
  readonly metric_id: string;
  readonly score: number;
  readonly n: number;
}

export async function readHistogram(
  tx: Tx,
  workspaceId: string,
  metricIds: readonly string[],
  scope: Scope,
  period: Period,
): Promise<readonly HistogramRow[]> {
  const values = [workspaceId, metricIds, scope.dimension, scope.value, period.from, period.to];
  const rows = await rowsOf<{ metric_id: string } & CountedRow>(tx, histogramSql, values);
  return rows.flatMap((row) => countedScores(row).map((counted) => ({ metric_id: row.metric_id, ...counted })));
}

export interface TrendRow {
  readonly start: string;
  readonly score: number;
  readonly n: number;
}

export async function readTrend(
  tx: Tx,
  workspaceId: string,
  metricId: string,
  scope: Scope,
  period: Period,
  step: "day" | "week",
): Promise<readonly TrendRow[]> {
  const values = [workspaceId, metricId, scope.dimension, scope.value, period.from, period.to, step];
  const rows = await rowsOf<{ start: string } & CountedRow>(tx, trendSql, values);
  return rows.flatMap((row) => countedScores(row).map((counted) => ({ start: row.start, ...counted })));
}

/** Several scores in several values of one dimension. */
export interface Cut {
  readonly metricIds: readonly string[];
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

export interface BreakdownRow extends HistogramRow {
  readonly value: string;
}

export async function readBreakdown(
  tx: Tx,
  workspaceId: string,
  { metricIds, dimension, values }: Cut,
  period: Period,
): Promise<readonly BreakdownRow[]> {
  const parameters = [workspaceId, metricIds, dimension, values, period.from, period.to];
  const rows = await rowsOf<Pick<BreakdownRow, "metric_id" | "value"> & CountedRow>(tx, breakdownSql, parameters);
  return rows.flatMap((row) =>
    countedScores(row).map((counted) => ({ metric_id: row.metric_id, value: row.value, ...counted })),
  );
}

export interface NamedValue {
  readonly value: string;
  readonly name: string;
}

/** The values that a dimension has in this workspace, with their names; archived ones too, since they have a past. */
export async function listValues(
  tx: Tx,
  workspaceId: string,
  dimension: Exclude<Dimension, "all">,
): Promise<readonly NamedValue[]> {
  if (dimension === "channel") {
    const found = await sql<NamedValue>`
      select distinct channel as value, channel as name from touchpoint
      where workspace_id = ${workspaceId} order by 1`.execute(tx);
    return found.rows;
  }
  const found = await sql<NamedValue>`
    select id::text as value, name from ${sql.table(dimension)}
    where workspace_id = ${workspaceId} order by name, id`.execute(tx);
  return found.rows;
}

/** Folds waiting deltas; returns how many it took. */
export async function foldDeltas(tx: Tx, most: number): Promise<number> {
  const [row] = await rowsOf<{ taken: number }>(tx, foldSql, [most]);
  return row?.taken ?? 0;
}

export interface Recount {
  readonly cells: number;
  readonly drift: number;
}

/** Compares one day of the rollups with the raw answers. */
export async function recountDay(tx: Tx, workspaceId: string, day: string): Promise<Recount> {
  const [row] = await rowsOf<Recount>(tx, recountSql, [workspaceId, day]);
  return row ?? { cells: 0, drift: 0 };
}

/** One day of each workspace that has answers, drawn by the given number from 0 up to 1. */
export async function drawDays(
  tx: Tx,
  draw: number,
): Promise<readonly { readonly workspace_id: string; readonly day: string }[]> {
  const found = await sql<{ workspace_id: string; day: string }>`
    select workspace_id, (first + floor(${draw}::float8 * (last - first + 1))::integer) as day
    from (
      select w.id as workspace_id,
        (select f.local_day from feedback f where f.workspace_id = w.id order by f.received_at, f.id limit 1) as first,
        (select f.local_day from feedback f where f.workspace_id = w.id order by f.received_at desc, f.id desc limit 1) as last
      from workspace w
    ) span
    where first is not null`.execute(tx);
  return found.rows;
}

export async function insertRecount(
  tx: Tx,
  row: Recount & { readonly workspaceId: string; readonly id: string; readonly day: string; readonly checkedAt: Date },
): Promise<void> {
  await tx
    .insertInto("score_recount")
    .values({
      workspace_id: row.workspaceId,
      id: row.id,
      day: row.day,
      checked_at: row.checkedAt,
      cells: row.cells,
      drift: row.drift,
    })
    .execute();
}

async function rowsOf<Row>(tx: Tx, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const result = await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return result.rows;
}

/** The columns s0 to s10 of a row. */
type CountedRow = Readonly<Record<string, unknown>>;

/** The scores that were given at all, with how often. */
function countedScores(row: CountedRow): { score: number; n: number }[] {
  return scoreColumns.flatMap((column, score) => {
    const n = Number(row[column]);
    return n === 0 ? [] : { score, n };
  });
}
