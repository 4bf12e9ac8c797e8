import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { recordAudit } from "./audit/record-audit.ts";
import { permit } from "./permissions.ts";
import { lockWorkspace, updateWorkspaceRow } from "./queries.ts";
import { readSettings, type WorkspaceSettings, workspaceSettings } from "./settings.ts";
import { viewWorkspace } from "./view-workspace.ts";
import type { WorkspaceChange, WorkspaceView } from "./workspace-schemas.ts";

/** Changes what a workspace is called and how it works; what is not given stays. Answers already given keep their day. */
export async function updateWorkspace(ctx: Context, change: WorkspaceChange): Promise<WorkspaceView> {
  permit(ctx, "workspace:write");

  const row = await lockWorkspace(ctx.tx, ctx.workspaceId);
  if (!row) throw new Refusal("not_found", "This workspace does not exist.");
  const settings = applySettings(readSettings(row.settings), change.settings);
  const changed = {
    ...row,
    name: change.name ?? row.name,
    time_zone: change.timeZone ?? row.time_zone,
    language: change.language ?? row.language,
    settings,
  };

  await updateWorkspaceRow(ctx.tx, ctx.workspaceId, {
    name: changed.name,
    time_zone: changed.time_zone,
    language: changed.language,
    settings: JSON.stringify(settings),
  });
  await recordAudit(ctx, {
    action: "workspace.changed",
    subjectKind: "workspace",
    subjectId: ctx.workspaceId,
    details: { ...change },
  });
  ctx.announce(ctx.workspaceId, "settings");
  // What is shown of a score and called a change is a setting too.
  ctx.announce(ctx.workspaceId, "scores");
  return viewWorkspace(changed);
}

/** What was not given stays; inside the rule of cases and the smallest changes too. */
export function applySettings(settings: WorkspaceSettings, change: WorkspaceChange["settings"]): WorkspaceSettings {
  const { caseRule, smallestChange, ...rest } = change ?? {};
  return workspaceSettings.parse({
    ...settings,
    ...rest,
    caseRule: { ...settings.caseRule, ...caseRule },
    smallestChange: { ...settings.smallestChange, ...smallestChange },
  });
}
