import { z } from "@hono/zod-openapi";

/** Scores at or below these open a case; null means that this kind of score never does. */
export const caseRule = z.strictObject({
  nps: z.int().min(0).max(10).nullable(),
  csat: z.int().min(1).max(5).nullable(),
  ces: z.int().min(1).max(7).nullable(),
});

export type CaseRule = z.infer<typeof caseRule>;

/**
 * How large a difference must be to matter, in the unit in which each kind of score is shown: points of NPS, percentage
 * points of satisfied answers, points of the scale of effort and of ratings. The defaults of the last two are a twentieth
 * of their scales, as five points are of the share of satisfied answers.
 */
export const smallestChange = z.strictObject({
  nps: z.number().min(0.1).max(100),
  csat: z.number().min(0.1).max(50),
  ces: z.number().min(0.01).max(3),
  rating: z.number().min(0.01).max(2),
});

export type SmallestChange = z.infer<typeof smallestChange>;

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
  /** Smaller differences than these are not called better or worse, however sure they are. */
  smallestChange,
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
  smallestChange: { nps: 5, csat: 5, ces: 0.3, rating: 0.2 },
  reviewUrl: null,
  mailFromName: null,
};

const storedSettings = workspaceSettings.partial();

/** Reads the stored settings; what is missing gets its default. */
export function readSettings(stored: unknown): WorkspaceSettings {
  const known = storedSettings.parse(stored ?? {});
  return workspaceSettings.parse({ ...defaultSettings, ...known });
}
