import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockTouchpoint, selectTouchpoint, type TouchpointRow } from "./queries.ts";

/** Loads a touchpoint of this workspace. Throws `not_found` when there is none. */
export async function requireTouchpoint(ctx: Context, touchpointId: string): Promise<TouchpointRow> {
  const row = await selectTouchpoint(ctx.tx, ctx.workspaceId, touchpointId);
  if (!row) throw new Refusal("not_found", "There is no such touchpoint.");
  return row;
}

/** The same for somebody who is about to change it: others wait until this transaction is over. */
export async function requireTouchpointToChange(ctx: Context, touchpointId: string): Promise<TouchpointRow> {
  await lockTouchpoint(ctx.tx, ctx.workspaceId, touchpointId);
  return requireTouchpoint(ctx, touchpointId);
}
