import { z } from "@hono/zod-openapi";
import { moment } from "../../platform/http/fields.ts";
import { role } from "../schemas.ts";

export const memberView = z
  .object({ id: z.uuid(), name: z.string(), email: z.string(), role, createdAt: moment })
  .openapi("Member");

export type MemberView = z.infer<typeof memberView>;

export const roleChange = z.strictObject({ role }).openapi("RoleChange");

export const removalView = z
  .object({ revokedKeys: z.array(z.string()).openapi({ description: "The names of the API keys that ended with it" }) })
  .openapi("Removal");

export type RemovalView = z.infer<typeof removalView>;
