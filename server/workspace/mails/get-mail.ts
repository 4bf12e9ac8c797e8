import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { permit } from "../permissions.ts";
import { findMail } from "./queries.ts";
import type { MailDetail } from "./schemas.ts";
import { secretFor } from "./secret-for.ts";
import { viewMailDetail } from "./view-mail.ts";

/** One mail with its content. Throws `not_found`. */
export async function getMail(ctx: Context, serverSecret: Buffer, id: string): Promise<MailDetail> {
  permit(ctx, "mails:read");
  const row = await findMail(ctx.tx, ctx.workspaceId, id);
  if (!row) throw new Refusal("not_found", "This mail does not exist in this workspace.");
  return viewMailDetail(row, secretFor(ctx.actor, row, serverSecret, ctx.clock.now()));
}
