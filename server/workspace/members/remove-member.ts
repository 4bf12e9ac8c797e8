import type { Context } from "../../platform/context.ts";
import { revokeKeysOf } from "../api-keys/queries.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { lockPresentMember } from "./lock-member.ts";
import { updateMember } from "./queries.ts";
import type { RemovalView } from "./schemas.ts";

/**
 * Takes somebody's access away at once, and that of the API keys they made, for they may know them by heart. What they did
 * stays under their name. Throws `conflict` for the last owner.
 */
export async function removeMember(ctx: Context, memberId: string): Promise<RemovalView> {
  permit(ctx, "members:write");

  const locked = await lockPresentMember(ctx, memberId);
  const { member } = locked;
  if (member.role === "owner") {
    permit(ctx, "owners:write");
    keepAnOwner(locked);
  }

  // One moment for both: by it the undoing knows which keys ended with the membership.
  const at = ctx.clock.now();
  await updateMember(ctx.tx, ctx.workspaceId, memberId, { removed_at: at });
  const keys = await revokeKeysOf(ctx.tx, ctx.workspaceId, memberId, at);
  await recordAudit(ctx, {
    action: "member.removed",
    subjectKind: "member",
    subjectId: memberId,
    details: { name: member.name, email: member.email, role: member.role },
  });
  for (const { id, name } of keys) {
    const details = { name, maker: member.name };
    await recordAudit(ctx, { action: "api-key.revoked", subjectKind: "api-key", subjectId: id, details });
  }
  ctx.announce(ctx.workspaceId, "settings");
  return { revokedKeys: keys.map(({ name }) => name) };
}
