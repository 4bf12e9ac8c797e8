import { readSettings } from "./settings.ts";
import type { WorkspaceView } from "./workspace-schemas.ts";

interface WorkspaceRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly time_zone: string;
  readonly language: string;
  readonly settings: unknown;
  readonly is_demo: boolean;
}

/** A workspace as the API shows it, its settings complete. */
export function viewWorkspace(row: WorkspaceRow): WorkspaceView {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    timeZone: row.time_zone,
    language: row.language,
    isDemo: row.is_demo,
    settings: readSettings(row.settings),
  };
}
