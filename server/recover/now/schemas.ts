import { z } from "@hono/zod-openapi";
import { feedbackItem } from "../../listen/schemas.ts";
import { realChange } from "../../understand/schemas.ts";
import { caseItem } from "../schemas.ts";

export const now = z
  .object({
    waiting: z.array(caseItem).openapi({
      description: "Open cases whose customer waits for an answer: mine and my teams' first, earliest deadline first",
    }),
    waitingCount: z.int(),
    toPutRight: z
      .array(caseItem)
      .openapi({ description: "The other open cases, in the same order: answered, or with nobody to answer" }),
    toPutRightCount: z.int(),
    lateCount: z.int().openapi({ description: "Of all open cases, those whose deadline has passed" }),
    incoming: z.array(feedbackItem),
    changes: z.array(realChange).openapi({
      description:
        "Scores that really changed in 28 days against the 28 before, after allowing for how many were looked at",
    }),
    comparable: z.boolean().openapi({
      description: "False: there are not enough answers in both periods to say whether anything changed",
    }),
    praise: z.array(feedbackItem),
  })
  .openapi("Now");

export type Now = z.infer<typeof now>;
