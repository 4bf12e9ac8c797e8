import { z } from "@hono/zod-openapi";

// The shape of a questionnaire as it is stored and as the API takes it. Whether it can be published is decided by
// `checkContent`; here are only the bounds that keep a draft storable.

const storable = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes("\u0000") && text.isWellFormed(), "This has characters that cannot be stored.");

const localized = z
  .record(z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/), storable(4000))
  .openapi({ description: "Language tag to text", example: { en: "How was it?", nl: "Hoe was het?" } });

const metricQuestion = {
  metricId: z.uuid().openapi({ description: "The stable identity of what is measured, across versions" }),
  label: localized,
  name: localized,
  hint: localized.optional(),
  required: z.boolean(),
};

const scale = { ...metricQuestion, low: localized, high: localized };

const options = z.array(z.strictObject({ id: storable(60), label: localized })).max(60);

const question = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("nps"), ...scale }),
    z.strictObject({ kind: z.literal("csat"), ...scale }),
    z.strictObject({
      kind: z.literal("ces"),
      direction: z.enum(["higher-is-better", "lower-is-better"]),
      ...scale,
    }),
    z.strictObject({ kind: z.literal("rating"), ...scale }),
    z.strictObject({ kind: z.literal("single-choice"), ...metricQuestion, options }),
    z.strictObject({ kind: z.literal("multiple-choice"), ...metricQuestion, options }),
    z.strictObject({ kind: z.literal("text"), ...metricQuestion }),
    z.strictObject({ kind: z.literal("contact"), label: localized, hint: localized.optional() }),
  ])
  .openapi("Question");

const thanks = z
  .strictObject({
    when: z.strictObject({ metricId: z.uuid(), from: z.int(), to: z.int() }).optional(),
    title: localized,
    text: localized,
  })
  .openapi("Thanks");

export const surveyContent = z
  .strictObject({
    title: localized,
    intro: localized.optional(),
    questions: z.array(question).max(100),
    thanks: z.array(thanks).max(20),
    languages: z.array(z.string().max(40)).max(100),
  })
  .openapi("SurveyContent");

/** Reads a questionnaire out of a JSON column. */
export function readContent(stored: unknown): z.infer<typeof surveyContent> {
  return surveyContent.parse(stored);
}
