import type { Context } from "../../platform/context.ts";
import { getSettings } from "../../workspace/index.ts";
import { selectMemberLanguage } from "./queries.ts";

/** The language of the member who reads, else that of the workspace. */
export async function readerLanguage(ctx: Context): Promise<string> {
  const chosen =
    ctx.actor.kind === "member" ? await selectMemberLanguage(ctx.tx, ctx.workspaceId, ctx.actor.memberId) : null;
  if (chosen) return chosen;
  const workspace = await getSettings(ctx);
  return workspace.language;
}
