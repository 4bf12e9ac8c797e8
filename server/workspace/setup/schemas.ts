import { z } from "@hono/zod-openapi";
import { line } from "../../platform/http/fields.ts";
import { emailAddress, language, timeZone } from "../schemas.ts";
import { newPassword } from "../sign-in/schemas.ts";

export const setupView = z
  .object({
    open: z.boolean().describe("There is no workspace yet."),
    onlyDemo: z
      .boolean()
      .describe("Every workspace is a demo: one may look around again, or start with a place of one's own."),
    needsLink: z.boolean().describe("Whoever asks needs the link that was printed when the server started."),
    publicUrl: z.string(),
    mailConfigured: z.boolean().describe("Without it no mail leaves, and no link to a new password either."),
  })
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
