import type { Context } from "../../platform/context.ts";
import { recordAudit } from "../../workspace/index.ts";
import { updateTouchpointRow } from "./queries.ts";
import { requireTouchpoint, requireTouchpointToChange } from "./require-touchpoint.ts";
import type { Touchpoint } from "./schemas.ts";
import { viewTouchpoint } from "./view-touchpoint.ts";

/** Archives a touchpoint at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, touchpointId: string, archivedAt: Date | null): Promise<Touchpoint> {
  const before = await requireTouchpointToChange(ctx, touchpointId);
  if ((before.archived_at === null) === (archivedAt === null)) return viewTouchpoint(before);

  await updateTouchpointRow(ctx.tx, ctx.workspaceId, touchpointId, { archived_at: archivedAt });
  await recordAudit(ctx, {
    action: archivedAt ? "touchpoint.archived" : "touchpoint.restored",
    subjectKind: "touchpoint",
    subjectId: touchpointId,
    details: { name: before.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewTouchpoint(await requireTouchpoint(ctx, touchpointId));
}
