import { type ContentProblem, checkContent } from "@croquette/survey";
import { readContent } from "../content-schema.ts";
import { languageTags } from "../languages.ts";
import type { SurveyRow } from "./queries.ts";
import type { SurveyItem, SurveyView } from "./schemas.ts";

/** A survey as it stands in a list. */
export function viewSurveyItem(row: SurveyRow): SurveyItem {
  return {
    id: row.id,
    name: row.name,
    status: statusOf(row),
    publishedNumber: row.version_number,
    hasUnpublishedChanges: row.has_changes,
    questionCount: row.question_count,
    touchpointCount: row.touchpoint_count ?? 0,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** A survey with its draft and with what keeps that from being published, apart from what its metrics forbid. */
export function viewSurvey(row: SurveyRow, furtherProblems: readonly ContentProblem[] = []): SurveyView {
  const draft = readContent(row.draft);
  return {
    ...viewSurveyItem(row),
    draft,
    draftRevision: row.draft_revision,
    published: publishedOf(row),
    problems: [...checkContent(draft, languageTags), ...furtherProblems],
  };
}

function publishedOf(row: SurveyRow): SurveyView["published"] {
  if (row.version_id === null || row.version_number === null || row.published_at === null) return null;
  return {
    id: row.version_id,
    number: row.version_number,
    content: readContent(row.version_content),
    publishedAt: row.published_at.toISOString(),
  };
}

interface Lifetime {
  readonly version_id: string | null;
  readonly closed_at: Date | null;
  readonly archived_at: Date | null;
}

/** Whether a survey takes answers, else why not. */
export function statusOf(row: Lifetime): SurveyItem["status"] {
  if (row.archived_at !== null) return "archived";
  if (row.version_id === null) return "draft";
  return row.closed_at === null ? "published" : "closed";
}
