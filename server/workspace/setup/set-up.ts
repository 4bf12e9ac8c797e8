import type { SystemContext } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CreatedWorkspace, createWorkspaceWithOwner, type NewWorkspace } from "../create-workspace.ts";
import { keepDemo } from "../members/keep-demo.ts";
import { lockSetup } from "../queries.ts";
import { demoOwner } from "./demo-owner.ts";
import { findOwnedDemo } from "./queries.ts";
import { findSetupStage } from "./setup-stage.ts";

/**
 * Makes the first workspace that is not a demo; whoever makes it keeps the demo beside it, if there is one. Of two who
 * try at once one succeeds. Throws `gone` when there is such a workspace already.
 */
export async function setUp(ctx: SystemContext, workspace: NewWorkspace): Promise<CreatedWorkspace> {
  await lockSetup(ctx.tx);
  if ((await findSetupStage(ctx)) === "done") throw setUpAlready();

  const created = await createWorkspaceWithOwner(ctx, workspace);
  const demo = await findOwnedDemo(ctx.tx, demoOwner.email);
  if (demo) {
    const { userId, name } = created.owner;
    await keepDemo(ctx, demo.workspaceId, { userId, name, email: created.ownerEmail });
  }
  return created;
}

/** What somebody reads who comes too late. */
export function setUpAlready(): Refusal {
  return new Refusal("gone", "This server is set up already. Sign in, or ask its owner for an invitation.");
}
