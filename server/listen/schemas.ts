import { languageTagPattern, limits } from "@croquette/survey";
import { z } from "@hono/zod-openapi";

export const localized = z.record(z.string(), z.string()).openapi("Localized", {
  description: "A text in several languages, by language tag",
  example: { en: "How was it?", nl: "Hoe was het?" },
});

const named = z.object({ id: z.uuid(), name: z.string() });

const feedbackScore = z.object({
  metricId: z.uuid(),
  kind: z.enum(["nps", "csat", "ces", "rating"]),
  lowest: z.int(),
  highest: z.int(),
  direction: z.enum(["higher-is-better", "lower-is-better"]),
  name: localized,
  score: z.int(),
});

const channel = z.string().openapi({ example: "qr" });

export const feedbackItem = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    channel,
    touchpoint: named.nullable(),
    place: named.nullable(),
    spot: z.string().nullable(),
    customer: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }).nullable(),
    language: z.string(),
    receivedAt: z.iso.datetime(),
    localDay: z.iso.date(),
    text: z.string().nullable(),
    scores: z.array(feedbackScore),
    caseId: z.uuid().nullable(),
  })
  .openapi("Feedback");

export type FeedbackItem = z.infer<typeof feedbackItem>;

export const feedbackDetail = feedbackItem
  .extend({
    surveyVersion: z.object({ id: z.uuid(), number: z.int(), surveyName: z.string() }).nullable(),
    answers: z.array(
      z.object({
        metricId: z.uuid(),
        kind: z.string(),
        question: localized,
        value: z.union([z.number(), z.string(), z.array(z.string())]),
        valueText: localized.openapi({
          description: "The answer in words: a text, or the labels of the chosen options",
        }),
      }),
    ),
  })
  .openapi("FeedbackDetail");

export type FeedbackDetail = z.infer<typeof feedbackDetail>;

const day = z.iso.date("A day is written as 2026-03-31.");
const score = z.coerce.number().int().min(0).max(10);

export const feedbackFilter = z.object({
  touchpoint: z.uuid().optional(),
  place: z.uuid().optional(),
  survey: z.uuid().optional(),
  channel: z.string().max(40).optional(),
  customer: z.uuid().optional(),
  metric: z.uuid().optional().openapi({ description: "The metric that fromScore and toScore are about" }),
  fromScore: score.optional(),
  toScore: score.optional(),
  from: day.optional().openapi({ description: "First day, in the workspace's calendar" }),
  to: day.optional().openapi({ description: "Last day, in the workspace's calendar" }),
  search: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Words that the comment contains; beginnings will do" }),
  commented: z.enum(["true"]).optional().openapi({ description: "Only feedback with a comment" }),
  case: z.enum(["with", "without"]).optional(),
  language: z.string().max(35).optional(),
});

export type FeedbackFilter = z.infer<typeof feedbackFilter>;

export const feedbackQuery = feedbackFilter
  .extend({
    sort: z.enum(["newest", "oldest"]).default("newest"),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(({ metric, fromScore, toScore }) => metric || (fromScore === undefined && toScore === undefined), {
    path: ["metric"],
    message: "Name the metric that the score is about.",
  });

export type FeedbackQuery = z.infer<typeof feedbackQuery>;

export const feedbackPage = z.object({ items: z.array(feedbackItem), nextCursor: z.string().nullable() });

const longestCode = 100;

/** Only the touchpoint is read here: what the answers may be is known to its survey, which checks them. */
export const submitBody = z.looseObject({ touchpoint: z.string().max(longestCode) }).openapi("SubmitResponse", {
  type: "object",
  required: ["touchpoint", "id", "answers"],
  properties: {
    touchpoint: { type: "string", maxLength: longestCode, description: "The code in the touchpoint's link" },
    id: {
      type: "string",
      format: "uuid",
      description: "Made by the sender before the first try: sending twice is then harmless",
    },
    versionId: {
      type: ["string", "null"],
      format: "uuid",
      description: "The survey version that was shown; the newest when absent",
    },
    language: {
      type: ["string", "null"],
      pattern: languageTagPattern.source,
      example: "nl",
      description: "The language that the guest read, written as nl or pt-BR",
    },
    spot: { type: ["string", "null"], maxLength: limits.spot, description: "The table or counter" },
    answers: {
      type: "object",
      maxProperties: limits.fields,
      description: "Metric id to score, option ids or text",
      additionalProperties: {
        oneOf: [
          { type: "integer" },
          { type: "string", maxLength: limits.text },
          { type: "array", items: { type: "string" } },
          { type: "null" },
        ],
      },
    },
    contact: {
      type: ["object", "null"],
      additionalProperties: false,
      description: "Only when the survey asks for it",
      properties: {
        name: { type: ["string", "null"], maxLength: limits.name },
        email: { type: ["string", "null"], format: "email", maxLength: limits.email },
      },
    },
  },
  additionalProperties: false,
});

export const submitted = z
  .object({
    id: z.uuid(),
    thanks: z.object({
      title: z.string(),
      text: z.string(),
      review: z.object({ url: z.string(), site: z.string() }).nullable(),
    }),
  })
  .openapi("Submitted");
