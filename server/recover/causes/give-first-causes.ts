import { textsIn } from "../../languages/texts-in.ts";
import type { SystemContext } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import type { WorkspaceCreated } from "../../workspace/index.ts";
import { insertCauses } from "./queries.ts";

/** The reaction to `workspace.created`: a list of causes to begin with, in the workspace's language. */
export async function giveFirstCauses(ctx: SystemContext, { workspaceId, language }: WorkspaceCreated): Promise<void> {
  const created_at = ctx.clock.now();
  const causes = textsIn(language).causes.map((name, position) => ({
    workspace_id: workspaceId,
    id: newId(),
    name,
    position,
    created_at,
  }));
  await insertCauses(ctx.tx, causes);
}
