import { z } from "@hono/zod-openapi";

/** Scores at or below these open a case; null means that this kind of score never does. */
export const caseRule = z.strictObject({
  nps: z.int().min(0).max(10).nullable(),
  csat: z.int().min(1).max(5).nullable(),
  ces: z.int().min(1).max(7).nullable(),
});

export type CaseRule = z.infer<typeof caseRule>;

/** What a workspace decides for itself. */
export const workspaceSettings = z.strictObject({
  caseRule,
  /** Hours from the answer until somebody should have put it right. */
  caseDeadlineHours: z
    .int()
    .min(1)
    .max(24 * 30),
  /** Days that a customer has to say whether it was put right. */
  confirmationDays: z.int().min(1).max(60),
  /** Fewer answers than this are never shown as a number (privacy). */
  minimumAnswers: z.int().min(5).max(100),
  /** Where everybody, whatever they scored, is invited to write a public review. */
  reviewUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** The sender's name on mails to customers; the workspace's name when null. */
  mailFromName: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}]*$/u, "A name has no line breaks.")
    .nullable(),
});

export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

/** What holds until a workspace decides otherwise. */
export const defaultSettings: WorkspaceSettings = {
  caseRule: { nps: 6, csat: 2, ces: 3 },
  caseDeadlineHours: 24,
  confirmationDays: 7,
  minimumAnswers: 5,
  reviewUrl: null,
  mailFromName: null,
};

const storedSettings = workspaceSettings.partial();

/** Reads the stored settings; what is missing gets its default. */
export function readSettings(stored: unknown): WorkspaceSettings {
  const known = storedSettings.parse(stored ?? {});
  return workspaceSettings.parse({ ...defaultSettings, ...known });
}
