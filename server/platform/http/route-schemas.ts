import { z } from "@hono/zod-openapi";

/** The path of one thing. */
export const idPath = z.object({ id: z.uuid() });

/** An answer in JSON, for the description of a route. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

/** A body in JSON that must be there. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}
