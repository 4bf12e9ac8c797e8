import { createHash } from "node:crypto";
import { type CheckedAnswers, describeMetrics, type Submission, type SurveyContent } from "@croquette/survey";
import type { OpenAskable } from "../ask/index.ts";
import { dayIn } from "../platform/local-day.ts";
import type { ReceivedScore } from "./events.ts";
import type { PreparedResponse } from "./submission.ts";

type Accepted = Extract<CheckedAnswers, { ok: true }>;

/** Makes a checked submission ready to be stored. Pure: the same input gives the same rows. */
export function prepareResponse(
  askable: OpenAskable,
  version: { readonly id: string; readonly content: SurveyContent },
  submission: Submission,
  accepted: Accepted,
  language: string,
  receivedAt: Date,
): PreparedResponse {
  const { email, name } = accepted.contact ?? {};
  return {
    workspaceId: askable.workspaceId,
    id: submission.id,
    channel: askable.channel,
    touchpointId: askable.touchpointId,
    placeId: askable.placeId,
    surveyId: askable.surveyId,
    surveyVersionId: version.id,
    spot: submission.spot,
    language,
    receivedAt,
    localDay: dayIn(askable.timeZone, receivedAt),
    answers: accepted.answers,
    text: accepted.text,
    scores: scoresOf(version.content, accepted.scores),
    contact: email ? { name: name ?? null, email: email.toLowerCase() } : null,
    contentHash: hashOf(askable.touchpointId, submission.spot, accepted),
    responsibility: {
      caseRule: askable.settings.caseRule,
      caseDeadlineHours: askable.settings.caseDeadlineHours,
      ownerMemberId: askable.ownerMemberId,
      ownerTeamId: askable.ownerTeamId,
    },
  };
}

/** The scales of a version, remembered because every answer needs them. */
const scales = new WeakMap<SurveyContent, ReadonlyMap<string, Omit<ReceivedScore, "score">>>();

function scalesOf(content: SurveyContent): ReadonlyMap<string, Omit<ReceivedScore, "score">> {
  const known = scales.get(content);
  if (known) return known;
  const found = new Map<string, Omit<ReceivedScore, "score">>();
  for (const { metricId, kind, lowest, highest, direction } of describeMetrics(content)) {
    if (kind === "choice" || kind === "choices" || kind === "text") continue;
    if (lowest === null || highest === null || direction === null) continue;
    found.set(metricId, { metricId, kind, lowest, highest, direction });
  }
  scales.set(content, found);
  return found;
}

function scoresOf(content: SurveyContent, given: Readonly<Record<string, number>>): ReceivedScore[] {
  const scores: ReceivedScore[] = [];
  for (const [metricId, scale] of scalesOf(content)) {
    const score = given[metricId];
    if (score !== undefined) scores.push({ ...scale, score });
  }
  return scores;
}

/** What makes two submissions the same. Language and time are left out: a retry may differ in them and says the same. */
function hashOf(touchpointId: string, spot: string | null, accepted: Accepted): string {
  const answers = Object.entries(accepted.answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([touchpointId, spot, answers, accepted.contact]);
  return createHash("sha256").update(content).digest("hex");
}
