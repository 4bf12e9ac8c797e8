import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";
import { emailAddress, grantableRole } from "../schemas.ts";
import { passwordLength } from "../sign-in/password-length.ts";

export const invitationView = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: grantableRole,
    invitedBy: z.object({ id: z.uuid(), name: z.string() }),
    createdAt: moment,
    expiresAt: moment,
    expired: z.boolean(),
  })
  .openapi("Invitation");

export type InvitationView = z.infer<typeof invitationView>;

export const newInvitation = z.strictObject({ email: emailAddress, role: grantableRole }).openapi("NewInvitation");

export type NewInvitation = z.infer<typeof newInvitation>;

export const tokenPath = z.object({ token: z.string().max(200) });

export const invitationOffer = z
  .object({ workspaceName: z.string(), email: z.string(), role: grantableRole, needsAccount: z.boolean() })
  .openapi("InvitationOffer");

export type InvitationOffer = z.infer<typeof invitationOffer>;

export const acceptance = z
  .strictObject({ name: line(100).optional(), password: z.string().min(1).max(passwordLength.longest).optional() })
  .openapi("InvitationAcceptance");

export type Acceptance = z.infer<typeof acceptance>;
