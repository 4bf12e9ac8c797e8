import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import { permit } from "../permissions.ts";
import { selectMails } from "./queries.ts";
import type { MailQuery, MailView } from "./schemas.ts";
import { viewMail } from "./view-mail.ts";

/** The outbox: every mail that left or waits to leave, newest first. */
export async function listMails(ctx: Context, { cursor, limit, status }: MailQuery): Promise<Page<MailView>> {
  permit(ctx, "mails:read");
  const binding = `mails ${status ?? "all"}`;
  const after = readIdCursor(binding, cursor);
  const rows = await selectMails(ctx.tx, ctx.workspaceId, { after, limit: limit + 1, status });
  return idPage(binding, rows, limit, viewMail);
}
