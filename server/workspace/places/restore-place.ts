import type { Context } from "../../platform/context.ts";
import { permit } from "../permissions.ts";
import type { PlaceView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Brings a place back. Throws `conflict` when another one has its name meanwhile. */
export async function restorePlace(ctx: Context, placeId: string): Promise<PlaceView> {
  permit(ctx, "ask:write");
  return setArchived(ctx, placeId, null);
}
