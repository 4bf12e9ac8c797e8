import type { Context } from "../platform/context.ts";
import { dayIn } from "../platform/local-day.ts";
import { Refusal } from "../platform/refusal.ts";
import { describeActor, getSettings, permit, type WorkspaceFrame } from "../workspace/index.ts";
import { getCase } from "./get-case.ts";
import { openCasesFor } from "./open-cases.ts";
import { findOwnerName } from "./people.sql.ts";
import { type FeedbackToMark, findCaseOfFeedback, findFeedbackToMark } from "./queries.ts";
import type { CaseDetail, MarkInput } from "./schemas.ts";

/** Opens a case for feedback that a member marks, whatever its score. Feedback that has a case keeps that one. */
export async function openCaseForFeedback(ctx: Context, feedbackId: string, input: MarkInput): Promise<CaseDetail> {
  permit(ctx, "cases:write");
  const existing = await findCaseOfFeedback(ctx.tx, ctx.workspaceId, feedbackId);
  if (existing) return getCase(ctx, existing);

  const feedback = await findFeedbackToMark(ctx.tx, ctx.workspaceId, feedbackId);
  if (!feedback) throw new Refusal("not_found", "This feedback does not exist in this workspace.");
  if (input.ownerId) await requireMember(ctx, input.ownerId);

  const by = describeActor(ctx.actor);
  const [held] = await openCasesFor(ctx, [
    {
      feedback: asReceivedNow(ctx, await getSettings(ctx), feedback, input.ownerId ?? null),
      reason: { kind: "marked", by: by.name ?? "" },
      actor: by,
    },
  ]);
  if (!held) throw new Error("Opening a case returned none.");
  return getCase(ctx, held.caseId);
}

/** A marked piece of feedback becomes a trouble at the moment at which it is marked: its clock starts then. */
function asReceivedNow(ctx: Context, workspace: WorkspaceFrame, feedback: FeedbackToMark, memberId: string | null) {
  const now = ctx.clock.now();
  return {
    workspaceId: ctx.workspaceId,
    id: feedback.id,
    touchpointId: feedback.touchpoint_id,
    placeId: feedback.place_id,
    surveyId: feedback.survey_id,
    channel: feedback.channel,
    spot: feedback.spot,
    customerId: feedback.customer_id,
    receivedAt: now,
    localDay: dayIn(workspace.timeZone, now),
    responsibility: {
      caseDeadlineHours: workspace.settings.caseDeadlineHours,
      ownerMemberId: memberId ?? feedback.owner_member_id,
      ownerTeamId: memberId ? null : feedback.owner_team_id,
    },
  };
}

async function requireMember(ctx: Context, id: string): Promise<void> {
  if (await findOwnerName(ctx.tx, ctx.workspaceId, { kind: "member", id }, "active")) return;
  throw new Refusal("invalid", "Whoever should look after this case does not work here. Choose somebody else.", {
    fields: [{ path: "ownerId", code: "unknown", message: "There is no such member." }],
  });
}
