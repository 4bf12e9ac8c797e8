import type { Context } from "../../platform/context.ts";
import { restoreKeysOf } from "../api-keys/queries.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { lockMember } from "./lock-member.ts";
import { updateMember } from "./queries.ts";
import type { MemberView } from "./schemas.ts";
import { viewMember } from "./view-member.ts";

/** Undoes a removal: the same person, in the same role, with the API keys that ended by it. */
export async function restoreMember(ctx: Context, memberId: string): Promise<MemberView> {
  permit(ctx, "members:write");

  const { member } = await lockMember(ctx, memberId);
  if (member.role === "owner") permit(ctx, "owners:write");
  if (!member.removed_at) return viewMember(member);

  const keys = await restoreKeysOf(ctx.tx, ctx.workspaceId, memberId, member.removed_at);
  await updateMember(ctx.tx, ctx.workspaceId, memberId, { removed_at: null });
  await recordAudit(ctx, {
    action: "member.restored",
    subjectKind: "member",
    subjectId: memberId,
    details: { name: member.name, email: member.email, role: member.role },
  });
  for (const { id, name } of keys) {
    const details = { name, maker: member.name };
    await recordAudit(ctx, { action: "api-key.restored", subjectKind: "api-key", subjectId: id, details });
  }
  ctx.announce(ctx.workspaceId, "settings");
  return viewMember(member);
}
