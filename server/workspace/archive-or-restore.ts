import type { Context } from "../platform/context.ts";
import { recordAudit } from "./audit/record-audit.ts";

/** Something that is put away instead of deleted, because numbers and cases still name it. */
interface Archivable {
  /** As the audit names it: `place` becomes `place.archived`. */
  readonly kind: "place" | "team" | "touchpoint" | "survey" | "cause";
  readonly row: { readonly id: string; readonly name: string; readonly archived_at: Date | null };
}

/** Writes that it is archived since this time, or restored with null. False when it is so already: nothing is written then. */
export async function archiveOrRestore(
  ctx: Context,
  { kind, row }: Archivable,
  archivedAt: Date | null,
  write: () => Promise<void>,
): Promise<boolean> {
  if ((row.archived_at === null) === (archivedAt === null)) return false;

  await write();
  await recordAudit(ctx, {
    action: archivedAt ? `${kind}.archived` : `${kind}.restored`,
    subjectKind: kind,
    subjectId: row.id,
    details: { name: row.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return true;
}
