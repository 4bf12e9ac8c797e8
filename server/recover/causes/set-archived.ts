import type { Context } from "../../platform/context.ts";
import { recordAudit, refuseTakenName } from "../../workspace/index.ts";
import { loadCause } from "./load-cause.ts";
import { updateCauseRow } from "./queries.ts";
import type { CauseView } from "./schemas.ts";
import { viewCause } from "./view-cause.ts";

/** Puts a cause away, or brings it back with null. Doing it twice changes nothing. */
export async function setArchived(ctx: Context, id: string, archivedAt: Date | null): Promise<CauseView> {
  const cause = await loadCause(ctx, id);
  if ((cause.archived_at === null) === (archivedAt === null)) return viewCause(cause);

  await refuseTakenName("Another cause has this name by now. Rename that one first.", () =>
    updateCauseRow(ctx.tx, ctx.workspaceId, id, { archived_at: archivedAt }),
  );
  await recordAudit(ctx, {
    action: archivedAt ? "cause.archived" : "cause.restored",
    subjectKind: "cause",
    subjectId: id,
    details: { name: cause.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewCause({ ...cause, archived_at: archivedAt });
}
