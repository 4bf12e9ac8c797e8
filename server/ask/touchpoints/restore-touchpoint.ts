import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { Touchpoint } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Brings a touchpoint back: its link and its printed codes work again. */
export async function restoreTouchpoint(ctx: Context, touchpointId: string): Promise<Touchpoint> {
  permit(ctx, "ask:write");
  return setArchived(ctx, touchpointId, null);
}
