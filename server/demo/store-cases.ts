import type { Tx } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { dayIn } from "../platform/local-day.ts";
import { caseEventCodes } from "../recover/index.ts";
import type { CaseLife } from "./case-lives.ts";
import { insertCases } from "./queries.ts";

/** Writes the lives of cases down as the product itself would have, row for row. */
export async function storeCases(
  tx: Tx,
  workspaceId: string,
  timeZone: string,
  lives: readonly CaseLife[],
): Promise<void> {
  const rows = {
    recovery_case: lives.map((life) => caseRow(workspaceId, timeZone, life)),
    case_feedback: lives.flatMap(({ id, feedback }) =>
      feedback.map((one) => ({
        workspace_id: workspaceId,
        case_id: id,
        feedback_id: one.id,
        added_at: one.receivedAt,
      })),
    ),
    case_event: lives.flatMap((life) =>
      life.events.map(({ at, actor, kind, details, id }) => ({
        workspace_id: workspaceId,
        id: id ?? newId(),
        case_id: life.id,
        at,
        actor,
        kind,
        details,
      })),
    ),
    score_delta: lives.flatMap((life) =>
      life.counts.map(({ name, at, sign }) => ({
        ...momentOf(workspaceId, life),
        id: newId(),
        day: dayIn(timeZone, at),
        scores: { code: caseEventCodes[name] },
        sign,
      })),
    ),
  };
  await insertCases(tx, rows);
}

function caseRow(workspaceId: string, timeZone: string, life: CaseLife): Record<string, unknown> {
  const { state, owner } = life;
  const [first] = life.feedback;
  return {
    ...momentOf(workspaceId, life),
    id: life.id,
    customer_id: first?.customerId ?? null,
    spot: first?.spot ?? null,
    status: state.status,
    owner_member_id: owner ? owner.memberId : (first?.responsibility.ownerMemberId ?? null),
    owner_team_id: owner ? null : (first?.responsibility.ownerTeamId ?? null),
    reason: { ...life.reason, feedbackId: first?.id },
    opened_at: life.openedAt,
    deadline_at: state.deadlineAt,
    waiting_since: state.waitingSince,
    resolved_at: state.resolvedAt,
    closed_at: state.closedAt,
    resolved_day: state.resolvedAt && dayIn(timeZone, state.resolvedAt),
    closed_day: state.closedAt && dayIn(timeZone, state.closedAt),
    confirmation: state.confirmation,
    confirm_until: state.confirmUntil,
    cause_id: life.causeId,
    done_text: life.doneText,
    reopened: state.reopened,
    revision: 1,
    updated_at: life.events.at(-1)?.at ?? life.openedAt,
  };
}

function momentOf(workspaceId: string, { feedback: [first] }: CaseLife): Record<string, unknown> {
  return {
    workspace_id: workspaceId,
    touchpoint_id: first?.touchpointId ?? null,
    place_id: first?.placeId ?? null,
    survey_id: first?.surveyId ?? null,
    channel: first?.channel ?? "link",
  };
}
