import type { Context } from "../../platform/context.ts";
import { permit } from "../permissions.ts";
import type { PlaceView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Puts a place away: it is offered no more, and its numbers stay. */
export async function archivePlace(ctx: Context, placeId: string): Promise<PlaceView> {
  permit(ctx, "ask:write");
  return setArchived(ctx, placeId, ctx.clock.now());
}
