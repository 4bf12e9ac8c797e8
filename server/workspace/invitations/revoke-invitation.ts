import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { revokeInvitationRow } from "./queries.ts";

/** Takes an invitation back: its link stops working. Throws `not_found` when it was used or taken back already. */
export async function revokeInvitation(ctx: Context, invitationId: string): Promise<void> {
  permit(ctx, "members:write");

  const revoked = await revokeInvitationRow(ctx.tx, ctx.workspaceId, invitationId, ctx.clock.now());
  if (!revoked) throw new Refusal("not_found", "There is no such invitation, or it was used or taken back already.");

  await recordAudit(ctx, {
    action: "invitation.revoked",
    subjectKind: "invitation",
    subjectId: revoked.id,
    details: { email: revoked.email },
  });
  ctx.announce(ctx.workspaceId, "settings");
}
