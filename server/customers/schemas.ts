import { z } from "@hono/zod-openapi";
import { moment } from "../platform/http/fields.ts";
import { pageQuery } from "../platform/http/page-schemas.ts";

export const customerView = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    emails: z.array(z.string()),
    language: z.string().nullable(),
    createdAt: moment,
    feedbackCount: z.int(),
    openCases: z.int(),
    lastFeedbackAt: moment.nullable(),
  })
  .openapi("Customer");

export type CustomerView = z.infer<typeof customerView>;

export const customerQuery = pageQuery.extend({ search: z.string().trim().max(200).optional() });

export type CustomerQuery = z.infer<typeof customerQuery>;

export const customerChange = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, "Write a name.")
      .max(200)
      .refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name), "This has characters that cannot be shown."),
  })
  .openapi("CustomerChange");

export type CustomerChange = z.infer<typeof customerChange>;
