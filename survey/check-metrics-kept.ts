import type { SurveyContent } from "./content.ts";
import type { ContentProblem } from "./content-problem.ts";
import { describeMetrics, type MetricDescription } from "./describe-metrics.ts";

type Known = Pick<MetricDescription, "metricId" | "kind" | "lowest" | "highest" | "direction">;

/** Refuses a questionnaire that gives a metric which already has answers another kind, scale or direction. */
export function checkMetricsKept(known: readonly Known[], content: SurveyContent): ContentProblem[] {
  const before = new Map(known.map((metric) => [metric.metricId, metric]));
  const indexes = new Map(
    content.questions.map((question, index) => [question.kind === "contact" ? "" : question.metricId, index]),
  );
  const problems: ContentProblem[] = [];

  for (const metric of describeMetrics(content)) {
    const old = before.get(metric.metricId);
    if (!old || isSameMeasure(old, metric)) continue;
    problems.push({
      path: `questions.${indexes.get(metric.metricId) ?? 0}.kind`,
      code: "metric_changed",
      message: `The earlier answers to this question are ${describe(old)}, the new ones would be ${describe(metric)}: they cannot be compared. Remove this question and add a new one instead.`,
    });
  }
  return problems;
}

function isSameMeasure(one: Known, other: Known): boolean {
  return (
    one.kind === other.kind &&
    one.lowest === other.lowest &&
    one.highest === other.highest &&
    one.direction === other.direction
  );
}

function describe(metric: Known): string {
  if (metric.lowest === null || metric.highest === null) return `of the kind ${metric.kind}`;
  const good = metric.direction === "lower-is-better" ? metric.lowest : metric.highest;
  return `${metric.kind.toUpperCase()} from ${metric.lowest} to ${metric.highest} with ${good} as the best`;
}
