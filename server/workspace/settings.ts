import { z } from "zod";

/** Scores at or below these open a case; null means that this kind of score never does. */
export const caseRule = z.strictObject({
  nps: z.int().min(0).max(10).nullable(),
  csat: z.int().min(1).max(5).nullable(),
  ces: z.int().min(1).max(7).nullable(),
});

export type CaseRule = z.infer<typeof caseRule>;

/** What a workspace decides for itself, with what holds until it does. */
export const workspaceSettings = z.strictObject({
  caseRule: caseRule.default({ nps: 6, csat: 2, ces: 3 }),
  /** Hours from the answer until somebody should have put it right. */
  caseDeadlineHours: z.int().min(1).max(24 * 30).default(24),
  /** Days that a customer has to say whether it was put right. */
  confirmationDays: z.int().min(1).max(60).default(7),
  /** Fewer answers than this are never shown as a number (privacy). */
  minimumAnswers: z.int().min(5).max(100).default(5),
  /** Where everybody, whatever they scored, is invited to write a public review. */
  reviewUrl: z.url({ protocol: /^https?$/ }).max(500).nullable().default(null),
  /** The sender's name on mails to customers; the workspace's name when null. */
  mailFromName: z.string().trim().min(1).max(100).nullable().default(null),
});

export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

/** Reads the stored settings; what is missing gets its default. */
export function readSettings(stored: unknown): WorkspaceSettings {
  return workspaceSettings.parse(stored ?? {});
}
