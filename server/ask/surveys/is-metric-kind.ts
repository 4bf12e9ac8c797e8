import type { MetricKind } from "@croquette/survey";
import type { MetricTable } from "../../platform/database/types.ts";

/** Whether a metric is measured by a question; the other kind counts cases. */
export function isMetricKind(kind: MetricTable["kind"]): kind is MetricKind {
  return kind !== "case";
}
