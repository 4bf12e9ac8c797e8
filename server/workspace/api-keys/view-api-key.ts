import type { ApiKeyRow } from "./queries.ts";
import type { ApiKeyView } from "./schemas.ts";

export type { ApiKeyView };

/** An API key as the API shows it: never the key, nor what is kept of it. */
export function viewApiKey(row: ApiKeyRow): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
