import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../permissions.ts";
import { selectOpenInvitations } from "./queries.ts";
import type { InvitationView } from "./schemas.ts";

/** The invitations that nobody has accepted yet. */
export async function listInvitations(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<InvitationView>> {
  permit(ctx, "members:read");
  const before = readIdCursor("invitations", cursor);
  const rows = await selectOpenInvitations(ctx.tx, ctx.workspaceId, { before, limit: limit + 1 });
  const now = ctx.clock.now();
  return idPage("invitations", rows, limit, (row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    invitedBy: { id: row.inviter_id, name: row.inviter_name },
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    expired: row.expires_at <= now,
  }));
}
