import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { CauseView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Puts a cause away: it is offered no more, and the cases that have it keep it. */
export async function archiveCause(ctx: Context, id: string): Promise<CauseView> {
  permit(ctx, "cases:settings");
  return setArchived(ctx, id, ctx.clock.now());
}
