import { createHash } from "node:crypto";
import { contentFromTemplate, describeMetrics, type SurveyContent } from "@croquette/survey";
import en from "../../survey/languages/en.ts";
import nl from "../../survey/languages/nl.ts";
import type { ReceivedFeedback, ReceivedScore, Responsibility } from "../listen/events.ts";
import type { SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import type { TestWorkspace } from "./workspace.ts";

/** A touchpoint with a published survey, at a place. */
export interface TestTouchpoint {
  readonly workspaceId: string;
  readonly id: string;
  readonly placeId: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  /** The scales that the survey asks, without their answers. */
  readonly scales: readonly Omit<ReceivedScore, "score">[];
  readonly responsibility: Responsibility;
}

/** Mints a touchpoint with a published survey made from the restaurant's template. */
export function createTestTouchpoint(
  platform: Platform,
  workspace: TestWorkspace,
  owner: { readonly ownerMemberId?: string; readonly ownerTeamId?: string } = {},
): Promise<TestTouchpoint> {
  return asSystemActor(platform, async ({ tx, clock }) => {
    const workspace_id = workspace.id;
    const created_at = clock.now();
    const content = contentFromTemplate("restaurant-table", [en, nl], newId);
    const [id, placeId, surveyId, surveyVersionId] = [newId(), newId(), newId(), newId()];
    const owners = { ownerMemberId: owner.ownerMemberId ?? null, ownerTeamId: owner.ownerTeamId ?? null };

    await tx
      .insertInto("place")
      .values({ workspace_id, id: placeId, name: `Utrecht ${placeId.slice(-6)}`, created_at })
      .execute();
    await tx
      .insertInto("survey")
      .values({
        workspace_id,
        id: surveyId,
        name: "Dinner",
        draft: JSON.stringify(content),
        created_at,
        updated_at: created_at,
      })
      .execute();
    await tx
      .insertInto("survey_version")
      .values({
        workspace_id,
        id: surveyVersionId,
        survey_id: surveyId,
        number: 1,
        content: JSON.stringify(content),
        published_at: created_at,
      })
      .execute();
    for (const metric of describeMetrics(content)) {
      const { metricId, kind, name, lowest, highest, direction } = metric;
      await tx
        .insertInto("metric")
        .values({
          workspace_id,
          id: metricId,
          kind,
          name: JSON.stringify(name),
          created_at,
          lowest,
          highest,
          direction,
        })
        .execute();
    }
    await tx
      .insertInto("touchpoint")
      .values({
        workspace_id,
        id,
        code: id.slice(-10),
        name: "Table",
        channel: "qr",
        place_id: placeId,
        survey_id: surveyId,
        owner_member_id: owners.ownerMemberId,
        owner_team_id: owners.ownerTeamId,
        created_at,
      })
      .execute();
    return {
      workspaceId: workspace_id,
      id,
      placeId,
      surveyId,
      surveyVersionId,
      scales: scalesOf(content),
      responsibility: { caseRule: { nps: 6, csat: 2, ces: 3 }, caseDeadlineHours: 24, ...owners },
    };
  });
}

export interface TestAnswer {
  readonly nps?: number;
  readonly text?: string;
  readonly customerId?: string;
  readonly language?: string;
  readonly spot?: string;
}

/** Stores one answer and tells the features further down the loop, as ingest does. */
export async function receiveTestFeedback(
  ctx: SystemContext,
  touchpoint: TestTouchpoint,
  answers: readonly TestAnswer[],
): Promise<ReceivedFeedback[]> {
  const received = answers.map((answer) => receivedFeedback(touchpoint, answer, ctx.clock.now()));
  for (const feedback of received) {
    await ctx.tx
      .insertInto("feedback")
      .values({
        workspace_id: feedback.workspaceId,
        id: feedback.id,
        kind: "response",
        channel: feedback.channel,
        touchpoint_id: feedback.touchpointId,
        place_id: feedback.placeId,
        survey_id: feedback.surveyId,
        survey_version_id: touchpoint.surveyVersionId,
        customer_id: feedback.customerId,
        spot: feedback.spot,
        language: feedback.language,
        received_at: feedback.receivedAt,
        entered_at: feedback.receivedAt,
        local_day: feedback.localDay,
        answers: JSON.stringify(Object.fromEntries(feedback.scores.map(({ metricId, score }) => [metricId, score]))),
        text: feedback.text,
        content_hash: createHash("sha256").update(feedback.id).digest(),
      })
      .execute();
  }
  await ctx.publish("feedback.received", { feedback: received });
  return received;
}

/** Mints a customer, with an address unless the test says that there is none. */
export function createTestCustomer(
  platform: Platform,
  workspaceId: string,
  customer: { readonly name?: string; readonly email?: string | null } = {},
): Promise<{ id: string; email: string | null }> {
  return asSystemActor(platform, async ({ tx, clock }) => {
    const id = newId();
    const email = customer.email === undefined ? `anna-${id.slice(-8)}@example.com` : customer.email;
    const created_at = clock.now();
    await tx
      .insertInto("customer")
      .values({ workspace_id: workspaceId, id, name: customer.name ?? "Anna", created_at })
      .execute();
    if (email) {
      await tx
        .insertInto("customer_identity")
        .values({ workspace_id: workspaceId, id: newId(), customer_id: id, kind: "email", value: email, created_at })
        .execute();
    }
    return { id, email };
  });
}

function receivedFeedback(touchpoint: TestTouchpoint, answer: TestAnswer, receivedAt: Date): ReceivedFeedback {
  const { nps, text, customerId, language, spot } = { nps: 2, ...answer };
  return {
    workspaceId: touchpoint.workspaceId,
    id: newId(),
    touchpointId: touchpoint.id,
    placeId: touchpoint.placeId,
    surveyId: touchpoint.surveyId,
    channel: "qr",
    spot: spot ?? null,
    customerId: customerId ?? null,
    receivedAt,
    localDay: receivedAt.toISOString().slice(0, 10),
    language: language ?? "en",
    text: text ?? null,
    scores: touchpoint.scales.filter(({ kind }) => kind === "nps").map((scale) => ({ ...scale, score: nps })),
    responsibility: touchpoint.responsibility,
  };
}

function scalesOf(content: SurveyContent): Omit<ReceivedScore, "score">[] {
  const kinds = ["nps", "csat", "ces", "rating"] as const;
  return describeMetrics(content).flatMap(({ metricId, kind, lowest, highest, direction }) => {
    const scored = kinds.find((candidate) => candidate === kind);
    if (!scored || lowest === null || highest === null || direction === null) return [];
    return [{ metricId, kind: scored, lowest, highest, direction }];
  });
}
