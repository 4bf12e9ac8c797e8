import { z } from "@hono/zod-openapi";
import { line } from "../platform/http/fields.ts";
import { permissions } from "./permissions.ts";
import { language, role, timeZone } from "./schemas.ts";
import { caseRule, smallestChange, workspaceSettings } from "./settings.ts";

export const workspaceView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: z.string(),
    timeZone: z.string(),
    language: z.string(),
    isDemo: z.boolean(),
    settings: workspaceSettings.openapi("WorkspaceSettings"),
  })
  .openapi("Workspace");

export type WorkspaceView = z.infer<typeof workspaceView>;

export const workspaceChange = z
  .strictObject({
    name: line(100).optional(),
    timeZone: timeZone.optional(),
    language: language.optional(),
    settings: workspaceSettings
      .partial()
      .extend({ caseRule: caseRule.partial().optional(), smallestChange: smallestChange.partial().optional() })
      .optional(),
  })
  .openapi("WorkspaceChange");

export type WorkspaceChange = z.infer<typeof workspaceChange>;

export const meView = z
  .object({
    user: z.object({ name: z.string(), email: z.string() }).nullable(),
    actor: z.object({ kind: z.enum(["member", "api-key"]), memberId: z.uuid().optional(), role }),
    permissions: z.array(z.enum(permissions)),
    workspace: workspaceView,
    workspaces: z.array(z.object({ id: z.uuid(), name: z.string(), role, isDemo: z.boolean() })),
    language: language.nullable(),
  })
  .openapi("Me");

export type MeView = z.infer<typeof meView>;

export const meChange = z
  .strictObject({ name: line(100).optional(), language: language.nullable().optional() })
  .openapi("MeChange");

export type MeChange = z.infer<typeof meChange>;
