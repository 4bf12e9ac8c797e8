import type { ReceivedFeedback } from "./events.ts";
import type { PreparedResponse } from "./submission.ts";

/** A stored answer as the features further down the loop see it. */
export function receivedFeedback(response: PreparedResponse, customerId: string | null): ReceivedFeedback {
  return {
    workspaceId: response.workspaceId,
    id: response.id,
    touchpointId: response.touchpointId,
    placeId: response.placeId,
    surveyId: response.surveyId,
    channel: response.channel,
    spot: response.spot,
    customerId,
    receivedAt: response.receivedAt,
    localDay: response.localDay,
    language: response.language,
    text: response.text,
    scores: response.scores,
    responsibility: response.responsibility,
  };
}
