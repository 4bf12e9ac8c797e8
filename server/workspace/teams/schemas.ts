import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";

export const teamView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    members: z.array(z.object({ id: z.uuid(), name: z.string() })),
    createdAt: moment,
    archivedAt: moment.nullable(),
  })
  .openapi("Team");

export type TeamView = z.infer<typeof teamView>;

const memberIds = z.array(z.uuid()).max(500);

export const newTeam = z.strictObject({ name: line(100), memberIds: memberIds.default([]) }).openapi("NewTeam");

export type NewTeam = z.infer<typeof newTeam>;

export const teamChange = z
  .strictObject({ name: line(100).optional(), memberIds: memberIds.optional() })
  .openapi("TeamChange");

export type TeamChange = z.infer<typeof teamChange>;
