import type { Context, Role } from "../../platform/context.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { lockPresentMember } from "./lock-member.ts";
import { updateMember } from "./queries.ts";
import type { MemberView } from "./schemas.ts";
import { viewMember } from "./view-member.ts";

/** Gives a member another role. Only owners make owners or touch them. Throws `conflict` for the last owner. */
export async function changeRole(ctx: Context, memberId: string, role: Role): Promise<MemberView> {
  permit(ctx, "members:write");

  const locked = await lockPresentMember(ctx, memberId);
  const { member } = locked;
  if (member.role === role) return viewMember(member);
  if (member.role === "owner" || role === "owner") permit(ctx, "owners:write");
  if (member.role === "owner") keepAnOwner(locked);

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
