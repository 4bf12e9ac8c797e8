import type { SurveyContent } from "./content.ts";
import type { Localized } from "./localized.ts";
import type { Direction, MetricQuestion } from "./question.ts";
import { isScale, scaleOf } from "./scale.ts";

export type MetricKind = "nps" | "csat" | "ces" | "rating" | "choice" | "choices" | "text";

/** What a question measures, independent of its wording and version. */
export interface MetricDescription {
  readonly metricId: string;
  readonly kind: MetricKind;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly direction: Direction | null;
  readonly name: Localized;
}

/** The metrics of a survey, in its order. */
export function describeMetrics(content: SurveyContent): MetricDescription[] {
  return content.questions.filter((question) => question.kind !== "contact").map(describeMetric);
}

function describeMetric(question: MetricQuestion): MetricDescription {
  const scale = isScale(question) ? scaleOf(question) : null;
  return {
    metricId: question.metricId,
    kind: metricKind(question),
    lowest: scale?.lowest ?? null,
    highest: scale?.highest ?? null,
    direction: scale?.direction ?? null,
    name: question.name,
  };
}

function metricKind(question: MetricQuestion): MetricKind {
  switch (question.kind) {
    case "single-choice":
      return "choice";
    case "multiple-choice":
      return "choices";
    default:
      return question.kind;
  }
}
