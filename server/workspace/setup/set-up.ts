import type { SystemContext } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CreatedWorkspace, createWorkspaceWithOwner, type NewWorkspace } from "../create-workspace.ts";
import { anyWorkspaceExists, lockSetup } from "../queries.ts";

/** Whether this server still waits for its first workspace. */
export async function isSetupOpen(ctx: SystemContext): Promise<boolean> {
  return !(await anyWorkspaceExists(ctx.tx));
}

/** Makes the first workspace. Of two who try at once one succeeds. Throws `gone` when there is a workspace already. */
export async function setUp(ctx: SystemContext, workspace: NewWorkspace): Promise<CreatedWorkspace> {
  await lockSetup(ctx.tx);
  if (await isSetupOpen(ctx)) return createWorkspaceWithOwner(ctx, workspace);
  throw new Refusal("gone", "This server is set up already. Sign in, or ask its owner for an invitation.");
}
