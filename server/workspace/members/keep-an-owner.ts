import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockOwners } from "./queries.ts";

/** Throws `conflict` when nobody but this member owns the workspace. Whoever asks at the same time waits. */
export async function keepAnOwner(ctx: Context, memberId: string): Promise<void> {
  const owners = await lockOwners(ctx.tx, ctx.workspaceId);
  if (owners.some((ownerId) => ownerId !== memberId)) return;
  throw new Refusal("conflict", "A workspace needs an owner. Make somebody else an owner first.");
}
