import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit } from "./permissions.ts";
import { findWorkspace } from "./queries.ts";
import { viewWorkspace } from "./view-workspace.ts";
import type { WorkspaceView } from "./workspace-schemas.ts";

/** The workspace that the actor works in. */
export async function getWorkspace(ctx: Context): Promise<WorkspaceView> {
  permit(ctx, "workspace:read");
  const row = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (!row) throw new Refusal("not_found", "This workspace does not exist.");
  return viewWorkspace(row);
}
