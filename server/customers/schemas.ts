import { z } from "@hono/zod-openapi";

export const customerView = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    emails: z.array(z.string()),
    language: z.string().nullable(),
    createdAt: z.iso.datetime(),
    feedbackCount: z.int(),
    openCases: z.int(),
    lastFeedbackAt: z.iso.datetime().nullable(),
  })
  .openapi("Customer");

export type CustomerView = z.infer<typeof customerView>;

export const customerQuery = z.object({
  search: z.string().trim().max(200).optional(),
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

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
