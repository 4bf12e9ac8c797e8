import type { ReceivedFeedback, Responsibility } from "../listen/events.ts";
import type { SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import type { RecordedActor } from "../workspace/index.ts";
import { caseEventCodes } from "./case-counts.ts";
import type { CaseNotice } from "./case-jobs.ts";
import { decideCase } from "./decide-case.ts";
import { type HeldRow, holdCases } from "./queries.ts";
import type { CaseReason } from "./reason.ts";
import { worseReason } from "./worse-reason.ts";

/** What a case takes over from the feedback that opens it. */
interface FeedbackOfCase
  extends Pick<
    ReceivedFeedback,
    "workspaceId" | "id" | "placeId" | "channel" | "spot" | "customerId" | "receivedAt" | "localDay"
  > {
  readonly touchpointId: string | null;
  readonly surveyId: string | null;
  readonly responsibility: Omit<Responsibility, "caseRule">;
}

/** Feedback that makes a case, why, and by whose doing. */
export interface UnhappyFeedback {
  readonly feedback: FeedbackOfCase;
  readonly reason: CaseReason;
  readonly actor: RecordedActor;
}

/** The case that some feedback belongs to from now on. */
export interface HeldCase {
  readonly workspaceId: string;
  readonly caseId: string;
  /** False: there was an open one. */
  readonly opened: boolean;
}

/** Whether any of these answers is below its workspace's rule. */
export function hasUnhappy(event: { readonly feedback: readonly ReceivedFeedback[] }): boolean {
  return event.feedback.some(({ responsibility, scores }) => decideCase(responsibility.caseRule, scores) !== null);
}

/** The reaction to `feedback.received`: every answer below its workspace's rule has a case when the transaction commits. */
export async function openCases(
  ctx: SystemContext,
  event: { readonly feedback: readonly ReceivedFeedback[] },
): Promise<void> {
  const unhappy: UnhappyFeedback[] = [];
  for (const feedback of event.feedback) {
    const reason = decideCase(feedback.responsibility.caseRule, feedback.scores);
    if (reason) unhappy.push({ feedback, reason, actor: { kind: "customer", id: feedback.customerId, name: null } });
  }
  await openCasesFor(ctx, unhappy);
}

/** Gives each piece of feedback its case, in one statement, and has the owners told. */
export async function openCasesFor(
  ctx: SystemContext,
  unhappy: readonly UnhappyFeedback[],
): Promise<readonly HeldCase[]> {
  if (unhappy.length === 0) return [];

  const byKey = groupByKey(unhappy);
  const cases = [...byKey].map(([key, group]) => candidateRow(key, group));
  const said = [...byKey].flatMap(([key, group]) => group.map((one, index) => saidRow(key, one, index)));
  const held = await holdCases(ctx.tx, cases, said, caseEventCodes);

  await ctx.enqueue("cases.notify-owners", { cases: held.map((row) => noticeOf(row, byKey)) });
  for (const workspaceId of new Set(held.map((row) => row.workspace_id))) ctx.announce(workspaceId, "cases");
  return held.map((row) => ({ workspaceId: row.workspace_id, caseId: row.id, opened: row.opened }));
}

type Group = readonly [UnhappyFeedback, ...UnhappyFeedback[]];

/** Two answers of one customer in one batch are one trouble: the first opens the case, the others are added. */
function groupByKey(unhappy: readonly UnhappyFeedback[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, [UnhappyFeedback, ...UnhappyFeedback[]]>();
  for (const one of unhappy) {
    const { touchpointId, customerId } = one.feedback;
    // The id of a case that is yet to be opened is its key as long as nobody is known to ask for it twice.
    const key = touchpointId && customerId ? `${touchpointId}/${customerId}` : newId();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function candidateRow(key: string, group: Group): Record<string, unknown> {
  const [{ feedback }] = group;
  const reason = group.map((one) => one.reason).reduce(worseReason);
  const { responsibility, receivedAt } = feedback;
  return {
    workspace_id: feedback.workspaceId,
    key,
    case_id: key.includes("/") ? newId() : key,
    touchpoint_id: feedback.touchpointId,
    place_id: feedback.placeId,
    survey_id: feedback.surveyId,
    channel: feedback.channel,
    customer_id: feedback.customerId,
    spot: feedback.spot,
    owner_member_id: responsibility.ownerMemberId,
    owner_team_id: responsibility.ownerTeamId,
    reason: { ...reason, feedbackId: feedback.id },
    opened_at: receivedAt,
    deadline_at: new Date(receivedAt.getTime() + responsibility.caseDeadlineHours * 3_600_000),
    local_day: feedback.localDay,
    reopened_event_id: newId(),
    count_id: newId(),
    taken_back_id: newId(),
  };
}

function saidRow(key: string, { feedback, reason, actor }: UnhappyFeedback, index: number): Record<string, unknown> {
  return {
    workspace_id: feedback.workspaceId,
    key,
    feedback_id: feedback.id,
    received_at: feedback.receivedAt,
    is_first: index === 0,
    event_id: newId(),
    actor,
    details: { feedbackId: feedback.id, reason },
  };
}

function noticeOf(row: HeldRow, byKey: ReadonlyMap<string, Group>): CaseNotice {
  const first = byKey.get(row.key)?.[0].feedback.id;
  const reason =
    row.opened || !first ? ({ kind: "opened" } as const) : ({ kind: "feedback-added", feedbackId: first } as const);
  return { workspaceId: row.workspace_id, caseId: row.id, reason };
}
