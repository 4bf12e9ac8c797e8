import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { findWorkspace } from "./queries.ts";
import { readSettings, type WorkspaceSettings } from "./settings.ts";

/** What other features need to know of the workspace they work in. */
export interface WorkspaceFrame {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly settings: WorkspaceSettings;
}

/** The frame of the workspace at hand. Needs no permission: it is never shown as it is. */
export async function getSettings(ctx: Pick<Context, "tx" | "workspaceId">): Promise<WorkspaceFrame> {
  const row = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (!row) throw new Refusal("not_found", "This workspace does not exist.");
  return { name: row.name, timeZone: row.time_zone, language: row.language, settings: readSettings(row.settings) };
}
