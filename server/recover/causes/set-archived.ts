import type { Context } from "../../platform/context.ts";
import { archiveOrRestore, refuseTakenName } from "../../workspace/index.ts";
import { loadCause } from "./load-cause.ts";
import { selectCauses, updateCauseRow } from "./queries.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import type { CauseView } from "./schemas.ts";
import { viewCause } from "./view-cause.ts";

/** Puts a cause away, or brings it back with null. Doing it twice changes nothing. */
export async function setArchived(ctx: Context, id: string, archivedAt: Date | null): Promise<CauseView> {
  const row = await loadCause(ctx, id);
  const changed = await archiveOrRestore(ctx, { kind: "cause", row }, archivedAt, async () => {
    if (archivedAt === null) refuseTooMany(await selectCauses(ctx.tx, ctx.workspaceId, "active"));
    await refuseTakenName("Another cause has this name by now. Rename that one first.", () =>
      updateCauseRow(ctx.tx, ctx.workspaceId, id, { archived_at: archivedAt }),
    );
  });
  return viewCause(changed ? { ...row, archived_at: archivedAt } : row);
}
