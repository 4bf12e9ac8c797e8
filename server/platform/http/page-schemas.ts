import { z } from "@hono/zod-openapi";

/** How a list is asked for. */
export const pageQuery = z.object({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** How a list is asked for whose things can be put away. */
export const archivablePageQuery = pageQuery.extend({
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

/** How a list is answered. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
