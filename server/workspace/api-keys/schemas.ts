import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";
import { grantableRole } from "../schemas.ts";

export const apiKeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role: grantableRole,
    createdAt: moment,
    lastUsedAt: moment.nullable(),
    revokedAt: moment.nullable(),
  })
  .openapi("ApiKey");

export type ApiKeyView = z.infer<typeof apiKeyView>;

export const newApiKey = z.strictObject({ name: line(100), role: grantableRole }).openapi("NewApiKey");

export type NewApiKey = z.infer<typeof newApiKey>;
