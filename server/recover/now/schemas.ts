import { z } from "@hono/zod-openapi";
import { feedbackItem } from "../../listen/schemas.ts";
import { realChange } from "../../understand/schemas.ts";
import { caseItem } from "../schemas.ts";

export const now = z
  .object({
    waiting: z
      .array(caseItem)
      .openapi({ description: "Open cases: mine and my teams' first, earliest deadline first" }),
    waitingCount: z.int(),
    lateCount: z.int(),
    incoming: z.array(feedbackItem),
    changes: z.array(realChange).openapi({
      description:
        "Scores that really changed in 28 days against the 28 before, after allowing for how many were looked at",
    }),
    praise: z.array(feedbackItem),
  })
  .openapi("Now");

export type Now = z.infer<typeof now>;
