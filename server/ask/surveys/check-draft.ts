import { type ContentProblem, checkMetricsKept, describeMetrics, type SurveyContent } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { isMetricKind } from "./is-metric-kind.ts";
import { selectMetricsById } from "./queries.ts";

/** What the metrics that have answers already forbid: another kind, scale or direction under the same identity. */
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
