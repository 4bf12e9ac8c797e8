import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CreatedWorkspace, createWorkspaceFor } from "../create-workspace.ts";
import { keepDemo } from "../members/keep-demo.ts";
import { permit } from "../permissions.ts";
import { findWorkspace, lockSetup } from "../queries.ts";
import { findOrCreateUser } from "../sign-in/find-or-create-user.ts";
import { ownsRealWorkspace } from "./queries.ts";
import type { OwnWorkspace } from "./schemas.ts";

/**
 * Makes a real workspace for somebody who has looked around in a demo, and keeps the demo beside it. Of the same request sent twice at once one
 * succeeds. Throws `forbidden` outside of a demo, and `conflict` for an account with another password or
 * with a workspace of its own.
 */
export async function startOwnWorkspace(ctx: Context, wanted: OwnWorkspace): Promise<CreatedWorkspace> {
  permit(ctx, "owners:write");
  // Whoever else starts from a demo waits here, and then sees the account that was made meanwhile.
  await lockSetup(ctx.tx);
  const demo = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (!demo?.is_demo) {
    throw new Refusal(
      "forbidden",
      "A new workspace can be started from a demo only, and this is none. Whoever runs the server can make one with its command line.",
    );
  }
  const { email, password, timeZone, language } = wanted;
  const user = await findOrCreateUser(ctx, { name: wanted.name, email, password });
  if (await ownsRealWorkspace(ctx.tx, user.id)) {
    const sentence = "This account has a workspace of its own already. Sign out, and sign in with it.";
    throw new Refusal("conflict", sentence, { fields: [{ path: "email", code: "taken", message: sentence }] });
  }
  const own = { name: wanted.workspace, timeZone, language };
  const created = await createWorkspaceFor(ctx, own, { ...user, name: wanted.name });
  await keepDemo(ctx, demo.id, { userId: user.id, name: wanted.name, email: user.email });
  return created;
}
