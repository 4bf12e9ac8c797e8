import type { Context } from "../../platform/context.ts";
import { archiveOrRestore } from "../../workspace/index.ts";
import { updateTouchpointRow } from "./queries.ts";
import { requireTouchpoint, requireTouchpointToChange } from "./require-touchpoint.ts";
import type { Touchpoint } from "./schemas.ts";
import { viewTouchpoint } from "./view-touchpoint.ts";

/** Archives a touchpoint at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, touchpointId: string, archivedAt: Date | null): Promise<Touchpoint> {
  const row = await requireTouchpointToChange(ctx, touchpointId);
  const changed = await archiveOrRestore(ctx, { kind: "touchpoint", row }, archivedAt, () =>
    updateTouchpointRow(ctx.tx, ctx.workspaceId, touchpointId, { archived_at: archivedAt }),
  );
  return viewTouchpoint(changed ? await requireTouchpoint(ctx, touchpointId) : row);
}
