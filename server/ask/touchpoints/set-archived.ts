import type { Context } from "../../platform/context.ts";
import { recordAudit } from "../../workspace/index.ts";
import { type TouchpointRow, updateTouchpointRow } from "./queries.ts";
import { requireTouchpoint, requireTouchpointToChange } from "./require-touchpoint.ts";

/** Archives a touchpoint at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, touchpointId: string, archivedAt: Date | null): Promise<TouchpointRow> {
  const before = await requireTouchpointToChange(ctx, touchpointId);
  if ((before.archived_at === null) === (archivedAt === null)) return before;

  await updateTouchpointRow(ctx.tx, ctx.workspaceId, touchpointId, { archived_at: archivedAt });
  await recordAudit(ctx, {
    action: archivedAt ? "touchpoint.archived" : "touchpoint.restored",
    subjectKind: "touchpoint",
    subjectId: touchpointId,
    details: { name: before.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return requireTouchpoint(ctx, touchpointId);
}
