import { z } from "@hono/zod-openapi";
import { moment } from "../../platform/http/fields.ts";

const recordedActor = z
  .object({
    kind: z.enum(["member", "api-key", "customer", "system"]),
    id: z.string().nullable(),
    name: z.string().nullable(),
  })
  .openapi("RecordedActor");

export const auditEntry = z
  .object({
    id: z.uuid(),
    at: moment,
    actor: recordedActor,
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi("AuditEntry");

export type AuditEntry = z.infer<typeof auditEntry>;
