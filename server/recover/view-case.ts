import { z } from "zod";
import type { FeedbackDetail, FeedbackItem } from "../listen/schemas.ts";
import type { ShownCaseRow } from "./case-list.sql.ts";
import { type Awaited, isOpen, timelineKinds } from "./case-state.ts";
import { caseReason } from "./reason.ts";
import type { CaseDetail, CaseItem, TimelineView } from "./schemas.ts";
import type { CaseEventRow } from "./timeline.sql.ts";

/** A case as lists show it. */
export function viewCase(row: ShownCaseRow, now: Date): CaseItem {
  return {
    id: row.id,
    reference: referenceOf(row.id),
    status: row.status,
    late: isOpen(row.status) && row.deadline_at < now,
    awaits: awaitedOf(row),
    deadlineAt: row.deadline_at.toISOString(),
    openedAt: row.opened_at.toISOString(),
    owner: viewOwner(row),
    touchpoint: named(row.touchpoint_id, row.touchpoint_name),
    place: named(row.place_id, row.place_name),
    spot: row.spot,
    customer: row.customer_id ? { id: row.customer_id, name: row.customer_name, email: row.customer_email } : null,
    reason: caseReason.parse(row.reason),
    excerpt: row.excerpt,
    feedbackCount: row.feedback_count,
    confirmation: row.confirmation,
    reopened: row.reopened,
    revision: row.revision,
  };
}

function awaitedOf({ status, waiting_since, customer_email }: ShownCaseRow): Awaited | null {
  if (!isOpen(status)) return null;
  return waiting_since !== null && customer_email !== null ? "reply" : "recovery";
}

export interface CaseParts {
  readonly feedback: FeedbackDetail[];
  readonly history: FeedbackItem[];
  readonly events: readonly CaseEventRow[];
  readonly mails: CaseDetail["mails"];
}

/** A case with all that its page shows. */
export function viewCaseDetail(row: ShownCaseRow, parts: CaseParts, now: Date): CaseDetail {
  const hasAddress = row.customer_email !== null;
  return {
    ...viewCase(row, now),
    customerEmail: row.customer_email,
    feedback: parts.feedback,
    timeline: parts.events.map(viewEvent),
    history: parts.history,
    cause: named(row.cause_id, row.cause_name),
    doneText: row.done_text,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    confirmUntil: row.confirm_until?.toISOString() ?? null,
    mails: parts.mails,
    can: { reply: hasAddress, askConfirmation: hasAddress && isOpen(row.status) },
  };
}

/** Six letters and digits that a person can read out. Two cases of a workspace may share them, hardly ever. */
function referenceOf(caseId: string): string {
  return caseId.slice(-6).toUpperCase();
}

const recordedActor = z.object({
  kind: z.enum(["member", "api-key", "customer", "system"]),
  name: z.string().nullable(),
});

function viewEvent(row: CaseEventRow): TimelineView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: recordedActor.parse(row.actor),
    kind: z.enum(timelineKinds).parse(row.kind),
    details: z.record(z.string(), z.unknown()).parse(row.details),
  };
}

function viewOwner(row: ShownCaseRow): CaseItem["owner"] {
  if (row.owner_member_id) return { kind: "member", id: row.owner_member_id, name: row.owner_member_name ?? "" };
  if (row.owner_team_id) return { kind: "team", id: row.owner_team_id, name: row.owner_team_name ?? "" };
  return null;
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id && name !== null ? { id, name } : null;
}
