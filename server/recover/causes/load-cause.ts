import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CauseRow, findCause, lockCauses } from "./queries.ts";

/** Loads a cause to change it, and holds the list still meanwhile. Throws `not_found`. */
export async function loadCause(ctx: Context, id: string): Promise<CauseRow> {
  await lockCauses(ctx.tx, ctx.workspaceId);
  const cause = await findCause(ctx.tx, ctx.workspaceId, id);
  if (!cause) throw new Refusal("not_found", "This cause does not exist in this workspace.");
  return cause;
}
