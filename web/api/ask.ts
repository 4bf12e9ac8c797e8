import { queryOptions } from "@tanstack/react-query";
import type { InferRequestType } from "hono/client";
import type { SurveyContent } from "../../survey/content.ts";
import { api, read } from "./client.ts";
import { everyItem } from "./every-item.ts";
import { queryString } from "./query-string.ts";
import type { Survey } from "./views.ts";

/** The touchpoints in use, or those that were put away. */
export function touchpointsQuery({ archived = false }: { archived?: boolean } = {}) {
  return queryOptions({
    queryKey: ["settings", "touchpoints", { archived }],
    queryFn: () =>
      everyItem((page) => read(api.touchpoints.$get({ query: { ...page, archived: archived ? "true" : "false" } }))),
  });
}

export function touchpointQuery(id: string) {
  return queryOptions({
    queryKey: ["settings", "touchpoint", id],
    queryFn: () => read(api.touchpoints[":id"].$get({ param: { id } })),
  });
}

export const surveysQuery = queryOptions({
  queryKey: ["settings", "surveys"],
  queryFn: () => everyItem((page) => read(api.surveys.$get({ query: page }))),
});

export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ["settings", "survey", id],
    queryFn: () => withSurvey(read(api.surveys[":id"].$get({ param: { id } }))),
  });
}

/** The questionnaires to begin with, described in the language of whoever asks. */
export const surveyTemplatesQuery = queryOptions({
  queryKey: ["settings", "survey-templates"],
  queryFn: async () => (await read(api["survey-templates"].$get())).items,
});

export const metricsQuery = queryOptions({
  queryKey: ["settings", "metrics"],
  queryFn: () => everyItem((page) => read(api.metrics.$get({ query: page }))),
});

export type NewTouchpoint = InferRequestType<typeof api.touchpoints.$post>["json"];
export type TouchpointChange = InferRequestType<(typeof api.touchpoints)[":id"]["$patch"]>["json"];
export type Channel = NonNullable<TouchpointChange["channel"]>;
const channels: readonly Channel[] = ["qr", "link", "mail", "site", "kiosk"];

/** The channel as one of those that can be chosen; "link" for one that a newer server may know. */
export function knownChannel(channel: string): Channel {
  return channels.find((known) => known === channel) ?? "link";
}

export type TemplateId = NonNullable<NewTouchpoint["template"]>;

/** Makes a touchpoint; from a template also the survey that it asks, which is open at once. */
export function createTouchpoint(input: NewTouchpoint) {
  return read(api.touchpoints.$post({ json: input }));
}

export function updateTouchpoint(id: string, change: TouchpointChange) {
  return read(api.touchpoints[":id"].$patch({ param: { id }, json: change }));
}

interface FileOptions {
  /** The table, room or counter that the code is for. */
  readonly spot?: string | undefined;
  readonly size?: number;
  readonly lang?: string;
}

/** Where the QR code and the printable cards of a touchpoint are. */
export function touchpointFile(
  id: string,
  file: "qr.svg" | "qr.png" | "card",
  workspaceId: string,
  options: FileOptions = {},
): string {
  return `/api/v1/touchpoints/${id}/${file}${queryString({ ...options, workspace: workspaceId })}`;
}

export function createSurvey(input: { name: string; template: TemplateId }) {
  return read(api.surveys.$post({ json: input }));
}

export interface DraftInput {
  readonly name: string;
  readonly content: SurveyContent;
  readonly draftRevision: number;
}

/** Saves a draft. Refused with 409 when somebody else saved it meanwhile. */
export function saveDraft(id: string, input: DraftInput) {
  const { name, content, draftRevision } = input;
  const json = { name, content: mutable(content), draftRevision };
  return withSurvey(read(api.surveys[":id"].draft.$put({ param: { id }, json })));
}

export function publishSurvey(id: string, draftRevision: number) {
  return withSurvey(read(api.surveys[":id"].publish.$post({ param: { id }, json: { draftRevision } })));
}

export function closeSurvey(id: string) {
  return withSurvey(read(api.surveys[":id"].close.$post({ param: { id } })));
}

export function reopenSurvey(id: string) {
  return withSurvey(read(api.surveys[":id"].reopen.$post({ param: { id } })));
}

/**
 * The guest's page as the server shows it with this content, which need not be saved; with `thanks` what a guest reads
 * after sending: the thank-you of this number, counted from 0.
 */
export function previewQuery(id: string, content: SurveyContent, language: string, thanks?: number) {
  return queryOptions({
    queryKey: ["preview", id, language, content, thanks],
    queryFn: async () => {
      const json = { content: mutable(content), language, ...(thanks === undefined ? {} : { thanks }) };
      return (await read(api.surveys[":id"].preview.$post({ param: { id }, json }))).html;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

type SentContent = InferRequestType<(typeof api.surveys)[":id"]["draft"]["$put"]>["json"]["content"];

// On its way through JSON a type forgets which properties may be absent and which may not be changed. The content is
// the one of survey/content.ts on both sides: the server reads it with a schema of that type.
function mutable(content: SurveyContent): SentContent {
  return structuredClone(content) as SentContent;
}

async function withSurvey(answer: Promise<unknown>): Promise<Survey> {
  return (await answer) as Survey;
}
