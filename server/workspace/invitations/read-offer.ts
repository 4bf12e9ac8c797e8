import type { SystemContext } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { readSecretWord } from "../secret-word.ts";
import { userExists } from "../sign-in/queries.ts";
import { findInvitationByToken } from "./queries.ts";
import type { InvitationOffer } from "./schemas.ts";

export type Offer = InvitationOffer & { readonly workspaceId: string; readonly invitationId: string };

/** What the holder of an invitation's link is offered. Throws `not_found` for a link of nobody, `gone` for one that is over. */
export async function readOffer(ctx: SystemContext, token: string): Promise<Offer> {
  const word = readSecretWord(token);
  const found = word ? await findInvitationByToken(ctx.tx, word.workspaceCode, word.hash) : undefined;
  if (!found) throw new Refusal("not_found", "This invitation does not exist. Check that the whole link was copied.");
  if (found.accepted_at) throw new Refusal("gone", "This invitation was used already. Sign in instead.");
  if (found.revoked_at) throw new Refusal("gone", "This invitation was taken back or replaced by a newer one.");
  if (found.expires_at <= ctx.clock.now()) {
    throw new Refusal("gone", "This invitation is too old. Ask whoever sent it for a new one.");
  }
  return {
    workspaceId: found.workspace_id,
    invitationId: found.id,
    workspaceName: found.workspace_name,
    email: found.email,
    role: found.role,
    needsAccount: !(await userExists(ctx.tx, found.email)),
  };
}
