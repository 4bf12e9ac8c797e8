import { z } from "zod";

/** Why there is a case: the worst score that was below the workspace's rule, or a member who marked the feedback. */
const scoreReason = z.object({
  metricId: z.uuid(),
  kind: z.enum(["nps", "csat", "ces"]),
  score: z.int(),
  lowest: z.int(),
  highest: z.int(),
  // Effort was asked both ways in the course of time; what was stored before this was kept points upwards.
  direction: z.enum(["higher-is-better", "lower-is-better"]).default("higher-is-better"),
});

const markedReason = z.object({ kind: z.literal("marked"), by: z.string() });

export const caseReason = z.union([scoreReason, markedReason]);

export type ScoreReason = z.infer<typeof scoreReason>;
export type CaseReason = z.infer<typeof caseReason>;
