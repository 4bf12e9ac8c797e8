import type { CauseRow } from "./queries.ts";
import type { CauseView } from "./schemas.ts";

/** A cause as the API shows it. */
export function viewCause(row: CauseRow): CauseView {
  return { id: row.id, name: row.name, position: row.position, archivedAt: row.archived_at?.toISOString() ?? null };
}
