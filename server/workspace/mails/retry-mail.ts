import type { Context } from "../../platform/context.ts";
import { heldInDemo } from "../../platform/mail/held-in-demo.ts";
import { linkIsOver } from "../../platform/mail/mail-secret.ts";
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
 * left, in a demo, and when the link in it is over.
 */
export async function retryMail(ctx: Context, id: string): Promise<MailView> {
  permit(ctx, "mails:write");
  const before = await findMail(ctx.tx, ctx.workspaceId, id);
  if (!before) throw new Refusal("not_found", "This mail does not exist in this workspace.");
  const workspace = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (workspace?.is_demo) throw new Refusal("conflict", heldInDemo);
  const now = ctx.clock.now();
  const queued = await requeueMail(ctx.tx, ctx.workspaceId, id, now);
  if (!queued) throw new Refusal("conflict", "This mail has left or is on its way. Nothing needs to be sent again.");

  // Refusing here takes the state back as it was.
  if (queued.secret_until && !(queued.secret && queued.secret_until > now)) throw new Refusal("conflict", linkIsOver);

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
