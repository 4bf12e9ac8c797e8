import type { Context as HttpContext } from "hono";
import { body, json } from "../platform/http/route-schemas.ts";
import { asSystemActor } from "../platform/platform.ts";
import { getMe } from "./get-me.ts";
import { selectMembershipsOfUser } from "./members/queries.ts";
import { type AppEnv, inContext, route, routes } from "./route.ts";
import { updateMe } from "./update-me.ts";
import { type MeView, meChange, meView } from "./workspace-schemas.ts";

const tags = ["Me"];

const read = route("signed-in", {
  method: "get",
  path: "/me",
  tags,
  summary: "Who am I, where, and what may I do?",
  responses: { 200: json("The person or key, the workspace and its settings", meView) },
});

const change = route("signed-in", {
  method: "patch",
  path: "/me",
  tags,
  summary: "Change my name or language",
  request: { body: body(meChange) },
  responses: { 200: json("The person as changed", meView) },
});

/** The one who asks. */
export const meRoutes = routes()
  .openapi(read, async (c) => c.json(await readMe(c), 200))
  .openapi(change, async (c) => {
    const input = c.req.valid("json");
    await inContext(c, (ctx) => updateMe(ctx, input));
    return c.json(await readMe(c), 200);
  });

/** Which workspaces a person has is known outside of any one of them only. */
async function readMe(c: HttpContext<AppEnv>): Promise<MeView> {
  const { platform, actor } = c.var;
  const memberships =
    actor.kind === "member"
      ? await asSystemActor(platform, (ctx) => selectMembershipsOfUser(ctx.tx, actor.userId))
      : [];
  return inContext(c, (ctx) => getMe(ctx, memberships));
}
