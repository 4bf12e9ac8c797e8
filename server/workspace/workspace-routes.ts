import { body, json } from "../platform/http/route-schemas.ts";
import { getWorkspace } from "./get-workspace.ts";
import { inContext, route, routes } from "./route.ts";
import { updateWorkspace } from "./update-workspace.ts";
import { workspaceChange, workspaceView } from "./workspace-schemas.ts";

const tags = ["Workspace"];

const read = route("workspace:read", {
  method: "get",
  path: "/workspace",
  tags,
  summary: "Read the workspace and its settings",
  responses: { 200: json("The workspace", workspaceView) },
});

const change = route("workspace:write", {
  method: "patch",
  path: "/workspace",
  tags,
  summary: "Change the workspace and its settings",
  request: { body: body(workspaceChange) },
  responses: { 200: json("The workspace", workspaceView) },
});

/** The workspace itself. */
export const ownWorkspaceRoutes = routes()
  .openapi(read, async (c) => c.json(await inContext(c, (ctx) => getWorkspace(ctx)), 200))
  .openapi(change, async (c) => {
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => updateWorkspace(ctx, input)), 200);
  });
