import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockMemberAndOwners } from "./queries.ts";

/** Somebody about whom is decided. Nobody else changes their role, or who owns the workspace, before this is done. */
export interface LockedMember {
  readonly member: Awaited<ReturnType<typeof lockMemberAndOwners>>[number];
  readonly hasOtherOwner: boolean;
}

/** Holds a member, also one who was removed, as they are. Throws `not_found`. */
export async function lockMember(ctx: Context, memberId: string): Promise<LockedMember> {
  const locked = await lockMemberAndOwners(ctx.tx, ctx.workspaceId, memberId);
  const member = locked.find(({ id }) => id === memberId);
  if (!member) throw new Refusal("not_found", "There is no such member.");
  return { member, hasOtherOwner: locked.length > 1 };
}

/** As `lockMember`, for one who works here. Throws `not_found` for one who was removed, too. */
export async function lockPresentMember(ctx: Context, memberId: string): Promise<LockedMember> {
  const locked = await lockMember(ctx, memberId);
  if (locked.member.removed_at) throw new Refusal("not_found", "There is no such member.");
  return locked;
}
