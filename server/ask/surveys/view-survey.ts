import { type ContentProblem, checkContent } from "@croquette/survey";
import { readContent } from "../content-schema.ts";
import { languageTags } from "../languages.ts";
import type { SurveyRow } from "./queries.ts";
import type { SurveyItem, SurveyView } from "./schemas.ts";

type ItemRow = Omit<SurveyRow, "draft" | "draft_revision">;

/** A survey as it stands in a list. */
export function viewSurveyItem(row: ItemRow): SurveyItem {
  return {
    id: row.id,
    name: row.name,
    status: statusOf(row),
    publishedVersion: row.version_number,
    publishedAt: row.published_at?.toISOString() ?? null,
    hasUnpublishedChanges: row.has_changes,
    touchpoints: row.touchpoints ?? 0,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** A survey with its draft and with what keeps that from being published, apart from what its metrics forbid. */
export function viewSurvey(row: SurveyRow, furtherProblems: readonly ContentProblem[] = []): SurveyView {
  const draft = readContent(row.draft);
  return {
    ...viewSurveyItem(row),
    revision: row.draft_revision,
    draft,
    problems: [...checkContent(draft, languageTags), ...furtherProblems],
  };
}

/** Whether a survey takes answers. */
export function statusOf(row: { version_id: string | null; closed_at: Date | null }): SurveyItem["status"] {
  if (row.version_id === null) return "draft";
  return row.closed_at === null ? "open" : "closed";
}
