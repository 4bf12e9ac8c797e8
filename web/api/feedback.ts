import { api, read } from "./client.ts";
import { pagedQuery } from "./paged-query.ts";
import type { FeedbackFilter } from "./views.ts";

/** Feedback, newest first; the filter's names are those of the API. */
export function feedbackQuery(filter: FeedbackFilter) {
  return pagedQuery(["feedback", "list"], filter, (query) => read(api.feedback.$get({ query })));
}
