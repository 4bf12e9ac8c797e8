import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import { requireTouchpoint } from "./require-touchpoint.ts";
import type { Touchpoint } from "./schemas.ts";
import { viewTouchpoint } from "./view-touchpoint.ts";

/** One touchpoint. Throws `not_found`. */
export async function getTouchpoint(ctx: Context, touchpointId: string): Promise<Touchpoint> {
  permit(ctx, "ask:read");
  return viewTouchpoint(await requireTouchpoint(ctx, touchpointId));
}
