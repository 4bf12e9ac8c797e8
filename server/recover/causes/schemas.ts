import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";
import { pageOf } from "../../platform/http/page-schemas.ts";

export const causeView = z
  .object({ id: z.uuid(), name: z.string(), position: z.int(), archivedAt: moment.nullable() })
  .openapi("Cause");

export type CauseView = z.infer<typeof causeView>;

export const causePage = pageOf(causeView);

export const newCauseBody = z.strictObject({ name: line(100) }).openapi("NewCause");

export const changeCauseBody = z
  .strictObject({
    name: line(100).optional(),
    position: z
      .int()
      .min(0)
      .max(1_000)
      .optional()
      .openapi({ description: "The place in the list, from 0; the others move" }),
  })
  .openapi("ChangeCause");

export type NewCause = z.infer<typeof newCauseBody>;
export type ChangeCause = z.infer<typeof changeCauseBody>;
