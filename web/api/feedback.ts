import { pagedQuery } from "./paged-query.ts";
import type { Query } from "./request.ts";
import type { FeedbackItem } from "./views.ts";

/** Feedback, newest first; the filter's names are those of the API. */
export function feedbackQuery(filter: Query) {
  return pagedQuery<FeedbackItem>(["feedback", "list"], "/feedback", filter);
}
