import { textsIn } from "../languages/texts-in.ts";
import type { JobPayloads } from "../platform/jobs/jobs.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { renderMail } from "../platform/mail/render-mail.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { getSettings } from "../workspace/index.ts";
import "./case-jobs.ts";
import { confirmationEnd, writeConfirmationToken } from "./confirm/confirmation-token.ts";
import { dayOf } from "./local-time.ts";
import { findAddressee } from "./people.sql.ts";
import { findLatestFeedback, lockCase } from "./queries.ts";
import { findSender } from "./sender.ts";

/** Asks a customer by mail whether it was put right, unless the case was opened again meanwhile. */
export async function askConfirmation(platform: Platform, asked: JobPayloads["cases.ask-confirmation"]): Promise<void> {
  const { workspaceId, caseId, round, memberId } = asked;
  await asSystemActor(platform, async (ctx) => {
    const row = await lockCase(ctx.tx, workspaceId, caseId);
    if (row?.status !== "resolved" || row.reopened !== round || !row.confirm_until) return;
    const customer = await findAddressee(ctx.tx, workspaceId, row.customer_id);
    if (!customer) return;

    const workspace = await getSettings({ tx: ctx.tx, workspaceId });
    const place = workspace.settings.mailFromName ?? workspace.name;
    const sender = await findSender(ctx.tx, workspaceId, workspace, memberId);
    const latest = await findLatestFeedback(ctx.tx, workspaceId, caseId);
    const language = latest?.language ?? workspace.language;
    const words = textsIn(language).confirmation;
    const token = writeConfirmationToken(platform.secret, { workspaceId, caseId, round }, row.confirm_until);
    const link = `${platform.publicUrl}/confirm/${token}`;

    const rendered = renderMail({
      language,
      subject: words.subject,
      preview: words.preview(place),
      paragraphs: [
        words.greeting(customer.name),
        words.opening(dayOf(latest?.received_at ?? row.opened_at, language, workspace.timeZone)),
        ...(row.done_text ? [`${words.done}\n${row.done_text}`] : []),
        words.question,
      ],
      actions: [
        { label: words.yes, url: `${link}?answer=yes` },
        { label: words.no, url: `${link}?answer=no` },
      ],
      closing: [words.until(dayOf(row.confirm_until, language, workspace.timeZone))],
      signature: sender.name ? [sender.name, place] : [place],
      footer: words.footer(place),
    });
    await queueMail(ctx, {
      workspaceId,
      reasonKey: `case:${caseId}:confirmation:${round}`,
      kind: "case-confirmation",
      caseId,
      to: customer,
      ...sender,
      subject: words.subject,
      ...rendered,
      language,
      secret: { word: token, until: confirmationEnd(row.confirm_until), serverSecret: platform.secret },
    });
  });
}
