import type { Context } from "../../platform/context.ts";
import { permit, recordAudit, refuseTakenName } from "../../workspace/index.ts";
import { loadCause } from "./load-cause.ts";
import { selectCauses, updateCauseRow, writeOrder } from "./queries.ts";
import type { CauseView, ChangeCause } from "./schemas.ts";
import { viewCause } from "./view-cause.ts";

/** Renames a cause or moves it in the list; cases that have it show the new name. Throws `conflict` for a name that is taken. */
export async function changeCause(ctx: Context, id: string, input: ChangeCause): Promise<CauseView> {
  permit(ctx, "cases:settings");
  const before = await loadCause(ctx, id);
  const { name = before.name } = input;

  if (name !== before.name) {
    await refuseTakenName("There is a cause of this name already.", () =>
      updateCauseRow(ctx.tx, ctx.workspaceId, id, { name }),
    );
  }
  if (input.position !== undefined) await move(ctx, id, input.position);
  await recordAudit(ctx, {
    action: "cause.changed",
    subjectKind: "cause",
    subjectId: id,
    details: { from: { name: before.name, position: before.position }, to: input },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewCause(await loadCause(ctx, id));
}

async function move(ctx: Context, id: string, position: number): Promise<void> {
  const active = await selectCauses(ctx.tx, ctx.workspaceId, "active");
  const others = active.map((cause) => cause.id).filter((other) => other !== id);
  await writeOrder(ctx.tx, ctx.workspaceId, others.toSpliced(position, 0, id));
}
