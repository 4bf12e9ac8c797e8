import { queryOptions } from "@tanstack/react-query";
import type { SurveyContent } from "../../survey/content.ts";
import { queryString, request } from "./request.ts";
import type { Channel, Metric, OwnerRef, Page, Survey, SurveyItem, SurveyTemplate, Touchpoint } from "./views.ts";

const all = { limit: 200 };

export function touchpointsQuery(filter: { archived?: boolean } = {}) {
  return queryOptions({
    queryKey: ["settings", "touchpoints", filter],
    queryFn: () =>
      request<Page<Touchpoint>>("GET", "/touchpoints", { query: { ...all, ...filter } }).then((page) => page.items),
  });
}

export function touchpointQuery(id: string) {
  return queryOptions({
    queryKey: ["settings", "touchpoint", id],
    queryFn: () => request<Touchpoint>("GET", `/touchpoints/${id}`),
  });
}

export const surveysQuery = queryOptions({
  queryKey: ["settings", "surveys"],
  queryFn: () => request<Page<SurveyItem>>("GET", "/surveys", { query: all }).then((page) => page.items),
});

export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ["settings", "survey", id],
    queryFn: () => request<Survey>("GET", `/surveys/${id}`),
  });
}

export const surveyTemplatesQuery = queryOptions({
  queryKey: ["settings", "survey-templates"],
  queryFn: () => request<Page<SurveyTemplate>>("GET", "/survey-templates").then((page) => page.items),
  staleTime: Number.POSITIVE_INFINITY,
});

export const metricsQuery = queryOptions({
  queryKey: ["settings", "metrics"],
  queryFn: () => request<Page<Metric>>("GET", "/metrics", { query: all }).then((page) => page.items),
});

export interface TouchpointInput {
  readonly name: string;
  readonly channel: Channel;
  readonly placeId: string | null;
  readonly surveyId: string;
  readonly owner: OwnerRef | null;
  readonly spots: readonly string[];
}

export function createTouchpoint({ surveyId, ...input }: TouchpointInput): Promise<Touchpoint> {
  return request("POST", "/touchpoints", { body: { ...input, survey: { id: surveyId } } });
}

/** Makes a touchpoint and, from a template, the published survey that it asks. */
export function createTouchpointFromTemplate(input: {
  name: string;
  placeId: string | null;
  template: string;
}): Promise<Touchpoint> {
  const { template, ...rest } = input;
  return request("POST", "/touchpoints", { body: { ...rest, channel: "qr", survey: { template } } });
}

export function updateTouchpoint(id: string, input: TouchpointInput): Promise<Touchpoint> {
  return request("PATCH", `/touchpoints/${id}`, { body: input });
}

interface FileOptions {
  /** The table, room or counter that the code is for. */
  readonly table?: string | undefined;
  readonly lang?: string;
}

/** Where the QR code and the printable cards of a touchpoint are. */
export function touchpointFile(
  id: string,
  file: "qr.svg" | "qr.png" | "cards",
  workspaceId: string,
  options: FileOptions = {},
): string {
  return `/api/v1/touchpoints/${id}/${file}${queryString({ ...options, workspace: workspaceId })}`;
}

export function createSurvey(input: { name: string; template: string }): Promise<Survey> {
  return request("POST", "/surveys", { body: input });
}

export interface DraftInput {
  readonly name: string;
  readonly content: SurveyContent;
  readonly revision: number;
}

/** Saves a draft. Refused with 409 when somebody else saved it meanwhile. */
export function saveDraft(id: string, input: DraftInput): Promise<Survey> {
  return request("PUT", `/surveys/${id}/draft`, { body: input });
}

export function publishSurvey(id: string, revision: number): Promise<Survey> {
  return request("POST", `/surveys/${id}/publish`, { body: { revision } });
}

export function closeSurvey(id: string): Promise<Survey> {
  return request("POST", `/surveys/${id}/close`);
}

export function reopenSurvey(id: string): Promise<Survey> {
  return request("POST", `/surveys/${id}/reopen`);
}

/** The saved draft as a guest would see it, for a frame. */
export function previewAddress(id: string, workspaceId: string, language: string): string {
  return `/api/v1/surveys/${id}/preview${queryString({ lang: language, workspace: workspaceId })}`;
}
