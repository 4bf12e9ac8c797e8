import type { Context, Role } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { findMember, updateMember } from "./queries.ts";
import type { MemberView } from "./schemas.ts";
import { viewMember } from "./view-member.ts";

/** Gives a member another role. Only owners make owners or touch them. Throws `conflict` for the last owner. */
export async function changeRole(ctx: Context, memberId: string, role: Role): Promise<MemberView> {
  permit(ctx, "members:write");

  const member = await findMember(ctx.tx, ctx.workspaceId, memberId);
  if (!member || member.removed_at) throw new Refusal("not_found", "There is no such member.");
  if (member.role === role) return viewMember(member);
  if (member.role === "owner" || role === "owner") permit(ctx, "owners:write");
  if (member.role === "owner") await keepAnOwner(ctx, memberId);

  await updateMember(ctx.tx, ctx.workspaceId, memberId, { role });
  await recordAudit(ctx, {
    action: "member.role-changed",
    subjectKind: "member",
    subjectId: memberId,
    details: { name: member.name, from: member.role, to: role },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewMember({ ...member, role });
}
