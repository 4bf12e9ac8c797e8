import { templateKeys } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";
import { surveyContent } from "../content-schema.ts";

const localized = z.record(z.string(), z.string());

export const surveyStatus = z.enum(["draft", "published", "closed", "archived"]).openapi({
  description: "draft: never published. published: takes answers. closed and archived: takes none until it is back.",
});

const item = {
  id: z.uuid(),
  name: z.string(),
  status: surveyStatus,
  publishedNumber: z.int().nullable(),
  hasUnpublishedChanges: z.boolean(),
  questionCount: z.int(),
  touchpointCount: z.int().openapi({ description: "How many touchpoints in use ask it" }),
  updatedAt: moment,
};

export const surveyItem = z.object(item).openapi("SurveyItem");
export type SurveyItem = z.infer<typeof surveyItem>;

const contentProblem = z.object({ path: z.string(), code: z.string(), message: z.string() });

export const surveyView = z
  .object({
    ...item,
    draft: surveyContent,
    draftRevision: z.int().openapi({ description: "Send it back with the next change of the draft" }),
    published: z
      .object({ id: z.uuid(), number: z.int(), content: surveyContent, publishedAt: moment })
      .nullable()
      .openapi({ description: "What guests see now" }),
    problems: z.array(contentProblem).openapi({ description: "What keeps the draft from being published" }),
  })
  .openapi("Survey");
export type SurveyView = z.infer<typeof surveyView>;

export const archivedSurveyView = surveyView
  .extend({
    closedTouchpoints: z.array(z.object({ id: z.uuid(), name: z.string() })).openapi({
      description: "Touchpoints in use that ask this survey: their links and codes say from now on that it is closed",
    }),
  })
  .openapi("ArchivedSurvey");
export type ArchivedSurveyView = z.infer<typeof archivedSurveyView>;

export const newSurvey = z
  .strictObject({ template: z.enum(templateKeys), name: line(100).optional() })
  .openapi("NewSurvey");
export type NewSurvey = z.infer<typeof newSurvey>;

export const draftChange = z
  .strictObject({ draftRevision: z.int(), name: line(100).optional(), content: surveyContent })
  .openapi("DraftChange");
export type DraftChange = z.infer<typeof draftChange>;

export const publication = z
  .strictObject({
    draftRevision: z
      .int()
      .optional()
      .openapi({ description: "The draft that was looked at; another one is not published" }),
  })
  .openapi("Publication");
export type Publication = z.infer<typeof publication>;

export const previewBody = z
  .strictObject({
    content: surveyContent,
    language: z.string().max(40),
    thanks: z.int().min(0).optional().openapi({ description: "Show these thanks instead of the questions" }),
  })
  .openapi("SurveyPreviewRequest");
export type PreviewBody = z.infer<typeof previewBody>;

export const previewView = z.object({ html: z.string() }).openapi("SurveyPreview");

export const templateView = z
  .object({ id: z.enum(templateKeys), name: z.string(), description: z.string(), languages: z.array(z.string()) })
  .openapi("SurveyTemplate");
export type TemplateView = z.infer<typeof templateView>;

export const metricView = z
  .object({
    id: z.uuid(),
    kind: z.enum(["nps", "csat", "ces", "rating", "choice", "choices", "text"]),
    lowest: z.int().nullable(),
    highest: z.int().nullable(),
    direction: z.enum(["higher-is-better", "lower-is-better"]).nullable(),
    name: localized,
  })
  .openapi("Metric");
export type MetricView = z.infer<typeof metricView>;
