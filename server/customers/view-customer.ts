import type { CustomerRow } from "./queries.ts";
import type { CustomerView } from "./schemas.ts";

/** A customer as the API shows him. */
export function viewCustomer(row: CustomerRow): CustomerView {
  return {
    id: row.id,
    name: row.name,
    emails: row.emails,
    language: row.language,
    createdAt: row.created_at.toISOString(),
    feedbackCount: row.feedback_count,
    openCases: row.open_cases,
    lastFeedbackAt: row.last_feedback_at?.toISOString() ?? null,
  };
}
