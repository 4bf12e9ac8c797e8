import { getFeedbackList, listFeedback } from "../listen/index.ts";
import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit } from "../workspace/index.ts";
import { findShownCase } from "./case-list.sql.ts";
import { selectCaseFeedbackIds, selectCaseMails } from "./queries.ts";
import type { CaseDetail } from "./schemas.ts";
import { selectCaseEvents } from "./timeline.sql.ts";
import { viewCaseDetail } from "./view-case.ts";

const longestHistory = 20;

/** A case with its feedback in full, its timeline and what else the customer said. Throws `not_found`. */
export async function getCase(ctx: Context, id: string): Promise<CaseDetail> {
  permit(ctx, "cases:read");
  const row = await findShownCase(ctx.tx, ctx.workspaceId, id);
  if (!row) throw new Refusal("not_found", "This case does not exist in this workspace.");

  const feedbackIds = await selectCaseFeedbackIds(ctx.tx, ctx.workspaceId, id);
  const mails = await selectCaseMails(ctx.tx, ctx.workspaceId, id);
  const parts = {
    feedback: await getFeedbackList(ctx, feedbackIds),
    history: row.customer_id ? await otherFeedback(ctx, row.customer_id, feedbackIds) : [],
    events: await selectCaseEvents(ctx.tx, ctx.workspaceId, id),
    mails: mails.map((mail) => ({
      id: mail.id,
      kind: mail.kind,
      status: mail.status,
      createdAt: mail.created_at.toISOString(),
    })),
  };
  return viewCaseDetail(row, parts, ctx.clock.now());
}

async function otherFeedback(ctx: Context, customer: string, inThisCase: readonly string[]) {
  const limit = Math.min(200, longestHistory + inThisCase.length);
  const { items } = await listFeedback(ctx, { customer, sort: "newest", limit });
  return items.filter(({ id }) => !inThisCase.includes(id)).slice(0, longestHistory);
}
