import type { Localized, Question, SurveyContent } from "@croquette/survey";
import { z } from "zod";
import type { FeedbackRow } from "./feedback-page.sql.ts";
import type { MetricRow, VersionRow } from "./queries.ts";
import { type FeedbackDetail, type FeedbackItem, localized } from "./schemas.ts";

const storedAnswers = z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]));

const scoreKinds = ["nps", "csat", "ces", "rating"] as const;
type ScoreKind = (typeof scoreKinds)[number];

function scoreKindOf(kind: string): ScoreKind | undefined {
  return scoreKinds.find((candidate) => candidate === kind);
}

/** A stored piece of feedback as the API shows it. */
export function viewFeedback(row: FeedbackRow, metrics: readonly MetricRow[]): FeedbackItem {
  const answers = storedAnswers.parse(row.answers);
  const scores: FeedbackItem["scores"] = [];
  for (const metric of metrics) {
    const score = answers[metric.id];
    const kind = scoreKindOf(metric.kind);
    if (typeof score !== "number" || !kind || metric.lowest === null || metric.highest === null) continue;
    scores.push({
      metricId: metric.id,
      kind,
      lowest: metric.lowest,
      highest: metric.highest,
      direction: metric.direction ?? "higher-is-better",
      name: localized.parse(metric.name),
      score,
    });
  }
  scores.sort((a, b) => scoreKinds.indexOf(a.kind) - scoreKinds.indexOf(b.kind));
  return {
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    touchpoint: named(row.touchpoint_id, row.touchpoint_name),
    place: named(row.place_id, row.place_name),
    spot: row.spot,
    customer: row.customer_id ? { id: row.customer_id, name: row.customer_name, email: row.customer_email } : null,
    language: row.language,
    receivedAt: row.received_at.toISOString(),
    localDay: row.local_day,
    text: row.text,
    scores,
    caseId: row.case_id,
  };
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id && name !== null ? { id, name } : null;
}

/** The same with every answer in the words and order of the version that was answered. */
export function viewFeedbackDetail(
  row: FeedbackRow,
  metrics: readonly MetricRow[],
  version: { readonly row: VersionRow; readonly content: SurveyContent } | undefined,
): FeedbackDetail {
  const answers = storedAnswers.parse(row.answers);
  const listed: FeedbackDetail["answers"] = [];
  for (const question of version?.content.questions ?? []) {
    if (question.kind === "contact") continue;
    const value = answers[question.metricId];
    if (value === undefined) continue;
    listed.push({
      metricId: question.metricId,
      kind: question.kind,
      question: question.label,
      value,
      valueText: valueText(question, value, version?.content.languages ?? []),
    });
  }
  return {
    ...viewFeedback(row, metrics),
    surveyVersion: version
      ? { id: version.row.id, number: version.row.number, surveyName: version.row.survey_name }
      : null,
    answers: listed,
  };
}

function valueText(question: Question, value: number | string | string[], languages: readonly string[]): Localized {
  const inAll = (text: (language: string) => string) =>
    Object.fromEntries(languages.map((language) => [language, text(language)]));
  if (question.kind === "single-choice" || question.kind === "multiple-choice") {
    const chosen = new Set(Array.isArray(value) ? value : [String(value)]);
    const options = question.options.filter((option) => chosen.has(option.id));
    return inAll((language) => options.map((option) => option.label[language] ?? "").join(", "));
  }
  return inAll(() => String(value));
}
