import { templateKeys } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { line, moment } from "../../workspace/schemas.ts";
import { surveyContent } from "../content-schema.ts";

const localized = z.record(z.string(), z.string());

export const surveyStatus = z.enum(["draft", "open", "closed"]).openapi({
  description: "draft: never published. open: takes answers. closed: takes none until it is reopened.",
});

const item = {
  id: z.uuid(),
  name: z.string(),
  status: surveyStatus,
  publishedVersion: z.int().nullable(),
  publishedAt: moment.nullable(),
  hasUnpublishedChanges: z.boolean(),
  touchpoints: z.int().openapi({ description: "How many touchpoints in use ask it" }),
  updatedAt: moment,
};

export const surveyItem = z.object(item).openapi("SurveyItem");
export type SurveyItem = z.infer<typeof surveyItem>;

const contentProblem = z.object({ path: z.string(), code: z.string(), message: z.string() });

export const surveyView = z
  .object({
    ...item,
    revision: z.int().openapi({ description: "Send it back with the next change of the draft" }),
    draft: surveyContent,
    problems: z.array(contentProblem).openapi({ description: "What keeps the draft from being published" }),
  })
  .openapi("Survey");
export type SurveyView = z.infer<typeof surveyView>;

export const newSurvey = z
  .strictObject({ template: z.enum(templateKeys), name: line(100).exactOptional() })
  .openapi("NewSurvey");
export type NewSurvey = z.infer<typeof newSurvey>;

export const draftChange = z
  .strictObject({ revision: z.int(), name: line(100).exactOptional(), content: surveyContent })
  .openapi("DraftChange");
export type DraftChange = z.infer<typeof draftChange>;

export const publication = z
  .strictObject({ revision: z.int().openapi({ description: "The draft that was looked at" }) })
  .openapi("Publication");
export type Publication = z.infer<typeof publication>;

export const templateView = z
  .object({ key: z.enum(templateKeys), name: localized, description: localized })
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
