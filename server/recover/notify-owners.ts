import type { SystemContext } from "../platform/context.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { getSettings } from "../workspace/index.ts";
import type { CaseNotice, NoticeReason } from "./case-jobs.ts";
import { caseLink } from "./case-link.ts";
import { findShownCase } from "./case-list.sql.ts";
import { selectRecipients } from "./people.sql.ts";
import { findLatestFeedback } from "./queries.ts";
import { renderNotice } from "./render-notice.ts";

/**
 * Tells by mail whoever answers for these cases. Running it again sends nothing twice. A notice that fails beside others
 * gets a job of its own, to be tried again there; alone it throws.
 */
export async function notifyOwners(platform: Platform, notices: readonly CaseNotice[]): Promise<void> {
  const tell = (notice: CaseNotice) =>
    asSystemActor(platform, (ctx) => notifyOwnersOf(ctx, platform.publicUrl, notice));
  const [only, ...others] = notices;
  if (only && others.length === 0) return tell(only);

  for (const notice of notices) {
    try {
      await tell(notice);
    } catch {
      await asSystemActor(platform, (ctx) => ctx.enqueue("cases.notify-owners", { cases: [notice] }));
    }
  }
}

async function notifyOwnersOf(ctx: SystemContext, publicUrl: string, notice: CaseNotice): Promise<void> {
  const { workspaceId, caseId, reason } = notice;
  const row = await findShownCase(ctx.tx, workspaceId, caseId);
  if (!row) return;

  const workspace = await getSettings({ tx: ctx.tx, workspaceId });
  const latest = await findLatestFeedback(ctx.tx, workspaceId, caseId);
  for (const recipient of await selectRecipients(ctx.tx, row)) {
    const language = recipient.language ?? workspace.language;
    const mail = renderNotice({
      reason: reason.kind,
      language,
      workspace,
      row,
      latest: latest?.text ? { text: latest.text, receivedAt: latest.received_at } : null,
      link: caseLink(publicUrl, workspaceId, caseId),
    });
    await queueMail(ctx, {
      workspaceId,
      reasonKey: `case:${caseId}:${keyOf(reason)}:${recipient.id}`,
      kind: "case-notice",
      caseId,
      to: recipient,
      fromName: workspace.name,
      ...mail,
      language,
    });
  }
}

/** What makes one happening one mail. A case that is opened again has new happenings, never this one again. */
function keyOf(reason: NoticeReason): string {
  switch (reason.kind) {
    case "opened":
      return "opened";
    case "feedback-added":
      return `feedback:${reason.feedbackId}`;
    case "refused":
    case "assigned":
    case "mail-failed":
      return `${reason.kind}:${reason.eventId}`;
  }
}
