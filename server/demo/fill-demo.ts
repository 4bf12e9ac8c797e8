import { describeMetrics, type SurveyContent, type TemplateKey } from "@croquette/survey";
import { createSurvey, createTouchpoint, publishSurvey, type Touchpoint } from "../ask/index.ts";
import { type PreparedResponse, type ReceivedFeedback, receivedFeedback, storeResponses } from "../listen/index.ts";
import type { Context, SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { dayIn } from "../platform/local-day.ts";
import { listCauses } from "../recover/index.ts";
import { type CreatedWorkspace, createPlace, createTeam, getSettings } from "../workspace/index.ts";
import { type CaseLife, liveCases } from "./case-lives.ts";
import { Chance } from "./chance.ts";
import { guestNumber } from "./guest-names.ts";
import { hireStaff } from "./hire-staff.ts";
import { inThePast } from "./past.ts";
import type { Phrases } from "./phrases.ts";
import { findVersionId } from "./queries.ts";
import { storeCases } from "./store-cases.ts";
import { demoDays, type Stage, type Told, tellStory } from "./story.ts";

const batch = 400;

interface Asking extends Stage {
  readonly touchpoint: Touchpoint;
  readonly surveyId: string;
  readonly versionId: string;
}

/** Fills a new workspace with a small restaurant group and its last ninety days. */
export async function fillDemo(
  ctx: SystemContext,
  { workspaceId, owner }: CreatedWorkspace,
  language: string,
  phrases: Phrases,
): Promise<void> {
  const now = ctx.clock.now();
  const opening = new Date(now.getTime() - (demoDays + 2) * 86_400_000);
  const early = inThePast(ctx, workspaceId, owner, opening);
  const staff = await hireStaff(ctx, workspaceId);
  const team = await createTeam(early, {
    name: phrases.names.team,
    memberIds: [staff.marta.memberId, staff.daan.memberId, staff.fleur.memberId],
  });

  const asking = await openTouchpoints(early, phrases, {
    owner: owner.memberId,
    marta: staff.marta.memberId,
    team: team.id,
  });
  const { timeZone, settings } = await getSettings(early);
  const told = tellStory(asking, timeZone, now, phrases);
  const responses = told.map((one) => prepare(workspaceId, language, timeZone, settings, one));
  const received: ReceivedFeedback[] = [];
  for (let from = 0; from < responses.length; from += batch) {
    const some = responses.slice(from, from + batch);
    const stored = await storeResponses(ctx.tx, some);
    const customers = new Map(stored.map((row) => [row.id, row.customer_id]));
    received.push(...some.map((response) => receivedFeedback(response, customers.get(response.id) ?? null)));
  }
  const lives = liveCases(
    {
      staff: [staff.marta, staff.daan, staff.fleur, staff.fleur],
      causes: (await listCauses(early, "active")).map(({ id }) => id),
      phrases,
      chance: new Chance(42),
      now,
      confirmationDays: settings.confirmationDays,
      timeZone,
    },
    received,
  );
  await storeCases(ctx.tx, workspaceId, timeZone, lives);
  await sendLatestMails(ctx, workspaceId, lives);
  ctx.announce(workspaceId, "scores");
}

/** The outbox is not empty: the newest cases told their owners, and the newest resolutions asked their guests. */
async function sendLatestMails(ctx: SystemContext, workspaceId: string, lives: readonly CaseLife[]): Promise<void> {
  const open = lives.filter(({ state }) => state.status === "new").slice(-5);
  const asked = lives.filter(({ state }) => state.confirmation === "asked").slice(-4);
  const cases = open.map(({ id }) => ({ workspaceId, caseId: id, reason: { kind: "opened" } as const }));
  if (cases.length > 0) await ctx.enqueue("cases.notify-owners", { cases });
  for (const { id, state, owner } of asked) {
    await ctx.enqueue("cases.ask-confirmation", {
      workspaceId,
      caseId: id,
      round: state.reopened,
      memberId: owner?.memberId ?? null,
    });
  }
}

async function openTouchpoints(
  ctx: Context,
  { names }: Phrases,
  people: { owner: string; marta: string; team: string },
): Promise<Asking[]> {
  const table = await publish(ctx, "restaurant-table", names.tableSurvey);
  const delivery = await publish(ctx, "delivery", names.deliverySurvey);
  const support = await publish(ctx, "after-support", names.supportSurvey);
  const asking: Asking[] = [];
  const open = async (
    kind: Stage["kind"],
    survey: PublishedSurvey,
    channel: "qr" | "mail",
    place: { id: string; name: string } | null,
    spots: string[],
    owner: { kind: "member" | "team"; id: string },
  ) => {
    const what = { table: names.tableTouchpoint, delivery: names.deliveryTouchpoint, support: names.supportTouchpoint }[
      kind
    ];
    const name = place ? `${what}, ${place.name}` : what;
    const touchpoint = await createTouchpoint(ctx, {
      name,
      channel,
      placeId: place?.id ?? null,
      survey: { id: survey.surveyId },
      owner,
      spots,
    });
    asking.push({ ...survey, id: touchpoint.id, kind, place: place?.name ?? null, spots, touchpoint });
  };

  for (const name of ["Amsterdam", "Utrecht", "Rotterdam"]) {
    const place = await createPlace(ctx, { name });
    const spots = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const owner =
      name === "Utrecht"
        ? ({ kind: "member", id: people.marta } as const)
        : ({ kind: "team", id: people.team } as const);
    await open("table", table, "qr", place, spots, owner);
    if (name === "Rotterdam") await open("delivery", delivery, "qr", place, [], { kind: "team", id: people.team });
  }
  await open("support", support, "mail", null, [], { kind: "member", id: people.owner });
  return asking;
}

interface PublishedSurvey {
  readonly surveyId: string;
  readonly versionId: string;
  readonly content: SurveyContent;
}

async function publish(ctx: Context, template: TemplateKey, name: string): Promise<PublishedSurvey> {
  const draft = await createSurvey(ctx, { template, name });
  await publishSurvey(ctx, draft.id, { draftRevision: draft.draftRevision });
  const versionId = await findVersionId(ctx.tx, ctx.workspaceId, draft.id);
  return { surveyId: draft.id, versionId, content: draft.draft };
}

function prepare(
  workspaceId: string,
  language: string,
  timeZone: string,
  settings: Pick<ReceivedFeedback["responsibility"], "caseRule" | "caseDeadlineHours">,
  told: Told,
): PreparedResponse {
  const { touchpoint, surveyId, versionId, content } = told.stage as Asking;
  const { owner } = touchpoint;
  return {
    workspaceId,
    id: newId(),
    channel: touchpoint.channel,
    touchpointId: touchpoint.id,
    placeId: touchpoint.place?.id ?? null,
    surveyId,
    surveyVersionId: versionId,
    spot: told.spot,
    language,
    receivedAt: told.receivedAt,
    localDay: dayIn(timeZone, told.receivedAt),
    answers: told.answers,
    text: told.text,
    scores: scoresOf(content, told.answers),
    contact: told.guest === null ? null : guestNumber(told.guest),
    contentHash: "00",
    responsibility: {
      caseRule: settings.caseRule,
      caseDeadlineHours: settings.caseDeadlineHours,
      ownerMemberId: owner?.kind === "member" ? owner.id : null,
      ownerTeamId: owner?.kind === "team" ? owner.id : null,
    },
  };
}

function scoresOf(content: SurveyContent, answers: Told["answers"]): PreparedResponse["scores"] {
  return describeMetrics(content).flatMap(({ metricId, kind, lowest, highest, direction }) => {
    const score = answers[metricId];
    if (kind === "choice" || kind === "choices" || kind === "text" || typeof score !== "number") return [];
    if (lowest === null || highest === null || direction === null) return [];
    return { metricId, kind, score, lowest, highest, direction };
  });
}
