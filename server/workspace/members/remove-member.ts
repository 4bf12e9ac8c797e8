import type { Context } from "../../platform/context.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { lockPresentMember } from "./lock-member.ts";
import { updateMember } from "./queries.ts";

/** Takes somebody's access away at once; what they did stays under their name. Throws `conflict` for the last owner. */
export async function removeMember(ctx: Context, memberId: string): Promise<void> {
  permit(ctx, "members:write");

  const locked = await lockPresentMember(ctx, memberId);
  const { member } = locked;
  if (member.role === "owner") {
    permit(ctx, "owners:write");
    keepAnOwner(locked);
  }

  await updateMember(ctx.tx, ctx.workspaceId, memberId, { removed_at: ctx.clock.now() });
  await recordAudit(ctx, {
    action: "member.removed",
    subjectKind: "member",
    subjectId: memberId,
    details: { name: member.name, email: member.email, role: member.role },
  });
  ctx.announce(ctx.workspaceId, "settings");
}
