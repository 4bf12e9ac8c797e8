import type { Context } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { Refusal } from "../platform/refusal.ts";
import { describeActor, getSettings, permit } from "../workspace/index.ts";
import { decideReply } from "./decide-reply.ts";
import { getCase } from "./get-case.ts";
import { isRepeated } from "./is-repeated.ts";
import { findAddressee } from "./people.sql.ts";
import { findLatestFeedback, stateOf } from "./queries.ts";
import { renderReply } from "./render-reply.ts";
import { loadCaseToChange, saveMove } from "./save-move.ts";
import type { CaseDetail, ReplyInput } from "./schemas.ts";
import { findSender } from "./sender.ts";

/** Answers the customer by mail. The same reply sent twice is one mail. Throws `conflict` when there is no address. */
export async function replyToCustomer(ctx: Context, caseId: string, input: ReplyInput): Promise<CaseDetail> {
  permit(ctx, "cases:write");
  const row = await loadCaseToChange(ctx, caseId);
  const id = input.id ?? newId();
  if (await isRepeated(ctx, caseId, { id, kind: "reply", details: input })) return getCase(ctx, caseId);

  const customer = await findAddressee(ctx.tx, ctx.workspaceId, row.customer_id);
  if (!customer)
    throw new Refusal("conflict", "This customer left no address. Write down what was done, and resolve the case.");

  const workspace = await getSettings(ctx);
  const memberId = ctx.actor.kind === "member" ? ctx.actor.memberId : null;
  const sender = await findSender(ctx.tx, ctx.workspaceId, workspace, memberId);
  const about = await findLatestFeedback(ctx.tx, ctx.workspaceId, caseId);
  const language = about?.language ?? workspace.language;
  const mail = renderReply({
    language,
    timeZone: workspace.timeZone,
    workspaceName: workspace.settings.mailFromName ?? workspace.name,
    senderName: sender.name,
    canBeAnswered: sender.replyTo !== null,
    subject: input.subject,
    text: input.text,
    about: about ? { text: about.text, receivedAt: about.received_at } : null,
  });
  const { id: mailId } = await queueMail(ctx, {
    workspaceId: ctx.workspaceId,
    reasonKey: `case:${caseId}:reply:${id}`,
    kind: "reply",
    caseId,
    to: customer,
    ...sender,
    ...mail,
    language,
  });

  const move = decideReply(stateOf(row), {
    id,
    by: ctx.actor.kind === "member" ? "person" : "program",
    details: { text: input.text, subject: mail.subject, mailId },
  });
  await saveMove(ctx, row, describeActor(ctx.actor), { move });
  return getCase(ctx, caseId);
}
