import { textsIn } from "../languages/texts-in.ts";
import type { JobPayloads } from "../platform/jobs/jobs.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { renderMail } from "../platform/mail/render-mail.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { getSettings } from "../workspace/index.ts";
import { askingReason, isAsked } from "./asking.sql.ts";
import "./case-jobs.ts";
import { confirmationEnd, writeConfirmationToken } from "./confirm/confirmation-token.ts";
import { decideAsking } from "./decide-asking.ts";
import { dayOf } from "./local-time.ts";
import { findAddressee } from "./people.sql.ts";
import { findLatestFeedback, lockCase, stateOf } from "./queries.ts";
import { saveMove } from "./save-move.ts";
import { findSender } from "./sender.ts";

const actor = { kind: "system", id: null, name: "Croquette" } as const;

/** Asks a customer by mail whether it was put right, unless the case was opened again meanwhile. Once a round, whoever asks for it. */
export async function askConfirmation(platform: Platform, asked: JobPayloads["cases.ask-confirmation"]): Promise<void> {
  const { workspaceId, caseId, round, memberId } = asked;
  await asSystemActor(platform, async (ctx) => {
    const row = await lockCase(ctx.tx, workspaceId, caseId);
    if (row?.status !== "resolved" || row.reopened !== round || !row.confirm_until) return;
    const reasonKey = askingReason(caseId, round);
    if (await isAsked(ctx.tx, workspaceId, reasonKey)) return;
    const customer = await findAddressee(ctx.tx, workspaceId, row.customer_id);
    if (!customer) return;

    const workspace = await getSettings({ tx: ctx.tx, workspaceId });
    const move = decideAsking(stateOf(row), ctx.clock.now(), workspace.settings.confirmationDays);
    if (move) await saveMove(ctx, row, actor, { move });
    const until = move?.state.confirmUntil ?? row.confirm_until;
    const place = workspace.settings.mailFromName ?? workspace.name;
    const sender = await findSender(ctx.tx, workspaceId, workspace, memberId);
    const latest = await findLatestFeedback(ctx.tx, workspaceId, caseId);
    const language = latest?.language ?? workspace.language;
    const words = textsIn(language).confirmation;
    const token = writeConfirmationToken(platform.secret, { workspaceId, caseId, round }, until);
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
      closing: [words.until(dayOf(until, language, workspace.timeZone))],
      signature: sender.name ? [sender.name, place] : [place],
      footer: words.footer(place),
    });
    await queueMail(ctx, {
      workspaceId,
      reasonKey,
      kind: "case-confirmation",
      caseId,
      to: customer,
      ...sender,
      subject: words.subject,
      ...rendered,
      language,
      secret: { word: token, until: confirmationEnd(until), serverSecret: platform.secret },
    });
  });
}
