import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { permit, recordAudit, refuseTakenName } from "../../workspace/index.ts";
import { insertCauses, lockCauses, selectCauses } from "./queries.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import type { CauseView, NewCause } from "./schemas.ts";
import { viewCause } from "./view-cause.ts";

/** Adds a cause at the end of the list. Throws `conflict` when there is one of this name. */
export async function createCause(ctx: Context, input: NewCause): Promise<CauseView> {
  permit(ctx, "cases:settings");
  await lockCauses(ctx.tx, ctx.workspaceId);
  const active = await selectCauses(ctx.tx, ctx.workspaceId, "active");
  refuseTooMany(active);

  const cause = {
    workspace_id: ctx.workspaceId,
    id: newId(),
    name: input.name,
    position: (active.at(-1)?.position ?? -1) + 1,
    created_at: ctx.clock.now(),
    archived_at: null,
  };
  await refuseTakenName("There is a cause of this name already.", () => insertCauses(ctx.tx, [cause]));
  await recordAudit(ctx, {
    action: "cause.created",
    subjectKind: "cause",
    subjectId: cause.id,
    details: { name: cause.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewCause(cause);
}
