import { z } from "@hono/zod-openapi";
import { emailAddress, language, line, timeZone } from "../schemas.ts";
import { newPassword } from "../sign-in/schemas.ts";

export const setupView = z
  .object({ open: z.boolean(), needsLink: z.boolean(), publicUrl: z.string(), mailConfigured: z.boolean() })
  .openapi("Setup");

const link = z.string().max(200).optional();

export const demoSetup = z.strictObject({ link }).openapi("DemoSetup");

export const firstWorkspace = z
  .strictObject({
    link,
    name: line(100),
    email: emailAddress,
    password: newPassword,
    workspace: line(100),
    timeZone,
    language,
  })
  .openapi("FirstWorkspace");

export const setupDone = z.object({ workspaceId: z.uuid() });
