import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { findMember, updateMember } from "./queries.ts";
import type { MemberView } from "./schemas.ts";
import { viewMember } from "./view-member.ts";

/** Undoes a removal: the same person, in the same role. */
export async function restoreMember(ctx: Context, memberId: string): Promise<MemberView> {
  permit(ctx, "members:write");

  const member = await findMember(ctx.tx, ctx.workspaceId, memberId);
  if (!member) throw new Refusal("not_found", "There is no such member.");
  if (member.role === "owner") permit(ctx, "owners:write");
  if (!member.removed_at) return viewMember(member);

  await updateMember(ctx.tx, ctx.workspaceId, memberId, { removed_at: null });
  await recordAudit(ctx, {
    action: "member.restored",
    subjectKind: "member",
    subjectId: memberId,
    details: { name: member.name, email: member.email, role: member.role },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewMember(member);
}
