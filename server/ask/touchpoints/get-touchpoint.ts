import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { TouchpointRow } from "./queries.ts";
import { requireTouchpoint } from "./require-touchpoint.ts";

/** One touchpoint. Throws `not_found`. */
export async function getTouchpoint(ctx: Context, touchpointId: string): Promise<TouchpointRow> {
  permit(ctx, "ask:read");
  return requireTouchpoint(ctx, touchpointId);
}
