import { readLanguageTag } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { pageOf, pageQuery } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../../workspace/index.ts";
import { previewHeaders } from "../page/survey-page-headers.ts";
import { archiveSurvey } from "./archive-survey.ts";
import { closeSurvey } from "./close-survey.ts";
import { createSurvey } from "./create-survey.ts";
import { getSurvey } from "./get-survey.ts";
import { listMetrics } from "./list-metrics.ts";
import { listSurveys } from "./list-surveys.ts";
import { listTemplates } from "./list-templates.ts";
import { previewContent, previewSurvey, previewThanks } from "./preview-survey.ts";
import { publishSurvey } from "./publish-survey.ts";
import { reopenSurvey } from "./reopen-survey.ts";
import { restoreSurvey } from "./restore-survey.ts";
import {
  archivedSurveyView,
  draftChange,
  metricView,
  newSurvey,
  previewBody,
  previewView,
  publication,
  surveyItem,
  surveyView,
  templateView,
} from "./schemas.ts";
import { updateDraft } from "./update-draft.ts";

const tags = ["Surveys"];
const page = { description: "A page", content: { "text/html": { schema: z.string() } } };

const templates = route("ask:read", {
  method: "get",
  path: "/survey-templates",
  tags,
  summary: "List what a survey can be made from",
  responses: { 200: json("The templates", pageOf(templateView)) },
});

const metrics = route("ask:read", {
  method: "get",
  path: "/metrics",
  tags,
  summary: "List what is measured",
  request: { query: pageQuery },
  responses: { 200: json("A page of metrics", pageOf(metricView)) },
});

const list = route("ask:read", {
  method: "get",
  path: "/surveys",
  tags,
  summary: "List the surveys",
  request: { query: pageQuery },
  responses: { 200: json("A page of surveys", pageOf(surveyItem)) },
});

const create = route("ask:write", {
  method: "post",
  path: "/surveys",
  tags,
  summary: "Make a survey from a template",
  request: { body: body(newSurvey) },
  responses: { 201: json("The survey, as a draft", surveyView) },
});

const get = route("ask:read", {
  method: "get",
  path: "/surveys/{id}",
  tags,
  summary: "One survey with its draft",
  request: { params: idPath },
  responses: { 200: json("The survey", surveyView) },
});

const update = route("ask:write", {
  method: "put",
  path: "/surveys/{id}/draft",
  tags,
  summary: "Save the draft",
  request: { params: idPath, body: body(draftChange) },
  responses: { 200: json("The survey", surveyView) },
});

const publish = route("ask:write", {
  method: "post",
  path: "/surveys/{id}/publish",
  tags,
  summary: "Make the draft the version that guests see",
  request: { params: idPath, body: { content: { "application/json": { schema: publication } } } },
  responses: { 200: json("The survey", surveyView) },
});

const close = route("ask:write", {
  method: "post",
  path: "/surveys/{id}/close",
  tags,
  summary: "Take no more answers",
  request: { params: idPath },
  responses: { 200: json("The survey", surveyView) },
});

const reopen = route("ask:write", {
  method: "post",
  path: "/surveys/{id}/reopen",
  tags,
  summary: "Take answers again",
  request: { params: idPath },
  responses: { 200: json("The survey", surveyView) },
});

const archive = route("ask:write", {
  method: "post",
  path: "/surveys/{id}/archive",
  tags,
  summary: "Put a survey away",
  description:
    "The touchpoints that ask it take no answers until it is restored or they ask another; the answer names them.",
  request: { params: idPath },
  responses: { 200: json("The survey, and which touchpoints stop asking", archivedSurveyView) },
});

const restore = route("ask:write", {
  method: "post",
  path: "/surveys/{id}/restore",
  tags,
  summary: "Bring a survey back",
  request: { params: idPath },
  responses: { 200: json("The survey", surveyView) },
});

const previewEdited = route("ask:read", {
  method: "post",
  path: "/surveys/{id}/preview",
  tags,
  summary: "The guest's page for a content that is not saved yet",
  description: "Saves nothing.",
  request: { params: idPath, body: body(previewBody) },
  responses: { 200: json("The page", previewView) },
});

const preview = route("ask:read", {
  method: "get",
  path: "/surveys/{id}/preview",
  tags,
  summary: "The draft as a guest would see it",
  request: { params: idPath, query: z.object({ lang: z.string().optional() }) },
  responses: { 200: page },
});

const thanks = route("ask:read", {
  method: "get",
  path: "/surveys/{id}/preview/thanks",
  tags,
  summary: "What a guest would read after answering the draft",
  description: "Takes the fields of the previewed form as its query and records nothing.",
  request: { params: idPath, query: z.looseObject({}) },
  responses: { 200: page },
});

/** What is asked: surveys, their drafts and versions, what they are made from and what they measure. */
export const surveyRoutes = routes()
  .openapi(templates, async (c) => c.json({ items: await inContext(c, listTemplates), nextCursor: null }, 200))
  .openapi(metrics, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listMetrics(ctx, query)), 200);
  })
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listSurveys(ctx, query)), 200);
  })
  .openapi(create, async (c) => {
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => createSurvey(ctx, input)), 201);
  })
  .openapi(get, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => getSurvey(ctx, id)), 200);
  })
  .openapi(update, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => updateDraft(ctx, id, input)), 200);
  })
  .openapi(publish, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => publishSurvey(ctx, id, input)), 200);
  })
  .openapi(close, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => closeSurvey(ctx, id)), 200);
  })
  .openapi(reopen, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => reopenSurvey(ctx, id)), 200);
  })
  .openapi(archive, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => archiveSurvey(ctx, id)), 200);
  })
  .openapi(restore, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => restoreSurvey(ctx, id)), 200);
  })
  .openapi(previewEdited, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json({ html: await inContext(c, (ctx) => previewContent(ctx, id, input)) }, 200);
  })
  .openapi(preview, async (c) => {
    const { id } = c.req.valid("param");
    const language = readLanguageTag(c.req.valid("query").lang);
    return c.body(await inContext(c, (ctx) => previewSurvey(ctx, id, language)), 200, previewHeaders);
  })
  .openapi(thanks, async (c) => {
    const { id } = c.req.valid("param");
    const fields = new URL(c.req.url).searchParams;
    return c.body(await inContext(c, (ctx) => previewThanks(ctx, id, fields)), 200, previewHeaders);
  });
