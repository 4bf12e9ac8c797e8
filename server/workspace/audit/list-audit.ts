import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../permissions.ts";
import { selectAuditEntries } from "./queries.ts";
import { type AuditEntry, auditEntry } from "./schemas.ts";

/** Who did what, the newest first. */
export async function listAudit(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<AuditEntry>> {
  permit(ctx, "audit:read");
  const before = readIdCursor("audit", cursor);
  const rows = await selectAuditEntries(ctx.tx, ctx.workspaceId, { before, limit: limit + 1 });
  return idPage("audit", rows, limit, (row) =>
    auditEntry.parse({
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actor,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      details: row.details,
    }),
  );
}
