import { z } from "@hono/zod-openapi";
import { moment } from "../../platform/http/fields.ts";
import { pageOf, pageQuery } from "../../platform/http/page-schemas.ts";

const mailStatus = z.enum(["queued", "held", "sending", "sent", "failed", "unknown"]);

export const mailView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    toName: z.string().nullable(),
    toEmail: z.string(),
    subject: z.string(),
    status: mailStatus.openapi({
      description:
        "`held`: there is no mail server yet, or this is a demo (`error` says so). `unknown`: it may have arrived, and is not sent again by itself.",
    }),
    createdAt: moment,
    sentAt: moment.nullable(),
    error: z.string().nullable(),
    caseId: z.uuid().nullable(),
  })
  .openapi("Mail");

export type MailView = z.infer<typeof mailView>;

export const mailPage = pageOf(mailView);

export const mailDetail = mailView
  .extend({
    fromName: z.string(),
    replyTo: z.string().nullable(),
    text: z.string().openapi({
      description:
        "The secret of a link is an ellipsis here: for everybody once the mail has left or the link is over, before that for whoever may not have it.",
    }),
    html: z.string(),
  })
  .openapi("MailDetail");

export type MailDetail = z.infer<typeof mailDetail>;

export const mailQuery = pageQuery.extend({ status: mailStatus.optional() });

export type MailQuery = z.infer<typeof mailQuery>;
