import type { PlaceView } from "./schemas.ts";

interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly archived_at: Date | null;
}

/** A place as the API shows it. */
export function viewPlace(row: PlaceRow): PlaceView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}
