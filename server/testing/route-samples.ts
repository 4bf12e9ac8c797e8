import { contentFromTemplate } from "@croquette/survey";
import en from "../../survey/languages/en.ts";
import nl from "../../survey/languages/nl.ts";
import { createTouchpoint } from "../ask/index.ts";
import { createSurvey } from "../ask/surveys/create-survey.ts";
import { newId } from "../platform/id.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { createCause } from "../recover/causes/create-cause.ts";
import { createApiKey, createPlace, createTeam } from "../workspace/index.ts";
import { createInvitation } from "../workspace/invitations/create-invitation.ts";
import { createTestCustomer, createTestTouchpoint, receiveTestFeedback } from "./feedback.ts";
import { addTestMember, type TestWorkspace } from "./workspace.ts";

type Mint = (platform: Platform, workspace: TestWorkspace) => Promise<string>;

/** Makes a fresh object for the collection in front of a path parameter, as in `/teams/{id}`. */
export const mintFor: Readonly<Record<string, Mint>> = {
  members: async (platform, workspace) => (await addTestMember(platform, workspace, "viewer")).id,
  invitations: (platform, workspace) =>
    workspace.as("owner", async (ctx) => {
      const input = { email: `${newId()}@example.com`, role: "viewer" } as const;
      return (await createInvitation(ctx, platform, input)).id;
    }),
  "api-keys": (_, workspace) =>
    workspace.as("owner", async (ctx) => (await createApiKey(ctx, { name: "Till", role: "agent" })).id),
  teams: (_, workspace) =>
    workspace.as("owner", async (ctx) => (await createTeam(ctx, { name: `Team ${newId()}`, memberIds: [] })).id),
  places: (_, workspace) => workspace.as("owner", async (ctx) => (await createPlace(ctx, { name: newId() })).id),
  customers: async (platform, workspace) => (await createTestCustomer(platform, workspace.id)).id,
  surveys: (_, workspace) =>
    workspace.as("owner", async (ctx) => (await createSurvey(ctx, { template: "restaurant-table" })).id),
  touchpoints: (_, workspace) =>
    workspace.as("owner", async (ctx) => {
      const survey = { template: "restaurant-table" } as const;
      return (await createTouchpoint(ctx, { name: "Table", channel: "qr", placeId: null, survey, spots: [] })).id;
    }),
  feedback: (platform, workspace) => mintFeedback(platform, workspace, 9),
  cases: (platform, workspace) =>
    mintFeedback(platform, workspace, 1).then((feedbackId) =>
      workspace.as("owner", async ({ tx }) => {
        const found = tx.selectFrom("case_feedback").select("case_id").where("feedback_id", "=", feedbackId);
        return (await found.executeTakeFirstOrThrow()).case_id;
      }),
    ),
  causes: (_, workspace) => workspace.as("owner", async (ctx) => (await createCause(ctx, { name: newId() })).id),
  mails: (_, workspace) =>
    workspace.as("owner", async (ctx) => {
      const mail = { subject: "Hello", text: "Hello", html: "<p>Hello</p>", language: "en", fromName: "Olga" };
      const to = { email: "anna@example.com" };
      return (await queueMail(ctx, { ...mail, to, workspaceId: workspace.id, reasonKey: newId(), kind: "reply" })).id;
    }),
};

async function mintFeedback(platform: Platform, workspace: TestWorkspace, nps: number): Promise<string> {
  const touchpoint = await createTestTouchpoint(platform, workspace);
  const { id: customerId } = await createTestCustomer(platform, workspace.id);
  return asSystemActor(platform, async (ctx) => {
    const [received] = await receiveTestFeedback(ctx, touchpoint, [{ nps, text: "The soup was cold", customerId }]);
    if (!received) throw new Error("Nothing was received.");
    return received.id;
  });
}

/** Objects of a workspace that the body or query of a request may name. */
export interface NamedObjects {
  readonly memberId: string;
  readonly teamId: string;
  readonly placeId: string;
  readonly surveyId: string;
  readonly causeId: string;
  readonly metricId: string;
}

/** Makes what bodies and queries may name. */
export async function mintNamedObjects(platform: Platform, workspace: TestWorkspace): Promise<NamedObjects> {
  const mint = async (kind: string) => {
    const make = mintFor[kind];
    if (!make) throw new Error(`Nothing makes ${kind}.`);
    return make(platform, workspace);
  };
  await mint("feedback");
  const metricId = await workspace.as("owner", async ({ tx }) => {
    const nps = tx.selectFrom("metric").select("id").where("kind", "=", "nps");
    return (await nps.executeTakeFirstOrThrow()).id;
  });
  return {
    memberId: workspace.members.agent.id,
    teamId: await mint("teams"),
    placeId: await mint("places"),
    surveyId: await mint("surveys"),
    causeId: await mint("causes"),
    metricId,
  };
}

const content = () => contentFromTemplate("restaurant-table", [en, nl], newId);

/** A right body for each route that needs one. What it names belongs to the workspace that the request is about. */
export const bodyFor: Readonly<Record<string, (named: NamedObjects) => object>> = {
  "patch /me": () => ({ language: "nl" }),
  "patch /workspace": () => ({ name: "De Kroket" }),
  "post /workspaces": () => ({
    name: "Anna",
    email: `${newId()}@example.com`,
    password: "a long enough password",
    workspace: "De Kroket",
    timeZone: "Europe/Amsterdam",
    language: "nl",
  }),
  "patch /members/{id}": () => ({ role: "agent" }),
  "post /invitations": () => ({ email: `${newId()}@example.com`, role: "viewer" }),
  "post /api-keys": () => ({ name: "Till", role: "agent" }),
  "post /teams": ({ memberId }) => ({ name: newId(), memberIds: [memberId] }),
  "patch /teams/{id}": ({ memberId }) => ({ name: newId(), memberIds: [memberId] }),
  "post /places": () => ({ name: newId() }),
  "patch /places/{id}": () => ({ name: newId() }),
  "patch /customers/{id}": () => ({ name: "Anna" }),
  "post /surveys": () => ({ template: "restaurant-table" }),
  "put /surveys/{id}/draft": () => ({ draftRevision: 1, content: content() }),
  "post /surveys/{id}/publish": () => ({}),
  "post /surveys/{id}/preview": () => ({ language: "en", content: content() }),
  "post /touchpoints": ({ placeId, surveyId, teamId }) => ({
    name: "Table",
    placeId,
    surveyId,
    owner: { kind: "team", id: teamId },
  }),
  "patch /touchpoints/{id}": ({ placeId }) => ({ name: "Terrace", placeId }),
  "patch /cases/{id}": ({ memberId }) => ({ revision: 1, owner: { kind: "member", id: memberId } }),
  "post /cases/{id}/notes": () => ({ text: "Called, no answer." }),
  "post /cases/{id}/replies": () => ({ text: "We are sorry." }),
  "post /cases/{id}/resolve": ({ causeId }) => ({ revision: 1, causeId, askCustomer: false }),
  "post /cases/{id}/reopen": () => ({ revision: 1, reason: "It is not right yet." }),
  "post /feedback/{id}/case": ({ memberId }) => ({ ownerId: memberId }),
  "post /causes": () => ({ name: newId() }),
  "patch /causes/{id}": () => ({ name: newId() }),
};

/** What can be done in a demo only. */
export const demoRoutes: readonly string[] = ["post /workspaces"];

const period = { from: "2026-03-01", to: "2026-03-31" };

/** A right query for each route that needs one. */
export const queryFor: Readonly<Record<string, (named: NamedObjects) => Readonly<Record<string, string>>>> = {
  "get /scores/overview": () => period,
  "get /scores/trend": ({ metricId }) => ({ ...period, metric: metricId, step: "day" }),
  "get /scores/breakdown": ({ metricId }) => ({ ...period, metric: metricId, by: "place" }),
};

/** Requests about an object of one's own that name somebody else's: each must be refused. */
export const foreignBodies: readonly [route: string, body: (foreign: NamedObjects, own: NamedObjects) => object][] = [
  ["post /teams", ({ memberId }) => ({ name: newId(), memberIds: [memberId] })],
  ["patch /teams/{id}", ({ memberId }) => ({ memberIds: [memberId] })],
  ["post /touchpoints", ({ surveyId }) => ({ name: "Table", surveyId })],
  ["post /touchpoints", ({ placeId }, own) => ({ name: "Table", placeId, surveyId: own.surveyId })],
  [
    "post /touchpoints",
    ({ teamId }, own) => ({ name: "Table", surveyId: own.surveyId, owner: { kind: "team", id: teamId } }),
  ],
  ["patch /touchpoints/{id}", ({ surveyId }) => ({ surveyId })],
  ["patch /touchpoints/{id}", ({ placeId }) => ({ placeId })],
  ["patch /touchpoints/{id}", ({ memberId }) => ({ owner: { kind: "member", id: memberId } })],
  ["patch /touchpoints/{id}", ({ teamId }) => ({ owner: { kind: "team", id: teamId } })],
  ["patch /cases/{id}", ({ memberId }) => ({ revision: 1, owner: { kind: "member", id: memberId } })],
  ["patch /cases/{id}", ({ teamId }) => ({ revision: 1, owner: { kind: "team", id: teamId } })],
  ["patch /cases/{id}", ({ causeId }) => ({ revision: 1, causeId })],
  ["post /cases/{id}/resolve", ({ causeId }) => ({ revision: 1, causeId, askCustomer: false })],
  ["post /feedback/{id}/case", ({ memberId }) => ({ ownerId: memberId })],
];
