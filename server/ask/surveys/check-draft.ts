import { type ContentProblem, checkMetricsKept, describeMetrics, type SurveyContent } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { isMetricKind } from "./is-metric-kind.ts";
import { selectMetricsById } from "./queries.ts";

/**
 * What the metrics that have answers already forbid: another kind, scale or direction under the same identity.
 *
 * An id that only another workspace has is a new one here. It leads nowhere: a metric's key, and every answer, rollup and
 * query that names it, begin with the workspace. Refusing it would tell that it exists elsewhere, and a survey that was
 * copied from one workspace into another, as JSON by the API, could not be published.
 */
export async function checkDraftMetrics(ctx: Context, content: SurveyContent): Promise<ContentProblem[]> {
  const ids = describeMetrics(content).map((metric) => metric.metricId);
  if (ids.length === 0) return [];
  const rows = await selectMetricsById(ctx.tx, ctx.workspaceId, ids);

  const taken = rows.filter((row) => !isMetricKind(row.kind));
  const known = rows.flatMap((row) => (isMetricKind(row.kind) ? [{ ...row, kind: row.kind, metricId: row.id }] : []));
  const message = "This metric id belongs to the counts of cases. Give the question an id of its own.";
  return [
    ...taken.map(() => ({ path: "questions", code: "metric_taken", message })),
    ...checkMetricsKept(known, content),
  ];
}
