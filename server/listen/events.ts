import type { CaseRule } from "../workspace/settings.ts";

/** One score of an answer, with what is needed to judge it without looking anything up. */
export interface ReceivedScore {
  readonly metricId: string;
  readonly kind: "nps" | "csat" | "ces" | "rating";
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  readonly direction: "higher-is-better" | "lower-is-better";
}

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
  readonly scores: readonly ReceivedScore[];
  readonly responsibility: Responsibility;
}

declare module "../platform/events.ts" {
  interface EventMap {
    /** A batch of answers was stored. It may span workspaces; reactions run in the same transaction. */
    "feedback.received": { readonly feedback: readonly ReceivedFeedback[] };
  }
}
