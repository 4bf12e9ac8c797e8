import type { Context } from "../../platform/context.ts";
import { heldInDemo } from "../../platform/mail/held-in-demo.ts";
import "../../platform/mail/mail-events.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { findWorkspace } from "../queries.ts";
import { findMail, requeueMail } from "./queries.ts";
import type { MailView } from "./schemas.ts";
import { viewMail } from "./view-mail.ts";

/**
 * Sends a mail again that failed, was held, or may or may not have arrived. Throws `conflict` when it is on its way or has
 * left, and in a demo.
 */
export async function retryMail(ctx: Context, id: string): Promise<MailView> {
  permit(ctx, "mails:write");
  const before = await findMail(ctx.tx, ctx.workspaceId, id);
  if (!before) throw new Refusal("not_found", "This mail does not exist in this workspace.");
  const workspace = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (workspace?.is_demo) throw new Refusal("conflict", heldInDemo);
  const queued = await requeueMail(ctx.tx, ctx.workspaceId, id, ctx.clock.now());
  if (!queued) throw new Refusal("conflict", "This mail has left or is on its way. Nothing needs to be sent again.");

  await ctx.enqueue("mails.deliver", {});
  await recordAudit(ctx, {
    action: "mail.retried",
    subjectKind: "mail",
    subjectId: id,
    details: { from: before.status, kind: before.kind },
  });
  ctx.announce(ctx.workspaceId, "mails");
  return viewMail(queued);
}
