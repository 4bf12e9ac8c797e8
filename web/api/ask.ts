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

export function createTouchpoint(input: TouchpointInput): Promise<Touchpoint> {
  return request("POST", "/touchpoints", { body: input });
}

export function updateTouchpoint(id: string, input: TouchpointInput): Promise<Touchpoint> {
  return request("PATCH", `/touchpoints/${id}`, { body: input });
}

/** Where the QR code and the printable card of a touchpoint are. */
export function touchpointFile(
  id: string,
  file: "qr.svg" | "qr.png" | "card",
  workspaceId: string,
  query: { spot?: string | undefined; size?: number } = {},
): string {
  return `/api/v1/touchpoints/${id}/${file}${queryString({ ...query, workspace: workspaceId })}`;
}

export function createSurvey(input: { name: string; template: string }): Promise<Survey> {
  return request("POST", "/surveys", { body: input });
}

export function saveDraft(id: string, content: SurveyContent, draftRevision: number): Promise<Survey> {
  return request("PUT", `/surveys/${id}/draft`, { body: { content, draftRevision } });
}

export function publishSurvey(id: string): Promise<Survey> {
  return request("POST", `/surveys/${id}/publish`);
}

export function closeSurvey(id: string): Promise<unknown> {
  return request("POST", `/surveys/${id}/close`);
}

export function reopenSurvey(id: string): Promise<unknown> {
  return request("POST", `/surveys/${id}/reopen`);
}

/** The guest's page as the server would show it with this content. */
export function previewSurvey(id: string, content: SurveyContent, language: string): Promise<{ html: string }> {
  return request("POST", `/surveys/${id}/preview`, { body: { content, language } });
}
