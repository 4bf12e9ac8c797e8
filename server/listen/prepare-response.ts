import { createHash } from "node:crypto";
import type { CheckedAnswers, Submission } from "@croquette/survey";
import { keptSpot, type OpenAskable } from "../ask/index.ts";
import { dayIn } from "../platform/local-day.ts";
import type { PreparedResponse } from "./submission.ts";

type Accepted = Extract<CheckedAnswers, { ok: true }>;

/** Makes a checked submission ready to be stored. Pure: the same input gives the same rows. */
export function prepareResponse(
  askable: OpenAskable,
  submission: Submission,
  accepted: Accepted,
  language: string,
  receivedAt: Date,
): PreparedResponse {
  return {
    workspaceId: askable.workspaceId,
    id: submission.id,
    channel: askable.channel,
    touchpointId: askable.touchpointId,
    placeId: askable.placeId,
    surveyId: askable.surveyId,
    surveyVersionId: askable.versionId,
    spot: keptSpot(askable.spots, submission.spot),
    language,
    receivedAt,
    localDay: dayIn(askable.timeZone, receivedAt),
    answers: accepted.answers,
    text: accepted.text,
    scores: accepted.scores,
    contact: accepted.contact && { ...accepted.contact, email: accepted.contact.email.toLowerCase() },
    contentHash: hashOf(askable.touchpointId, submission.spot, accepted),
    responsibility: {
      caseRule: askable.settings.caseRule,
      caseDeadlineHours: askable.settings.caseDeadlineHours,
      ownerMemberId: askable.ownerMemberId,
      ownerTeamId: askable.ownerTeamId,
    },
  };
}

/**
 * What makes two submissions the same. Language and time are left out: a retry may differ in them and says the same. The
 * spot is the one that was named: the touchpoint's list may change between two tries.
 */
function hashOf(touchpointId: string, spot: string | null, accepted: Accepted): string {
  const answers = Object.entries(accepted.answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([touchpointId, spot, answers, accepted.contact]);
  return createHash("sha256").update(content).digest("hex");
}
