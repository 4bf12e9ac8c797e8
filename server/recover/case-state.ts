import type { CountedEvent } from "./case-counts.ts";

export const openStatuses = ["new", "in_progress", "waiting"] as const;
export type OpenStatus = (typeof openStatuses)[number];
export const caseStatuses = [...openStatuses, "resolved", "closed"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const confirmations = ["asked", "confirmed", "refused", "unconfirmed", "not_asked"] as const;
type Confirmation = (typeof confirmations)[number];

/** What an open case waits for: that a person answers the customer, or only that it is put right. */
export const awaited = ["reply", "recovery"] as const;
export type Awaited = (typeof awaited)[number];

/** Where a case stands: all that the decisions about it need. */
export interface CaseState {
  readonly status: CaseStatus;
  readonly deadlineAt: Date;
  /** Since when the customer waits for a word from a person. */
  readonly waitingSince: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly confirmation: Confirmation | null;
  readonly confirmUntil: Date | null;
  /** How often it was opened again. */
  readonly reopened: number;
}

export const timelineKinds = [
  "opened",
  "feedback-added",
  "status",
  "owner",
  "deadline",
  "note",
  "reply",
  "done",
  "cause",
  "resolved",
  "confirmation-asked",
  "confirmed",
  "refused",
  "unconfirmed",
  "reopened",
  "mail-failed",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** A line of the timeline, before it has a time and an actor. */
export interface TimelineEntry {
  /** Made by whoever needs to know it; else when it is written. */
  readonly id?: string;
  readonly kind: TimelineKind;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a decision does to a case: where it stands afterwards, what its timeline says, and what is counted. */
export interface CaseMove {
  readonly state: CaseState;
  readonly entries: readonly TimelineEntry[];
  readonly counts: readonly CountedEvent[];
}

/** Whether somebody still has to do something about the case. */
export function isOpen(status: CaseStatus): status is OpenStatus {
  return status !== "resolved" && status !== "closed";
}
