import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import type { CauseView } from "./schemas.ts";
import { setArchived } from "./set-archived.ts";

/** Brings a cause back. Throws `conflict` when another has its name by now. */
export async function restoreCause(ctx: Context, id: string): Promise<CauseView> {
  permit(ctx, "cases:settings");
  return setArchived(ctx, id, null);
}
