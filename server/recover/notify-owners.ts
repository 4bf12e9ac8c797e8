import type { SystemContext } from "../platform/context.ts";
import { countMailsTo } from "../platform/mail/queries.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { getSettings } from "../workspace/index.ts";
import type { CaseNotice, NoticeReason } from "./case-jobs.ts";
import { caseLink, casesLink } from "./case-link.ts";
import { findShownCase } from "./case-list.sql.ts";
import { selectRecipients } from "./people.sql.ts";
import { findLatestFeedback } from "./queries.ts";
import { renderManyNotices, renderNotice } from "./render-notice.ts";

/** So many mails about what guests said get to one person in this time; then one mail stands for the rest. */
const mostNotices = 10;
const noticePeriod = 30 * 60_000;

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
    const to = { workspaceId, kind: "case-notice", to: recipient, fromName: workspace.name, language };
    if (isForAnybodyToCause(reason) && (await hadEnough(ctx, workspaceId, recipient.email))) {
      const period = Math.floor(ctx.clock.now().getTime() / noticePeriod);
      const many = renderManyNotices({ language, workspace, link: casesLink(publicUrl, workspaceId) });
      await queueMail(ctx, { ...to, ...many, reasonKey: `cases:many:${period}:${recipient.id}` });
      continue;
    }
    const mail = renderNotice({
      reason: reason.kind,
      language,
      workspace,
      row,
      latest: latest?.text ? { text: latest.text, receivedAt: latest.received_at } : null,
      link: caseLink(publicUrl, workspaceId, caseId),
    });
    await queueMail(ctx, { ...to, ...mail, caseId, reasonKey: `case:${caseId}:${keyOf(reason)}:${recipient.id}` });
  }
}

/** The form of a survey is open to everybody: a flood of answers must not become a flood of mails. */
function isForAnybodyToCause({ kind }: NoticeReason): boolean {
  return kind === "opened" || kind === "feedback-added";
}

async function hadEnough(ctx: SystemContext, workspaceId: string, email: string): Promise<boolean> {
  const since = new Date(ctx.clock.now().getTime() - noticePeriod);
  return (await countMailsTo(ctx.tx, workspaceId, { kind: "case-notice", email, since })) >= mostNotices;
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
