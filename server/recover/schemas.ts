import { z } from "@hono/zod-openapi";
import { feedbackDetail, feedbackItem } from "../listen/schemas.ts";
import { moment } from "../platform/http/fields.ts";
import { pageOf, pageQuery } from "../platform/http/page-schemas.ts";
import { awaited, caseStatuses, confirmations, openStatuses, timelineKinds } from "./case-state.ts";
import { caseReason } from "./reason.ts";

const named = z.object({ id: z.uuid(), name: z.string() });

const owner = z
  .object({ kind: z.enum(["member", "team"]), id: z.uuid(), name: z.string() })
  .nullable()
  .openapi("Owner");

export const caseItem = z
  .object({
    id: z.uuid(),
    reference: z.string().openapi({ example: "4F2A9C", description: "Short enough to say on the telephone" }),
    status: z.enum(caseStatuses),
    late: z.boolean(),
    awaits: z.enum(awaited).nullable().openapi({
      description:
        "`reply`: the customer left an address and no person has answered yet. `recovery`: answered, or nobody to answer, but not put right yet. Null when it is resolved or closed",
    }),
    deadlineAt: moment,
    openedAt: moment,
    owner,
    touchpoint: named.nullable(),
    place: named.nullable(),
    spot: z.string().nullable(),
    customer: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }).nullable(),
    reason: caseReason,
    excerpt: z.string().nullable().openapi({ description: "The beginning of what the customer wrote last" }),
    feedbackCount: z.int(),
    confirmation: z.enum(confirmations).nullable(),
    reopened: z.int().openapi({ description: "How often it was opened again" }),
    revision: z.int().openapi({ description: "Send it back with a change; an old one is a conflict" }),
  })
  .openapi("Case");

export type CaseItem = z.infer<typeof caseItem>;

export const casePage = pageOf(caseItem);

const timelineEntry = z
  .object({
    id: z.uuid(),
    at: moment,
    actor: z.object({ kind: z.enum(["member", "api-key", "customer", "system"]), name: z.string().nullable() }),
    kind: z.enum(timelineKinds),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi("CaseTimelineEntry");

export type TimelineView = z.infer<typeof timelineEntry>;

export const caseDetail = caseItem
  .extend({
    customerEmail: z.string().nullable(),
    feedback: z.array(feedbackDetail),
    timeline: z.array(timelineEntry),
    history: z
      .array(feedbackItem)
      .openapi({ description: "What else the customer said, before this case and since, newest first" }),
    cause: named.nullable(),
    doneText: z.string().nullable(),
    waitingSince: moment.nullable(),
    resolvedAt: moment.nullable(),
    closedAt: moment.nullable(),
    confirmUntil: moment.nullable(),
    mails: z.array(z.object({ id: z.uuid(), kind: z.string(), status: z.string(), createdAt: moment })),
    can: z.object({ reply: z.boolean(), askConfirmation: z.boolean() }),
  })
  .openapi("CaseDetail");

export type CaseDetail = z.infer<typeof caseDetail>;

const day = z.iso.date("A day is written as 2026-03-31.");

const caseFilter = z.object({
  status: z.enum(["open", ...caseStatuses, "all"]).default("open"),
  owner: z
    .string()
    .regex(
      /^(me|none|(team:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i,
      "Write me, none, a member's id, or team: and a team's id.",
    )
    .optional()
    .openapi({ description: "`me` (and my teams), `none`, a member's id, or `team:` and a team's id" }),
  late: z.enum(["true"]).optional().openapi({ description: "Only open cases whose deadline has passed" }),
  awaits: z
    .enum(awaited)
    .optional()
    .openapi({ description: "Only open cases that wait for an answer, or only the others" }),
  touchpoint: z.uuid().optional(),
  place: z.uuid().optional(),
  customer: z.uuid().optional(),
  cause: z.uuid().optional(),
  confirmation: z.enum(confirmations).optional(),
  reopened: z.enum(["true"]).optional().openapi({ description: "Only cases that were opened again" }),
  openedFrom: day.optional().openapi({ description: "First day, in the workspace's calendar" }),
  openedTo: day.optional(),
  resolvedFrom: day.optional(),
  resolvedTo: day.optional(),
  closedFrom: day.optional().openapi({ description: "Closed from this day on; the customer's yes closes a case" }),
  closedTo: day.optional(),
  reopenedFrom: day
    .optional()
    .openapi({ description: "Only cases that were opened again on this day or later, and until `reopenedTo`" }),
  reopenedTo: day.optional(),
  search: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Words of the feedback, a customer's name, or a reference" }),
});

export type CaseFilter = z.infer<typeof caseFilter>;

export const caseQuery = caseFilter.extend({
  sort: z
    .enum(["deadline", "opened"])
    .default("deadline")
    .openapi({ description: "Earliest deadline first, or newest first" }),
  ...pageQuery.shape,
});

export type CaseQuery = z.infer<typeof caseQuery>;

/** Texts are kept as they were written; only what cannot be stored is refused. */
function writing(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes("\u0000"), "This has characters that cannot be stored.");
}

const revision = z.int().min(1);
const doneText = writing(5_000).nullable();
const causeId = z.uuid().nullable();

export const changeCaseBody = z
  .strictObject({
    revision,
    status: z.enum(openStatuses).optional(),
    owner: z
      .strictObject({ kind: z.enum(["member", "team"]), id: z.uuid() })
      .nullable()
      .optional(),
    deadlineAt: z.iso.datetime({ offset: true }).optional(),
    causeId: causeId.optional(),
    doneText: doneText.optional(),
  })
  .openapi("ChangeCase");

export const noteBody = z.strictObject({ text: writing(5_000), id: z.uuid().optional() }).openapi("AddCaseNote");

export const replyBody = z
  .strictObject({
    text: writing(10_000),
    subject: z.string().trim().min(1).max(200).optional(),
    id: z
      .uuid()
      .optional()
      .openapi({ description: "Made by the sender: sending the same reply twice is then one mail" }),
  })
  .openapi("ReplyToCustomer");

export const resolveBody = z
  .strictObject({
    revision,
    doneText: doneText.optional(),
    causeId: causeId.optional(),
    askCustomer: z
      .boolean()
      .openapi({ description: "Ask the customer by mail whether it was put right, if there is an address" }),
  })
  .openapi("ResolveCase");

export const reopenBody = z.strictObject({ revision, reason: writing(1_000) }).openapi("ReopenCase");

export const markBody = z
  .strictObject({
    ownerId: z.uuid().optional().openapi({ description: "The member who looks after it; else the touchpoint's owner" }),
  })
  .openapi("OpenCase");

export type ChangeCase = z.infer<typeof changeCaseBody>;
export type AddNote = z.infer<typeof noteBody>;
export type ReplyInput = z.infer<typeof replyBody>;
export type ResolveInput = z.infer<typeof resolveBody>;
export type ReopenInput = z.infer<typeof reopenBody>;
export type MarkInput = z.infer<typeof markBody>;
