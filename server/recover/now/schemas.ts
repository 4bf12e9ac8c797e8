import { z } from "@hono/zod-openapi";
import { feedbackItem } from "../../listen/schemas.ts";
import { caseItem } from "../schemas.ts";

const change = z
  .object({
    metric: z.object({
      id: z.uuid(),
      kind: z.enum(["nps", "csat", "ces", "rating"]),
      name: z.record(z.string(), z.string()),
    }),
    dimension: z.enum(["all", "place", "touchpoint"]),
    value: z.string(),
    name: z.string().nullable().openapi({ description: "Of the place or touchpoint; null for the whole workspace" }),
    before: z.number(),
    after: z.number(),
    difference: z.number(),
    interval: z
      .object({ low: z.number(), high: z.number() })
      .openapi({ description: "Where the difference likely lies" }),
    better: z.boolean(),
    n: z.int(),
  })
  .openapi("RealChange");

export type RealChange = z.infer<typeof change>;

export const now = z
  .object({
    waiting: z
      .array(caseItem)
      .openapi({ description: "Open cases: mine and my teams' first, earliest deadline first" }),
    waitingCount: z.int(),
    lateCount: z.int(),
    incoming: z.array(feedbackItem),
    changes: z.array(change).openapi({
      description:
        "Scores that really changed in 28 days against the 28 before, after allowing for how many were looked at",
    }),
    praise: z.array(feedbackItem),
  })
  .openapi("Now");

export type Now = z.infer<typeof now>;
