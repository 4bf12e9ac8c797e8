import type { Me } from "../api/views.ts";

/** Whether somebody can start with a place of their own from here: the owner of a demo who has none yet. */
export function mayStartOwn({ workspace, workspaces, permissions }: Me): boolean {
  const hasOwn = workspaces.some(({ isDemo, role }) => !isDemo && role === "owner");
  return workspace.isDemo && permissions.includes("owners:write") && !hasOwn;
}
