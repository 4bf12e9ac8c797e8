import type { Score } from "@croquette/survey";
import type { CaseRule } from "../workspace/index.ts";

export type ReceivedScore = Score;

/** Who answers for a touchpoint, and by which rule its unhappy customers become cases. */
export interface Responsibility {
  readonly caseRule: CaseRule;
  readonly caseDeadlineHours: number;
  readonly ownerMemberId: string | null;
  readonly ownerTeamId: string | null;
}

/** One stored answer, as the features further down the loop see it. */
export interface ReceivedFeedback {
  readonly workspaceId: string;
  readonly id: string;
  readonly touchpointId: string;
  readonly placeId: string | null;
  readonly surveyId: string;
  readonly channel: string;
  readonly spot: string | null;
  readonly customerId: string | null;
  readonly receivedAt: Date;
  readonly localDay: string;
  readonly language: string;
  readonly text: string | null;
  readonly scores: readonly Score[];
  readonly responsibility: Responsibility;
}

declare module "../platform/events.ts" {
  interface EventMap {
    /** A batch of answers was stored. It may span workspaces; reactions run in the same transaction. */
    "feedback.received": { readonly feedback: readonly ReceivedFeedback[] };
  }
}
