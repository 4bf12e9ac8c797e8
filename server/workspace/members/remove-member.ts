import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { findMember, updateMember } from "./queries.ts";

/** Takes somebody's access away at once; what they did stays under their name. Throws `conflict` for the last owner. */
export async function removeMember(ctx: Context, memberId: string): Promise<void> {
  permit(ctx, "members:write");

  const member = await findMember(ctx.tx, ctx.workspaceId, memberId);
  if (!member || member.removed_at) throw new Refusal("not_found", "There is no such member.");
  if (member.role === "owner") {
    permit(ctx, "owners:write");
    await keepAnOwner(ctx, memberId);
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
